package nl.weeffout.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weeffout.api.search.SearchView.Count;
import org.junit.jupiter.api.Test;

class MonthChartTest {
    @Test
    void showsTwelveMonthsOfEachYearInWhichThereAreRecords() {
        MonthChart chart = MonthChart.of(List.of(month("2024-11", 3), month("2020-01", 120), month("2024-12", 60)));
        assertThat(chart.years()).extracting(MonthChart.Year::value).containsExactly("2020", "2024");
        assertThat(chart.years()).extracting(MonthChart.Year::count).containsExactly(120L, 63L);
        assertThat(chart.years()).allSatisfy(year -> assertThat(year.months()).hasSize(12));
        List<MonthChart.Bar> bars = chart.years().getLast().months();
        assertThat(bars.get(10)).isEqualTo(new MonthChart.Bar("2024-11", "november 2024", 3, 1));
        assertThat(bars.get(11).height()).isEqualTo(MonthChart.HEIGHT / 2);
        assertThat(bars.getFirst().height()).isZero();
        assertThat(chart.years().getFirst().months().getFirst().top()).isZero();
    }

    @Test
    void aBarIsNeverHigherThanTheChartNorMissingWhereThereIsARecord() {
        MonthChart chart = MonthChart.of(List.of(month("2024-01", 1), month("2024-02", 99_999)));
        List<MonthChart.Bar> bars = chart.years().getFirst().months();
        assertThat(bars.get(0).height()).isEqualTo(1);
        assertThat(bars.get(1).height()).isEqualTo(MonthChart.HEIGHT);
    }

    @Test
    void isEmptyWhereNothingWasFound() {
        assertThat(MonthChart.of(List.of()).years()).isEmpty();
    }

    private static Count month(String value, long count) {
        return new Count(value, value, count);
    }
}
