package nl.weeffout.analytics.run;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.effect.MonthlyCounts;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Trend;
import org.jspecify.annotations.Nullable;

/**
 * A line of trends.jsonl: months are written {@code 2021-03}.
 *
 * @param dimensions what is counted
 * @param counts of each month from the first one
 * @param exposures what each was counted among
 * @param levels the times between two changes of the rate
 * @param season what comes back each year, or null
 */
public record TrendLine(
        String kind,
        String subject,
        SortedMap<String, String> dimensions,
        String from,
        String to,
        long events,
        String denominator,
        List<Long> counts,
        List<Double> exposures,
        List<LevelLine> levels,
        double chanceOfChange,
        Trend.@Nullable YearlyTime season,
        List<PeakLine> peaks,
        double chanceOfLateStart,
        double chanceOfEarlyEnd) {
    /** A time in which the rate stays what it is, with its 95 % interval. */
    public record LevelLine(String from, String to, long events, double rate, double lower, double upper) {}

    /** A time in which there were many. */
    public record PeakLine(String from, String to, long events, double expected) {}

    /** What was counted by month. */
    public MonthlyCounts monthly() {
        return MonthlyCounts.of(
                RecordKind.ofKey(kind),
                subject,
                dimensions.firstKey(),
                dimensions.getOrDefault(dimensions.firstKey(), ""),
                YearMonth.parse(from),
                counts,
                exposures,
                season == null ? null : season.factors());
    }

    /** The line of a trend. */
    public static TrendLine of(Trend trend) {
        return new TrendLine(
                trend.kind().key(),
                trend.subject(),
                trend.dimensions(),
                trend.from().toString(),
                trend.to().toString(),
                trend.events(),
                trend.denominator().key(),
                trend.counts(),
                trend.exposures(),
                trend.levels().stream()
                        .map(level -> new LevelLine(
                                level.from().toString(),
                                level.to().toString(),
                                level.events(),
                                level.rate(),
                                level.lower(),
                                level.upper()))
                        .toList(),
                trend.chanceOfChange(),
                trend.season(),
                trend.peaks().stream()
                        .map(peak -> new PeakLine(
                                peak.from().toString(), peak.to().toString(), peak.events(), peak.expected()))
                        .toList(),
                trend.chanceOfLateStart(),
                trend.chanceOfEarlyEnd());
    }
}
