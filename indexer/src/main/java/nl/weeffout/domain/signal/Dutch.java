package nl.weeffout.domain.signal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as they stand in a Dutch sentence. */
public final class Dutch {
    private static final Locale LOCALE = Locale.of("nl", "NL");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final double TENFOLD = 10;
    private static final double YEAR_DAYS = 365.2;
    private static final double MONTH_DAYS = 30.4;
    private static final double SINGULAR = 1.05;

    private Dutch() {}

    /** {@code 12}, {@code 3,4}. */
    public static String number(double value) {
        if (Double.isInfinite(value)) {
            return "oneindig";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
        format.setMaximumFractionDigits(Math.abs(value) >= TENFOLD ? 0 : 1);
        return format.format(value);
    }

    /** Of 0 to 1: {@code 23 %}. */
    public static String percent(double share) {
        return number(share * 100) + " %";
    }

    /** {@code € 14}, {@code € 207,54}. */
    public static String euros(double euros) {
        NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
        boolean whole = euros == Math.rint(euros);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return "€ " + format.format(euros);
    }

    /** {@code € 14}, {@code 3 maanden}, {@code 2 punten}. */
    public static String distance(double amount, DistanceUnit unit) {
        return switch (unit) {
            case EUROS -> euros(amount);
            case DAYS -> days(amount);
            case PERCENT -> number(amount) + " procent";
            case POINTS -> number(amount) + (amount == 1 ? " punt" : " punten");
            case HOURS -> number(amount) + " uur";
            case KILOMETRES -> number(amount) + " km";
        };
    }

    private static String days(double days) {
        if (days >= YEAR_DAYS) {
            return number(days / YEAR_DAYS) + " jaar";
        }
        double months = days / MONTH_DAYS;
        if (days >= MONTH_DAYS) {
            return number(months) + (months < SINGULAR ? " maand" : " maanden");
        }
        return number(days) + (days == 1 ? " dag" : " dagen");
    }

    /** {@code 4 casussen}, {@code 1 casus}. */
    public static String cases(double count) {
        return number(count) + (count == 1 ? " casus" : " casussen");
    }

    /** {@code maart 2021}. */
    public static String month(LocalDate date) {
        return month(YearMonth.from(date));
    }

    /** {@code maart 2021}. */
    public static String month(YearMonth month) {
        return month.format(MONTH);
    }

    /** {@code maart 2021 tot en met mei 2021}, or one month alone. */
    public static String months(LocalDate from, LocalDate to) {
        return months(YearMonth.from(from), YearMonth.from(to));
    }

    /** {@code maart 2021 tot en met mei 2021}, or one month alone. */
    public static String months(YearMonth from, YearMonth to) {
        return from.equals(to) ? month(from) : month(from) + " tot en met " + month(to);
    }

    /** Behind a number that could not be held against anything. */
    public static String caution(Denominator denominator) {
        return switch (denominator) {
            case RECORDS -> "";
            case INHABITANTS -> " Per inwoner geteld: kan ook aan het melden liggen.";
            case CASELOAD -> " Naar caseload geteld: kan ook aan het melden liggen.";
            case NONE -> " Alleen aantallen: kan ook aan het melden liggen.";
        };
    }
}
