package nl.weeffout.analytics.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.RecordKind;

/**
 * The months from the first record of a kind to the last.
 *
 * @param last not before the first
 */
record Period(YearMonth first, YearMonth last) {
    /** @throws IllegalArgumentException where there are no records */
    static Period of(CaseCounts counts, RecordKind kind) {
        SortedMap<List<String>, Long> months = counts.counts(kind, List.of(Dimension.MONTH));
        if (months.isEmpty()) {
            throw new IllegalArgumentException("no records of kind " + kind);
        }
        return new Period(
                YearMonth.parse(months.firstKey().getFirst()),
                YearMonth.parse(months.lastKey().getFirst()));
    }

    int months() {
        return Math.toIntExact(first.until(last, ChronoUnit.MONTHS)) + 1;
    }

    int index(String month) {
        return Math.toIntExact(first.until(YearMonth.parse(month), ChronoUnit.MONTHS));
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atEndOfMonth();
    }
}
