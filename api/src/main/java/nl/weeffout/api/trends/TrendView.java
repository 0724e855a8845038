package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.domain.signal.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What became of a count, month by month; months are written {@code 2021-03}.
 *
 * @param subject what is counted, in Dutch
 * @param dimensions the same as fields and values
 * @param from first month
 * @param to last month
 * @param counts of each month
 * @param exposures what each was counted among: records, or inhabitants in ten thousands
 * @param denominator what that is
 * @param levels the times between two changes of the rate
 * @param chanceOfChange how likely chance brings so clear a change
 * @param season what comes back each year, or null
 * @param peaks times in which there were many
 * @param chanceOfLateStart how likely the first comes so late by chance
 * @param chanceOfEarlyEnd how likely the last comes so early by chance
 */
public record TrendView(
        @Schema(allowableValues = {"exceptions", "grants"}) String kind,
        String subject,
        SortedMap<String, String> dimensions,
        String from,
        String to,
        long events,

        @Schema(allowableValues = {"records", "inhabitants", "none"})
        String denominator,

        List<Long> counts,
        List<Double> exposures,
        List<LevelView> levels,
        double chanceOfChange,
        @Schema(types = {"object", "null"}) @Nullable SeasonView season,
        List<PeakView> peaks,
        double chanceOfLateStart,
        double chanceOfEarlyEnd) {
    /**
     * A time in which the rate stays what it is.
     *
     * @param rate events for each unit of exposure: for each record, or for ten thousand inhabitants and month
     * @param lower it is at least this with a confidence of 95 %
     * @param upper it is at most this
     */
    public record LevelView(String from, String to, long events, double rate, double lower, double upper) {}

    /**
     * A time of the year that is high year after year.
     *
     * @param firstMonth 1 to 12
     * @param lastMonth 1 to 12
     * @param factors how many times its share of the year each month brings, from January
     */
    public record SeasonView(int firstMonth, int lastMonth, List<Double> factors, double chance) {}

    /**
     * A time in which there were many.
     *
     * @param expected how many there would be at the usual rate
     */
    public record PeakView(String from, String to, long events, double expected) {}

    static TrendView of(TrendLine line) {
        Trend.YearlyTime season = line.season();
        return new TrendView(
                line.kind(),
                line.subject(),
                line.dimensions(),
                line.from(),
                line.to(),
                line.events(),
                line.denominator(),
                line.counts(),
                line.exposures(),
                line.levels().stream()
                        .map(level -> new LevelView(
                                level.from(), level.to(), level.events(), level.rate(), level.lower(), level.upper()))
                        .toList(),
                line.chanceOfChange(),
                season == null
                        ? null
                        : new SeasonView(season.first(), season.last(), season.factors(), season.chance()),
                line.peaks().stream()
                        .map(peak -> new PeakView(peak.from(), peak.to(), peak.events(), peak.expected()))
                        .toList(),
                line.chanceOfLateStart(),
                line.chanceOfEarlyEnd());
    }
}
