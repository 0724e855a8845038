package nl.weeffout.analytics.effect;

import java.time.YearMonth;
import java.util.List;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one thing, month by month.
 *
 * @param subject in Dutch
 * @param field what is counted, as the API names it: {@code patroon}
 * @param value which of them: {@code e-3}
 * @param from first month
 * @param series of each month, beside all records of the kind in the municipalities where it occurs
 * @param season how many times its share of the year each month brings, from January; null where there is no season
 */
public record MonthlyCounts(
        RecordKind kind,
        String subject,
        String field,
        String value,
        YearMonth from,
        CountSeries series,
        @Nullable List<Double> season) {
    public MonthlyCounts {
        season = season == null ? null : List.copyOf(season);
    }

    public static MonthlyCounts of(Trend trend) {
        return of(
                trend.kind(),
                trend.subject(),
                trend.dimensions().firstEntry().getKey(),
                trend.dimensions().firstEntry().getValue(),
                trend.from(),
                trend.counts(),
                trend.exposures(),
                trend.yearly().map(Trend.YearlyTime::factors).orElse(null));
    }

    public static MonthlyCounts of(
            RecordKind kind,
            String subject,
            String field,
            String value,
            YearMonth from,
            List<Long> counts,
            List<Double> exposures,
            @Nullable List<Double> season) {
        return new MonthlyCounts(
                kind,
                subject,
                field,
                value,
                from,
                CountSeries.of(
                        counts.stream().mapToLong(Long::longValue).toArray(),
                        exposures.stream().mapToDouble(Double::doubleValue).toArray()),
                season);
    }

    /** The same with the season taken out: each month's exposure times what it usually brings. */
    CountSeries deseasoned() {
        List<Double> factors = season;
        if (factors == null) {
            return series;
        }
        double[] ofMonths = new double[series.length()];
        for (int month = 0; month < ofMonths.length; month++) {
            ofMonths[month] = factors.get(from.plusMonths(month).getMonthValue() - 1);
        }
        return series.weighted(ofMonths);
    }
}
