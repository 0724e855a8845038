package nl.weeffout.domain.signal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as they stand in a Dutch sentence. */
final class Dutch {
    private static final Locale LOCALE = Locale.of("nl", "NL");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final double TENFOLD = 10;

    private Dutch() {}

    /** {@code 12}, {@code 3,4}. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return "oneindig";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
        format.setMaximumFractionDigits(Math.abs(value) >= TENFOLD ? 0 : 1);
        return format.format(value);
    }

    /** Of 0 to 1: {@code 23 %}. */
    static String percent(double share) {
        return number(share * 100) + " %";
    }

    /** {@code 4 casussen}, {@code 1 casus}. */
    static String cases(double count) {
        return number(count) + (count == 1 ? " casus" : " casussen");
    }

    /** {@code maart 2021}. */
    static String month(LocalDate date) {
        return YearMonth.from(date).format(MONTH);
    }

    /** {@code maart 2021 tot en met mei 2021}, or one month alone. */
    static String months(LocalDate from, LocalDate to) {
        return YearMonth.from(from).equals(YearMonth.from(to)) ? month(from) : month(from) + " tot en met " + month(to);
    }

    /** Behind a number that could not be held against anything. */
    static String caution(Denominator denominator) {
        return denominator == Denominator.NONE ? " Alleen aantallen: kan ook aan het melden liggen." : "";
    }
}
