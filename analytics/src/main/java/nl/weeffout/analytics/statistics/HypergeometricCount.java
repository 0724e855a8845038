package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * A cell of a table whose margins are given: of all, so many are marked and so many are drawn, and so many are both (Fisher,
 * The logic of inductive inference, Journal of the Royal Statistical Society 98, 1935). Exact at any count.
 */
public record HypergeometricCount(long both, long marked, long drawn, long all) {
    public HypergeometricCount {
        if (both < 0
                || both > Math.min(marked, drawn)
                || Math.max(marked, drawn) > all
                || both < marked + drawn - all) {
            throw new IllegalArgumentException(both + " of " + marked + " marked and " + drawn + " drawn of " + all);
        }
    }

    /** How likely at least as many are both where one has nothing to do with the other. */
    public double chanceOfAtLeast() {
        return HypergeometricDistribution.of(Math.toIntExact(all), Math.toIntExact(marked), Math.toIntExact(drawn))
                .survivalProbability(Math.toIntExact(both) - 1);
    }
}
