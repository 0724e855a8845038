package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A sum over events that befall independently of each other, each of its own weight, such as the euros of grants.
 *
 * @param sum of the weights
 * @param squares sum of their squares
 * @param greatest weight
 */
public record WeightedCount(double sum, double squares, double greatest) {
    public WeightedCount {
        if (!(sum >= 0 && squares >= 0 && greatest >= 0)) {
            throw new IllegalArgumentException("sum " + sum + ", squares " + squares + ", greatest " + greatest);
        }
    }

    /**
     * The means that go with the sum, by gamma distributions of the same mean and variance: at equal weights Garwood's exact
     * interval, else hardly ever too narrow (Fay and Feuer, Confidence intervals for directly standardized rates, Statistics
     * in Medicine 16, 1997).
     *
     * @param confidence of the interval, such as .95
     * @return from 0 to 0 of no events, of which no weight is known
     */
    public Interval mean(double confidence) {
        double tail = Interval.tail(confidence);
        if (greatest == 0) {
            return new Interval(0, 0);
        }
        double lower = GammaDistribution.of(sum * sum / squares, squares / sum).inverseCumulativeProbability(tail);
        double more = sum + greatest;
        double moreSquares = squares + greatest * greatest;
        double upper = GammaDistribution.of(more * more / moreSquares, moreSquares / more)
                .inverseSurvivalProbability(tail);
        return new Interval(lower, upper);
    }
}
