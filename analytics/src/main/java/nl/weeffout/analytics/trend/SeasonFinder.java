package nl.weeffout.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.weeffout.analytics.statistics.Share;

/**
 * Finds a time of the year that is high year after year: the window of the calendar whose likelihood gains most, as in the
 * scan statistic of Kulldorff, A spatial scan statistic, Communications in Statistics 26, 1997, around the circle of a year.
 * Events are drawn anew within each year, so that a rate which changes from year to year is no season. One year alone does not
 * make one: the window stands out without any one of the years too.
 */
public final class SeasonFinder {
    private static final int ENOUGH = 20;
    private static final int YEARS_NEEDED = 2;

    private final double level;
    private final int draws;
    private final long seed;

    /**
     * @param level share of the series without a season in which one is found all the same, at most
     * @param draws how many series are drawn, 1 / level at least
     */
    public SeasonFinder(double level, int draws, long seed) {
        if (!(level > 0 && level < 1) || draws + 1 < 1 / level) {
            throw new IllegalArgumentException("level " + level + " with " + draws + " draws");
        }
        this.level = level;
        this.draws = draws;
        this.seed = seed;
    }

    private record Window(int first, int length, double gain) {}

    /**
     * Costs the square of a year's parts for each draw.
     *
     * @param parts of a year, such as 12 months
     * @param firstPart which of them the first period of the series is, from 0
     * @param dispersion how many times as much counts vary about their mean as independent events do, at least 1
     * @return empty also for less than two whole years
     */
    public Optional<Season> find(CountSeries series, int parts, int firstPart, double dispersion) {
        Years years = new Years(series, parts, firstPart);
        if (series.length() < YEARS_NEEDED * parts || series.total() == 0) {
            return Optional.empty();
        }
        double[] observed = years.observed(0, years.count());
        double[] expected = years.expected(0, years.count());
        Window window = clearest(observed, expected);
        SplittableRandom random = new SplittableRandom(seed);
        int greater = 0;
        int drawn = 0;
        int flat = Math.max(ENOUGH, (int) Math.ceil(level * (draws + 1)));
        while (drawn < draws && greater < flat) {
            long[] counts = new long[series.length()];
            for (int year = 0; year < years.count(); year++) {
                new Redrawn(series, years.from(year), years.to(year)).addTo(counts, random);
            }
            double[] drawnParts = new double[parts];
            for (int period = 0; period < counts.length; period++) {
                drawnParts[years.part(period)] += counts[period];
            }
            greater += clearest(drawnParts, expected).gain() >= window.gain() / dispersion ? 1 : 0;
            drawn++;
        }
        double chance = (greater + 1.0) / (drawn + 1);
        if (chance > level || !isYearly(years, window, dispersion)) {
            return Optional.empty();
        }
        double inside = sum(observed, window);
        double expectedInside = sum(expected, window);
        double all = series.total();
        double ratio = inside / expectedInside / ((all - inside) / (all - expectedInside));
        return Optional.of(new Season(factors(years, parts), window.first(), window.length(), ratio, chance));
    }

    private static Window clearest(double[] observed, double[] expected) {
        int parts = observed.length;
        double all = 0;
        for (double each : observed) {
            all += each;
        }
        Window best = new Window(0, 1, 0);
        for (int first = 0; first < parts; first++) {
            double inside = 0;
            double expectedInside = 0;
            for (int length = 1; length < parts; length++) {
                inside += observed[(first + length - 1) % parts];
                expectedInside += expected[(first + length - 1) % parts];
                if (inside > expectedInside) {
                    double gain = gain(inside, expectedInside) + gain(all - inside, all - expectedInside);
                    if (gain > best.gain()) {
                        best = new Window(first, length, gain);
                    }
                }
            }
        }
        return best;
    }

    private static double gain(double observed, double expected) {
        return observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
    }

    private static double sum(double[] values, Window window) {
        double sum = 0;
        for (int at = 0; at < window.length(); at++) {
            sum += values[(window.first() + at) % values.length];
        }
        return sum;
    }

    /** Whether a window is high without any one of the years: whichever is left out, chance does not explain the others. */
    private boolean isYearly(Years years, Window window, double dispersion) {
        int count = years.count();
        double[] inside = new double[count];
        double[] expectedInside = new double[count];
        double[] all = new double[count];
        double insideSum = 0;
        double expectedSum = 0;
        double allSum = 0;
        for (int year = 0; year < count; year++) {
            double[] observed = years.observed(year, year + 1);
            inside[year] = sum(observed, window);
            expectedInside[year] = sum(years.expected(year, year + 1), window);
            for (double each : observed) {
                all[year] += each;
            }
            insideSum += inside[year];
            expectedSum += expectedInside[year];
            allSum += all[year];
        }
        for (int year = 0; year < count; year++) {
            double left = (allSum - all[year]) / dispersion;
            double high = (insideSum - inside[year]) / dispersion;
            double probability = (expectedSum - expectedInside[year]) / (allSum - all[year]);
            long events = Math.round(left);
            if (events == 0
                    || new Share(Math.min(events, Math.round(high)), events).chanceOfAtLeast(probability) > level) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many times its share each part of a year brings, without the year in which it brought most (a burst is no season),
     * drawn towards 1 as far as chance alone could have spread them (by moments, as Marshall, Applied Statistics 40, 1991).
     */
    private static List<Double> factors(Years years, int parts) {
        int count = years.count();
        double[] observed = new double[parts];
        double[] expected = new double[parts];
        for (int part = 0; part < parts; part++) {
            double greatest = Double.NEGATIVE_INFINITY;
            double greatestExpected = 0;
            for (int year = 0; year < count; year++) {
                double of = years.observed(year, year + 1)[part];
                double wanted = years.expected(year, year + 1)[part];
                observed[part] += of;
                expected[part] += wanted;
                if (of - wanted > greatest) {
                    greatest = of - wanted;
                    greatestExpected = wanted;
                }
            }
            if (count > YEARS_NEEDED) {
                observed[part] -= greatest + greatestExpected;
                expected[part] -= greatestExpected;
            }
        }
        double excess = 0;
        double squares = 0;
        for (int part = 0; part < parts; part++) {
            double difference = observed[part] - expected[part];
            excess += difference * difference - expected[part];
            squares += expected[part] * expected[part];
        }
        double spread = excess <= 0 ? 0 : excess / squares;
        double[] factors = new double[parts];
        double mean = 0;
        for (int part = 0; part < parts; part++) {
            factors[part] = spread == 0 ? 1 : (observed[part] + 1 / spread) / (expected[part] + 1 / spread);
            mean += factors[part] / parts;
        }
        List<Double> scaled = new ArrayList<>();
        for (double factor : factors) {
            scaled.add(factor / mean);
        }
        return scaled;
    }
}
