package nl.weeffout.analytics.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Two things counted before and after: how many times as much the first grew as the second. Given all sums of the table its
 * first cell is hypergeometric, so that all of it is exact, and both counts may be random (Fisher, The logic of inductive
 * inference, Journal of the Royal Statistical Society 98, 1935; interval of Cornfield, A statistical problem arising from
 * retrospective studies, Third Berkeley Symposium, 1956). Costs as many steps as the smallest sum for each evaluation.
 *
 * @param after of the first
 * @param before of the first
 * @param otherAfter of the second
 * @param otherBefore of the second
 */
public record OddsRatio(long after, long before, long otherAfter, long otherBefore) {
    private static final double PRECISION = 1e-10;
    private static final double GREATEST_LOG = 60;

    public OddsRatio {
        if (after < 0 || before < 0 || otherAfter < 0 || otherBefore < 0) {
            throw new IllegalArgumentException(
                    "counts of " + after + ", " + before + ", " + otherAfter + " and " + otherBefore);
        }
    }

    /** Infinite where the first had none before or the second has none after, NaN where nothing can be told. */
    public double value() {
        return (double) after * otherBefore / ((double) before * otherAfter);
    }

    /** How likely the first cell is at least so great where both grew alike. */
    public double chanceOfAtLeast() {
        return tail(after, most(), 0);
    }

    /** How likely the first cell is at most so great where both grew alike. */
    public double chanceOfAtMost() {
        return tail(least(), after, 0);
    }

    /** The ratios that go with the counts, at a confidence such as .95. */
    public Interval interval(double confidence) {
        double tail = Interval.tail(confidence);
        double lower = after == least() ? 0 : Math.exp(solve(odds -> tail(after, most(), odds) - tail));
        double upper =
                after == most() ? Double.POSITIVE_INFINITY : Math.exp(solve(odds -> tail - tail(least(), after, odds)));
        return new Interval(lower, upper);
    }

    /** The logarithm at which a function that grows becomes 0. */
    private static double solve(DoubleUnaryOperator growing) {
        double low = -GREATEST_LOG;
        double high = GREATEST_LOG;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private long least() {
        return Math.max(0, after - otherBefore);
    }

    private long most() {
        return after + Math.min(before, otherAfter);
    }

    /** How likely the first cell lies between two values, where the odds are so many times as high. */
    private double tail(long from, long to, double logOdds) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (long cell = least(); cell <= most(); cell++) {
            greatest = Math.max(greatest, logWeight(cell, logOdds));
        }
        double inside = 0;
        double all = 0;
        for (long cell = least(); cell <= most(); cell++) {
            double weight = Math.exp(logWeight(cell, logOdds) - greatest);
            all += weight;
            inside += cell >= from && cell <= to ? weight : 0;
        }
        return inside / all;
    }

    private double logWeight(long cell, double logOdds) {
        long moved = cell - after;
        return cell * logOdds
                - LogGamma.value(cell + 1.0)
                - LogGamma.value(before - moved + 1.0)
                - LogGamma.value(otherAfter - moved + 1.0)
                - LogGamma.value(otherBefore + moved + 1.0);
    }
}
