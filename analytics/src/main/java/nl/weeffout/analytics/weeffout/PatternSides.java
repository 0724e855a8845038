package nl.weeffout.analytics.weeffout;

import java.util.List;
import java.util.Optional;

/**
 * The sides from which two patterns are compared: grounds by words, rules, and what sentences say of grounds where there are
 * vectors. A pair's score is the sum over the sides of its cosine, minus the mean of all pairs, by their standard deviation,
 * so that no side outweighs another. Cost: O(n²) in patterns.
 */
final class PatternSides {
    private final List<List<double[]>> sides;
    private final double[] means;
    private final double[] spreads;

    /**
     * @param sides for each side one vector of length 1 (or 0) for each pattern
     */
    PatternSides(List<List<double[]>> sides) {
        this.sides = sides.stream().map(List::copyOf).toList();
        means = new double[sides.size()];
        spreads = new double[sides.size()];
        for (int side = 0; side < means.length; side++) {
            double sum = 0;
            double squares = 0;
            long pairs = 0;
            for (int one = 0; one < size(); one++) {
                for (int other = one + 1; other < size(); other++) {
                    double cosine = cosine(side, one, other);
                    sum += cosine;
                    squares += cosine * cosine;
                    pairs++;
                }
            }
            means[side] = pairs == 0 ? 0 : sum / pairs;
            // Cosines of 1e-9 apart are equal: what rounding leaves is no spread.
            double variance = pairs == 0 ? 0 : squares / pairs - means[side] * means[side];
            spreads[side] = variance < 1e-18 ? 0 : Math.sqrt(variance);
        }
    }

    int size() {
        return sides.getFirst().size();
    }

    double cosine(int side, int one, int other) {
        return Dense.dot(sides.get(side).get(one), sides.get(side).get(other));
    }

    /** The cosine on a side that may be missing. */
    Optional<Double> knownCosine(int side, int one, int other) {
        return side < sides.size() ? Optional.of(cosine(side, one, other)) : Optional.empty();
    }

    double score(int one, int other) {
        double score = 0;
        for (int side = 0; side < means.length; side++) {
            score += spreads[side] == 0 ? 0 : (cosine(side, one, other) - means[side]) / spreads[side];
        }
        return score;
    }
}
