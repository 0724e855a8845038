package nl.weeffout.analytics.trend;

import java.util.Arrays;

/**
 * Counts of successive periods, each beside its exposure: how much could have been counted, such as all records of that month.
 * Where nothing is known, each exposure is 1, and the counts speak for themselves alone. Does not change.
 */
public final class CountSeries {
    private final long[] counts;
    private final double[] exposures;
    private final long[] countsBefore;
    private final double[] exposuresBefore;

    private CountSeries(long[] counts, double[] exposures) {
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException(counts.length + " counts and " + exposures.length + " exposures");
        }
        this.counts = counts;
        this.exposures = exposures;
        countsBefore = new long[counts.length + 1];
        exposuresBefore = new double[counts.length + 1];
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] < 0 || !(exposures[at] >= 0) || (counts[at] > 0 && exposures[at] == 0)) {
                throw new IllegalArgumentException(
                        "period " + at + ": count " + counts[at] + " with exposure " + exposures[at]);
            }
            countsBefore[at + 1] = countsBefore[at] + counts[at];
            exposuresBefore[at + 1] = exposuresBefore[at] + exposures[at];
        }
    }

    /** @throws IllegalArgumentException where a count is below 0, or above 0 where nothing could be counted */
    public static CountSeries of(long[] counts, double[] exposures) {
        return new CountSeries(counts.clone(), exposures.clone());
    }

    /** Without exposures. */
    public static CountSeries of(long... counts) {
        double[] exposures = new double[counts.length];
        Arrays.fill(exposures, 1);
        return new CountSeries(counts.clone(), exposures);
    }

    /** How many periods. */
    public int length() {
        return counts.length;
    }

    public long count(int period) {
        return counts[period];
    }

    public double exposure(int period) {
        return exposures[period];
    }

    /** Of the periods from one to before another. */
    public long count(int from, int to) {
        return countsBefore[to] - countsBefore[from];
    }

    /** Of the periods from one to before another. */
    public double exposure(int from, int to) {
        return exposuresBefore[to] - exposuresBefore[from];
    }

    public long total() {
        return countsBefore[counts.length];
    }

    /** The same counts, with each exposure times what a period's factor is. */
    public CountSeries weighted(double[] factors) {
        double[] weighted = new double[counts.length];
        for (int at = 0; at < counts.length; at++) {
            weighted[at] = exposures[at] * factors[at];
        }
        return new CountSeries(counts, weighted);
    }

    /** Other counts with the same exposures. */
    CountSeries with(long[] others) {
        return new CountSeries(others, exposures);
    }

    /** Without the first periods. */
    public CountSeries from(int period) {
        return new CountSeries(
                Arrays.copyOfRange(counts, period, counts.length),
                Arrays.copyOfRange(exposures, period, exposures.length));
    }

    /** The first periods alone. */
    public CountSeries first(int periods) {
        return new CountSeries(Arrays.copyOf(counts, periods), Arrays.copyOf(exposures, periods));
    }
}
