package nl.weeffout.api.ui;

import nl.weeffout.analytics.chart.Chart;
import nl.weeffout.analytics.chart.TrendChart;
import nl.weeffout.analytics.run.TrendLine;

/**
 * A chart as it stands on a page.
 *
 * @param id of what is to be seen in words, once on a page
 * @param address of its files, without their ending
 */
public record ShownChart(Chart chart, String id, String address) {
    static ShownChart of(TrendLine trend, String id, Wording wording) {
        String field = trend.dimensions().firstKey();
        return new ShownChart(
                TrendChart.of(trend),
                id,
                wording.address(
                        "trends/" + trend.kind() + "/" + field,
                        trend.dimensions().getOrDefault(field, "")));
    }
}
