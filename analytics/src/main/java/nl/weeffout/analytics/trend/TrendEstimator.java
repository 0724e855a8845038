package nl.weeffout.analytics.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.PoissonCount;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.domain.signal.Trend.Level;
import nl.weeffout.domain.signal.Trend.Peak;
import nl.weeffout.domain.signal.Trend.YearlyTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of monthly counts: first what comes back each year, then, beside it, where the rate changes and when it was
 * high. A short season that was stronger one year than another is no change. What is new is looked at from its first month on,
 * as the empty time before would make a change of every month after it.
 */
public final class TrendEstimator {
    private static final int MONTHS = 12;
    private static final double CONFIDENCE = .95;

    /** A high time of no more months is a peak. */
    private static final int SHORT = 4;

    /** From one to before another. */
    private record Months(int from, int to) {}

    private final double level;
    private final SeasonFinder seasons;
    private final StepFinder steps;
    private final BurstFinder bursts;

    /**
     * @param level share of the flat series in which a change, a burst or a season each is found all the same
     * @param shortest how many months a rate lasts at least
     * @param draws how many series chance is told by, 1 / level at least
     */
    public TrendEstimator(double level, int shortest, int draws, long seed) {
        this.level = level;
        seasons = new SeasonFinder(level, draws, seed);
        steps = new StepFinder(level, shortest, draws, seed);
        bursts = new BurstFinder(level, draws, seed);
    }

    /**
     * @param from month of the first count
     * @param series a month each
     */
    public Trend estimate(
            RecordKind kind,
            String subject,
            SortedMap<String, String> dimensions,
            YearMonth from,
            CountSeries series,
            Denominator denominator) {
        double chanceOfLateStart = lateStart(series);
        int begun = chanceOfLateStart <= level ? firstEvent(series) : 0;
        CountSeries since = series.from(begun);
        int firstPart = (from.getMonthValue() - 1 + begun) % MONTHS;
        List<Double> even = Collections.nCopies(MONTHS, 1.0);
        double dispersion = Dispersion.of(since, MONTHS, firstPart, even);
        Optional<Season> season = seasons.find(since, MONTHS, firstPart, dispersion);
        if (season.isPresent()) {
            dispersion = Dispersion.of(since, MONTHS, firstPart, season.get().factors());
        }
        SeasonAdjusted adjusted = SeasonAdjusted.of(since, season, MONTHS, firstPart);
        Steps found = steps.find(adjusted.telling(), dispersion);
        List<Integer> starts = adjusted.known(found.starts());
        return new Trend(
                kind,
                subject,
                dimensions,
                from,
                LongStream.range(0, series.length())
                        .map(month -> series.count((int) month))
                        .boxed()
                        .toList(),
                IntStream.range(0, series.length())
                        .mapToDouble(series::exposure)
                        .boxed()
                        .toList(),
                denominator,
                levels(series.first(begun), adjusted.usual(), starts, from),
                found.chance(),
                yearly(season.orElse(null)),
                peaks(bursts.find(adjusted.telling(), dispersion), starts, adjusted.telling()).stream()
                        .map(peak -> peak(peak, adjusted.usual(), from.plusMonths(begun)))
                        .toList(),
                chanceOfLateStart,
                earlyEnd(series));
    }

    /** @param empty the time before a new series begins; of no months where it is not new */
    private static List<Level> levels(CountSeries empty, CountSeries series, List<Integer> starts, YearMonth from) {
        List<Level> levels = new ArrayList<>();
        if (empty.length() > 0) {
            levels.add(level(empty, 0, empty.length(), from));
        }
        int start = 0;
        for (int at = 0; at <= starts.size(); at++) {
            int end = at < starts.size() ? starts.get(at) : series.length();
            levels.add(level(series, start, end, from.plusMonths(empty.length())));
            start = end;
        }
        return levels;
    }

    private static Level level(CountSeries series, int start, int end, YearMonth from) {
        long events = series.count(start, end);
        double exposure = series.exposure(start, end);
        Interval mean = new PoissonCount(events).mean(CONFIDENCE);
        return new Level(
                from.plusMonths(start),
                from.plusMonths(end - 1L),
                events,
                exposure,
                exposure == 0 ? 0 : events / exposure,
                exposure == 0 ? 0 : mean.lower() / exposure,
                exposure == 0 ? 0 : mean.upper() / exposure);
    }

    private static @Nullable YearlyTime yearly(@Nullable Season season) {
        return season == null
                ? null
                : new YearlyTime(
                        season.first() + 1,
                        (season.first() + season.length() - 1) % MONTHS + 1,
                        season.ratio(),
                        season.factors(),
                        season.chance());
    }

    /** Bursts, and short times of a rate above that before and after them, where no burst lies. By their first month. */
    private static List<Months> peaks(List<Burst> bursts, List<Integer> starts, CountSeries series) {
        List<Months> peaks = new ArrayList<>();
        bursts.stream()
                .filter(burst -> burst.state() == 1)
                .forEach(burst -> peaks.add(new Months(burst.from(), burst.to())));
        for (int at = -1; at + 1 < starts.size(); at++) {
            int before = at <= 0 ? 0 : starts.get(at - 1);
            int from = at < 0 ? 0 : starts.get(at);
            int to = starts.get(at + 1);
            int after = at + 2 < starts.size() ? starts.get(at + 2) : series.length();
            // What begins high, as a new thing may, has no rate before.
            if (to - from <= SHORT
                    && (from == 0 || rate(series, from, to) > rate(series, before, from))
                    && rate(series, from, to) > rate(series, to, after)
                    && peaks.stream().noneMatch(peak -> peak.from() < to && from < peak.to())) {
                peaks.add(new Months(from, to));
            }
        }
        peaks.sort(Comparator.comparingInt(Months::from));
        return peaks;
    }

    private static double rate(CountSeries series, int from, int to) {
        double exposure = series.exposure(from, to);
        return exposure == 0 ? 0 : series.count(from, to) / exposure;
    }

    private static Peak peak(Months found, CountSeries series, YearMonth from) {
        double rest = series.exposure(0, series.length()) - series.exposure(found.from(), found.to());
        long outside = series.total() - series.count(found.from(), found.to());
        return new Peak(
                from.plusMonths(found.from()),
                from.plusMonths(found.to() - 1L),
                series.count(found.from(), found.to()),
                rest == 0 ? 0 : outside * series.exposure(found.from(), found.to()) / rest);
    }

    /** How likely none of the events falls before the first one, where the rate never changes. */
    private static double lateStart(CountSeries series) {
        int first = firstEvent(series);
        return series.total() == 0
                ? 1
                : Math.pow(series.exposure(first, series.length()) / series.exposure(0, series.length()), (double)
                        series.total());
    }

    private static int firstEvent(CountSeries series) {
        int first = 0;
        while (first < series.length() && series.count(first) == 0) {
            first++;
        }
        return first;
    }

    /** How likely none of the events falls after the last one, where the rate never changes. */
    private static double earlyEnd(CountSeries series) {
        int end = series.length();
        while (end > 0 && series.count(end - 1) == 0) {
            end--;
        }
        return series.total() == 0
                ? 1
                : Math.pow(series.exposure(0, end) / series.exposure(0, series.length()), (double) series.total());
    }
}
