package nl.weeffout.indexer.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.query.Clause.Days;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them.
 *
 * @param days what is meant
 * @param swapped whether the end was typed before the beginning
 */
record TypedDays(Days days, boolean swapped) {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "([1-9]\\d{3})(?:[-/](?:(\\d{1,2})(?:[-/](\\d{1,2}))?|(?:kw|[kq])([1-4])))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.]([1-9]\\d{3})");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?\\s*(.*)");

    /** First and last day of what was named. */
    private record Span(LocalDate first, LocalDate last) {}

    /** Empty where this is no date, period or range of them. Cost: O(n) in chars. */
    static Optional<TypedDays> of(String typed) {
        int dots = typed.indexOf("..");
        return dots < 0 ? compared(typed) : range(typed.substring(0, dots), typed.substring(dots + 2));
    }

    private static Optional<TypedDays> range(String from, String to) {
        Optional<Span> first = span(from.strip());
        Optional<Span> last = span(to.strip());
        boolean misread = (first.isEmpty() && !from.isBlank()) || (last.isEmpty() && !to.isBlank());
        if (misread || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        if (first.isPresent()
                && last.isPresent()
                && first.get().first().isAfter(last.get().last())) {
            return Optional.of(
                    new TypedDays(new Days(last.get().first(), first.get().last()), true));
        }
        return Optional.of(new TypedDays(
                new Days(
                        first.map(Span::first).orElse(null),
                        last.map(Span::last).orElse(null)),
                false));
    }

    private static Optional<TypedDays> compared(String typed) {
        Matcher matcher = COMPARED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) == null ? "=" : matcher.group(1);
        return span(matcher.group(2))
                .map(span -> new TypedDays(
                        switch (sign) {
                            case ">" -> new Days(span.last().plusDays(1), null);
                            case ">=" -> new Days(span.first(), null);
                            case "<" -> new Days(null, span.first().minusDays(1));
                            case "<=" -> new Days(null, span.last());
                            default -> new Days(span.first(), span.last());
                        },
                        false))
                .filter(TypedDays::isTypable);
    }

    /** The day after 9999 has five digits in its year. */
    private static boolean isTypable(TypedDays typed) {
        LocalDate from = typed.days().from();
        LocalDate to = typed.days().to();
        return (from == null || from.getYear() <= 9999) && (to == null || to.getYear() >= 1000);
    }

    private static Optional<Span> span(String typed) {
        Matcher year = YEAR_FIRST.matcher(typed);
        Matcher day = DAY_FIRST.matcher(typed);
        try {
            if (year.matches()) {
                return Optional.of(
                        year.group(4) == null
                                ? span(year.group(1), year.group(2), year.group(3))
                                : quarter(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(4))));
            }
            return day.matches() ? Optional.of(span(day.group(3), day.group(2), day.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            // Its form is right, but no calendar has it: month 99, 30 February.
            return Optional.empty();
        }
    }

    private static Span span(String year, @Nullable String month, @Nullable String day) {
        int inYear = Integer.parseInt(year);
        if (month == null) {
            return new Span(LocalDate.of(inYear, 1, 1), LocalDate.of(inYear, 12, 31));
        }
        YearMonth whole = YearMonth.of(inYear, Integer.parseInt(month));
        if (day == null) {
            return new Span(whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate date = LocalDate.of(inYear, whole.getMonth(), Integer.parseInt(day));
        return new Span(date, date);
    }

    private static Span quarter(int year, int quarter) {
        return new Span(
                YearMonth.of(year, 3 * quarter - 2).atDay(1),
                YearMonth.of(year, 3 * quarter).atEndOfMonth());
    }
}
