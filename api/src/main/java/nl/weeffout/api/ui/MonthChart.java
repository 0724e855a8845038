package nl.weeffout.api.ui;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.api.search.FacetLabels;
import nl.weeffout.api.search.SearchView;

/**
 * How many of the records found are of each month, a bar for each month of the years in which there are any.
 *
 * @param years in the order of time
 */
public record MonthChart(List<Year> years) {
    /** Height of the greatest bar. */
    public static final int HEIGHT = 40;

    /** A year with its twelve months. */
    public record Year(String value, long count, List<Bar> months) {}

    /**
     * A month.
     *
     * @param value such as {@code 2024-03}
     * @param label such as {@code maart 2024}
     * @param height of its bar, 0 to {@link #HEIGHT}; at least 1 where there is any record
     */
    public record Bar(String value, String label, long count, long height) {
        /** Where the bar begins, from above. */
        public long top() {
            return HEIGHT - height;
        }
    }

    static MonthChart of(List<SearchView.Count> months) {
        Map<YearMonth, Long> counts = months.stream()
                .collect(Collectors.toMap(month -> YearMonth.parse(month.value()), SearchView.Count::count));
        long most = counts.values().stream().mapToLong(count -> count).max().orElse(1);
        Map<Integer, List<Bar>> years = new TreeMap<>();
        counts.keySet().forEach(month -> years.putIfAbsent(month.getYear(), new ArrayList<>()));
        years.forEach((year, bars) -> {
            for (Month month : Month.values()) {
                YearMonth here = YearMonth.of(year, month);
                long count = counts.getOrDefault(here, 0L);
                bars.add(new Bar(here.toString(), FacetLabels.month(here), count, (count * HEIGHT + most - 1) / most));
            }
        });
        return new MonthChart(years.entrySet().stream()
                .map(year -> new Year(
                        year.getKey().toString(),
                        year.getValue().stream().mapToLong(Bar::count).sum(),
                        List.copyOf(year.getValue())))
                .toList());
    }
}
