package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many there are, where two lists overlap: Chapman, Some properties of the hypergeometric distribution with applications
 * to zoological sample censuses, University of California Publications in Statistics 1, 1951; interval by the transformed
 * logit of Sadinle, Communications in Statistics 38, 2009. Assumes that everybody may be on each list, one list does not bring
 * people to the other, and who stands on both is recognised.
 *
 * @param first on the first list
 * @param second on the second list
 * @param both on both
 */
public record CaptureRecapture(long first, long second, long both) {
    public CaptureRecapture {
        if (both < 0 || first < both || second < both) {
            throw new IllegalArgumentException(both + " of " + first + " and " + second);
        }
    }

    /** Who stands on a list at all: the lower bound that needs no assumption. */
    public long seen() {
        return first + second - both;
    }

    public double estimate() {
        return (first + 1.0) * (second + 1) / (both + 1) - 1;
    }

    /** At a confidence such as .95; never below what was seen. */
    public Interval interval(double confidence) {
        double onlyFirst = first - both + .5;
        double onlySecond = second - both + .5;
        double shared = both + .5;
        double spread = 1 / shared + 1 / onlyFirst + 1 / onlySecond + shared / (onlyFirst * onlySecond);
        double reach =
                NormalDistribution.of(0, 1).inverseSurvivalProbability(Interval.tail(confidence)) * Math.sqrt(spread);
        double unseen = onlyFirst * onlySecond / shared;
        return new Interval(seen() - .5 + unseen * Math.exp(-reach), seen() - .5 + unseen * Math.exp(reach));
    }
}
