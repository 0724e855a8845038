package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A number of events that befall independently of each other.
 *
 * @param events 0 or more
 */
public record PoissonCount(long events) {
    public PoissonCount {
        if (events < 0) {
            throw new IllegalArgumentException(events + " events");
        }
    }

    /**
     * The means that go with the count: exact, so wide enough at any count (Garwood, Fiducial limits for the Poisson
     * distribution, Biometrika 28, 1936).
     *
     * @param confidence of the interval, such as .95
     */
    public Interval mean(double confidence) {
        double tail = Interval.tail(confidence);
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail) / 2;
        return new Interval(lower, upper);
    }

    /** How likely at least as many events are where so many are expected. */
    public double chanceOfAtLeast(double expected) {
        if (events == 0) {
            return 1;
        }
        return expected == 0 ? 0 : PoissonDistribution.of(expected).survivalProbability(Math.toIntExact(events) - 1);
    }

    /** How likely at most as many events are where so many are expected. */
    public double chanceOfAtMost(double expected) {
        return expected == 0 ? 1 : PoissonDistribution.of(expected).cumulativeProbability(Math.toIntExact(events));
    }
}
