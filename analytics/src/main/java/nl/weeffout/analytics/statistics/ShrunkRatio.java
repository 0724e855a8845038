package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A ratio of observed to expected that few records do not carry away: half a record is added to both, which is what a gamma
 * prior of shape and rate 1/2 makes of a Poisson count (Norén, Hopstadius and Bate, Shrinkage observed-to-expected ratios for
 * robust and transparent large-scale pattern discovery, Statistical Methods in Medical Research 22, 2013). Assumes that the
 * expected number is known. Needs no other cells of a table, so any number of ratios costs no more than each.
 *
 * @param observed 0 or more
 * @param expected 0 or more
 */
public record ShrunkRatio(long observed, double expected) {
    private static final double SHRINKAGE = .5;

    public ShrunkRatio {
        if (observed < 0 || !(expected >= 0)) {
            throw new IllegalArgumentException(observed + " observed where " + expected + " are expected");
        }
    }

    /** {@code (observed + 1/2) / (expected + 1/2)}. */
    public double value() {
        return (observed + SHRINKAGE) / (expected + SHRINKAGE);
    }

    /** The ratios that go with the count, each tail as likely as the other, at a confidence such as .95. */
    public Interval interval(double confidence) {
        double tail = Interval.tail(confidence);
        GammaDistribution ratios = GammaDistribution.of(observed + SHRINKAGE, 1 / (expected + SHRINKAGE));
        return new Interval(ratios.inverseCumulativeProbability(tail), ratios.inverseSurvivalProbability(tail));
    }
}
