package nl.weeffout.analytics.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Two counts beside each other whose events come in crowds: negative binomial, with a variance that is so many times the mean
 * (the first form of Cameron and Trivedi, Econometric models based on count data, Journal of Applied Econometrics 1, 1986).
 * Given how many events there are in all, those of the first are beta-binomial. Independent events are the case of 1, and then
 * all of it is that of {@link RateRatio}. Costs as many steps as there are events for each evaluation.
 *
 * @param dispersion variance by mean, at least 1
 */
public record DispersedRatio(RateRatio rates, double dispersion) {
    private static final double PRECISION = 1e-10;

    public DispersedRatio {
        if (!(dispersion >= 1)) {
            throw new IllegalArgumentException("dispersion " + dispersion + " is below 1");
        }
    }

    /** The ratios that go with the counts, at a confidence such as .95. */
    public Interval interval(double confidence) {
        if (dispersion == 1) {
            return rates.interval(confidence);
        }
        double tail = Interval.tail(confidence);
        double lower = rates.count() == 0 ? 0 : ratio(solve(share -> atLeast(share) - tail));
        double upper = rates.otherCount() == 0
                ? Double.POSITIVE_INFINITY
                : ratio(solve(share -> tail - tail(0, rates.count(), share)));
        return new Interval(lower, upper);
    }

    /** How likely the first has at least as many of all events where the rates are equal. */
    public double chanceOfAtLeast() {
        return dispersion == 1 ? rates.chanceOfAtLeast() : atLeast(equal());
    }

    /** How likely the first has at most as many of all events where the rates are equal. */
    public double chanceOfAtMost() {
        return dispersion == 1 ? rates.chanceOfAtMost() : tail(0, rates.count(), equal());
    }

    /** How likely a count so far off comes out on either side where the rates are equal. */
    public double chance() {
        return Math.min(1, 2 * Math.min(chanceOfAtLeast(), chanceOfAtMost()));
    }

    private double equal() {
        return rates.exposure() / (rates.exposure() + rates.otherExposure());
    }

    private double ratio(double share) {
        return share / (1 - share) * rates.otherExposure() / rates.exposure();
    }

    private double atLeast(double share) {
        return tail(rates.count(), rates.count() + rates.otherCount(), share);
    }

    private static double solve(DoubleUnaryOperator growing) {
        double low = 0;
        double high = 1;
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

    /** How likely the first count lies between two values where its share of all is expected to be this. */
    private double tail(long from, long to, double share) {
        long all = rates.count() + rates.otherCount();
        if (all == 0) {
            return 1;
        }
        double size = all / (dispersion - 1);
        double sum = 0;
        for (long count = from; count <= to; count++) {
            sum += Math.exp(logChance(count, all, share * size, (1 - share) * size));
        }
        return Math.min(1, sum);
    }

    private static double logChance(long count, long all, double size, double otherSize) {
        return logChoose(count, size) + logChoose(all - count, otherSize) - logChoose(all, size + otherSize);
    }

    /** How many ways so many events come of a negative binomial of this size, as a logarithm. */
    private static double logChoose(long count, double size) {
        return LogGamma.value(count + size) - LogGamma.value(size) - LogGamma.value(count + 1.0);
    }
}
