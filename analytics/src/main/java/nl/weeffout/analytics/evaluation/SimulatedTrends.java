package nl.weeffout.analytics.evaluation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.analytics.trend.TrendEstimator;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Trend;

/**
 * Tells by series whose truth is known how often a trend is told where there is none, how often where there is one, and how
 * late: {@value #MONTHS} months of independent events, whose rate changes for the last {@value #CHANGED} or not at all.
 */
public final class SimulatedTrends {
    private static final int MONTHS = 72;
    private static final int CHANGED = 12;
    private static final int SHORTEST = 2;
    private static final int DRAWS = 999;
    private static final YearMonth FROM = YearMonth.of(2017, 1);

    private final double level;
    private final int series;

    /**
     * @param level share of flat series in which a change is told all the same, such as .05
     * @param series how many are drawn for each rate and change
     */
    public SimulatedTrends(double level, int series) {
        this.level = level;
        this.series = series;
    }

    /**
     * What came of the series of one rate and change.
     *
     * @param perYear events a year before the change
     * @param times as many after it; 1 where nothing changes
     * @param change share of the series of which a change or a burst is told
     * @param season share of the series of which a season is told
     * @param end share of which a start or an end is told
     * @param usual share of which a change is told by PELT on {@code 2 sqrt(y + 3/8)} at a price of {@code 3 log n}
     * @param delay median of the months that were needed, from the first of the new rate; of those that were told at last
     */
    public record Outcome(
            int perYear, double times, double change, double season, double end, double usual, OptionalDouble delay) {}

    /** One row for each of 4, 12, 24 and 60 events a year without change, doubled and tripled; takes some minutes. */
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int perYear : List.of(4, 12, 24, 60)) {
            for (double times : List.of(1.0, 2.0, 3.0)) {
                outcomes.add(outcome(perYear, times));
            }
        }
        return outcomes;
    }

    private record One(boolean change, boolean season, boolean end, boolean usual, int delay) {}

    /** Of one rate and change. */
    Outcome outcome(int perYear, double times) {
        List<One> told =
                Workers.ALL.map(IntStream.range(0, series).boxed().toList(), number -> one(perYear, times, number));
        return new Outcome(
                perYear,
                times,
                told.stream().filter(One::change).count() / (double) series,
                told.stream().filter(One::season).count() / (double) series,
                told.stream().filter(One::end).count() / (double) series,
                told.stream().filter(One::usual).count() / (double) series,
                median(told.stream()
                        .filter(each -> each.delay() > 0)
                        .map(One::delay)
                        .sorted()
                        .toList()));
    }

    private static OptionalDouble median(List<Integer> sorted) {
        return sorted.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0);
    }

    private One one(int perYear, double times, int number) {
        SplittableRandom random = new SplittableRandom(number * 1_000L + perYear * 10L + Math.round(times));
        long[] counts = new long[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            counts[month] = poisson(perYear / 12.0 * (month >= MONTHS - CHANGED ? times : 1), random);
        }
        CountSeries whole = CountSeries.of(counts);
        TrendEstimator estimator = new TrendEstimator(level, SHORTEST, DRAWS, number);
        Trend trend = estimate(estimator, whole);
        boolean change = isChange(trend);
        int delay = 0;
        if (change && times > 1) {
            delay = 1;
            while (delay < CHANGED && !isChange(estimate(estimator, whole.first(MONTHS - CHANGED + delay)))) {
                delay++;
            }
        }
        return new One(
                change,
                trend.yearly().isPresent(),
                trend.chanceOfEarlyEnd() <= level || trend.chanceOfLateStart() <= level,
                AnscombeSteps.isChanged(counts),
                delay);
    }

    private static Trend estimate(TrendEstimator estimator, CountSeries counts) {
        return estimator.estimate(RecordKind.EXCEPTIONS, "", new TreeMap<>(), FROM, counts, Denominator.NONE);
    }

    private static boolean isChange(Trend trend) {
        return trend.levels().size() > 1 || !trend.peaks().isEmpty();
    }

    /** By products of uniform draws (Knuth, The Art of Computer Programming 2, 3.4.1); for small means. */
    static long poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
