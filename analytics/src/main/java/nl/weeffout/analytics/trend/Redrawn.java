package nl.weeffout.analytics.trend;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The counts of a series drawn anew: as many events in all, each in a period with the probability of its exposure. That is
 * how they fall where the rate never changes, whatever that rate is.
 */
final class Redrawn {
    private final double[] sums;
    private final long total;
    private final int from;

    /** @param from first period, the last is before {@code to}; their sum stays what it is */
    Redrawn(CountSeries series, int from, int to) {
        this.from = from;
        sums = new double[to - from];
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += series.exposure(at);
            sums[at - from] = sum;
        }
        total = series.count(from, to);
    }

    /** Adds the events to the counts. Costs the events times the logarithm of the periods. */
    void addTo(long[] counts, SplittableRandom random) {
        double all = sums.length == 0 ? 0 : sums[sums.length - 1];
        for (long event = 0; event < total; event++) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * all);
            int at = found >= 0 ? found + 1 : -found - 1;
            counts[from + Math.min(at, sums.length - 1)]++;
        }
    }
}
