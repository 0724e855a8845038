package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many there are in all, told from two lists that each hold some of them. Assumes that nobody comes or goes between the
 * lists, that whoever stands in both is known as one, and that standing in one makes nobody likelier or less likely to stand in
 * the other: where organisations refer households to each other the estimate is too low, where they serve different ones too
 * high.
 *
 * @param first how many the first list holds
 * @param second how many the second holds
 * @param both how many stand in both
 */
public record CaptureRecapture(long first, long second, long both) {
    private static final double HALF = .5;

    public CaptureRecapture {
        if (both < 0 || both > first || both > second) {
            throw new IllegalArgumentException(both + " in both of " + first + " and " + second);
        }
    }

    /** How many are known: a bound that assumes nothing. */
    public long known() {
        return first + second - both;
    }

    /**
     * How many there are in all, those on neither list too (Chapman, Some properties of the hypergeometric distribution with
     * applications to zoological censuses, University of California Publications in Statistics 1, 1951). Nearly unbiased where
     * both is 7 at least.
     */
    public double estimate() {
        return (first + 1.0) * (second + 1.0) / (both + 1.0) - 1;
    }

    /**
     * The numbers that go with the lists: transformed logit interval, which keeps its confidence for small numbers too (Sadinle,
     * Transformed logit confidence intervals for small populations in single capture-recapture estimation, Communications in
     * Statistics 38, 2009). Where hardly anybody is missed its logarithm has no end; there the exact hypergeometric one.
     *
     * @param confidence such as .95
     * @return not below {@link #known}
     */
    public Interval interval(double confidence) {
        double tail = Interval.tail(confidence);
        double onlyFirst = first - both + HALF;
        double onlySecond = second - both + HALF;
        double inBoth = both + HALF;
        double missed = onlyFirst * onlySecond / inBoth;
        if (missed < 1) {
            return new Interval((double) known(), (double) greatest(tail));
        }
        double spread = Math.sqrt(1 / inBoth + 1 / onlyFirst + 1 / onlySecond + 1 / missed);
        double width = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail) * spread;
        double known = known() - HALF;
        return new Interval(
                Math.max((double) known(), known + missed * Math.exp(-width)),
                Math.max((double) known(), known + missed * Math.exp(width)));
    }

    /** The greatest number of which so many in both are likelier than that. */
    private long greatest(double tail) {
        long low = known();
        long high = 2 * known() + 1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            double chance = HypergeometricDistribution.of(
                            Math.toIntExact(middle), Math.toIntExact(first), Math.toIntExact(second))
                    .survivalProbability(Math.toIntExact(both) - 1);
            if (chance > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
