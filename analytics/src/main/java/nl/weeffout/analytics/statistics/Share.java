package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * So many of so many.
 *
 * @param of 0 where nothing was asked: the share is then unknown
 */
public record Share(long count, long of) {
    public Share {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** 0 to 1, or NaN of none. */
    public double value() {
        return (double) count / of;
    }

    /**
     * The shares that go with the count: exact, so wide enough at any count (Clopper and Pearson, The use of confidence or
     * fiducial limits illustrated in the case of the binomial, Biometrika 26, 1934).
     *
     * @param confidence of the interval, such as .95
     * @return 0 to 1 of none
     */
    public Interval interval(double confidence) {
        double tail = Interval.tail(confidence);
        double lower = count == 0
                ? 0
                : BetaDistribution.of((double) count, of - count + 1.0).inverseCumulativeProbability(tail);
        double upper = count == of
                ? 1
                : BetaDistribution.of(count + 1.0, (double) of - count).inverseSurvivalProbability(tail);
        return new Interval(lower, upper);
    }

    /** How likely at least as many are where each is one with a probability. */
    public double chanceOfAtLeast(double probability) {
        return count == 0
                ? 1
                : BinomialDistribution.of(Math.toIntExact(of), probability)
                        .survivalProbability(Math.toIntExact(count) - 1);
    }

    /** How likely at most as many are where each is one with a probability. */
    public double chanceOfAtMost(double probability) {
        return BinomialDistribution.of(Math.toIntExact(of), probability).cumulativeProbability(Math.toIntExact(count));
    }
}
