package nl.weeffout.analytics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Counts of units of different size beside each other, with the limits within which chance keeps those of one rate
 * (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005).
 *
 * <p>The rate is that of all units together, so given their total the count of each is binomial with its share of the size:
 * limits and tests are exact, and limits lie between two counts in proportion as the paper has it. Units differ for more
 * reasons than chance; the variance beside that of chance is the mean square of the z-scores {@code 2(√count - √expected)}, of
 * which the outermost tenth on either side count as the next within, and tells only beyond two standard errors. The limits are
 * then those of as many standard deviations more.
 */
public final class Funnel {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double WINSORISED = .1;

    private final List<Unit> units;
    private final long total;
    private final double size;
    private final double dispersion;

    /**
     * One of those that are compared.
     *
     * @param count 0 or more
     * @param size above 0, in the same measure for all
     */
    public record Unit(long count, double size) {
        public Unit {
            if (count < 0 || !(size > 0)) {
                throw new IllegalArgumentException("count " + count + " of size " + size);
            }
        }
    }

    /** @throws IllegalArgumentException for fewer than two units */
    public Funnel(List<Unit> units) {
        if (units.size() < 2) {
            throw new IllegalArgumentException("a funnel of " + units.size() + " units");
        }
        this.units = List.copyOf(units);
        total = units.stream().mapToLong(Unit::count).sum();
        size = Arrays.stream(units.stream().mapToDouble(Unit::size).sorted().toArray())
                .sum();
        dispersion = estimate();
    }

    private double estimate() {
        double[] scores = units.stream()
                .mapToDouble(unit -> 2 * (Math.sqrt((double) unit.count()) - Math.sqrt(expected(unit))))
                .sorted()
                .toArray();
        int cut = (int) Math.floor(WINSORISED * scores.length);
        double squares = 0;
        for (int at = 0; at < scores.length; at++) {
            double score = scores[Math.clamp(at, cut, scores.length - 1 - cut)];
            squares += score * score;
        }
        double mean = squares / scores.length;
        return mean > 1 + 2 * Math.sqrt(2.0 / scores.length) ? mean : 1;
    }

    /** How many times the variance of chance alone the units have; 1 where they differ no more than that. */
    public double dispersion() {
        return dispersion;
    }

    /** How many a unit would have at the rate of all together. */
    public double expected(Unit unit) {
        return total * share(unit);
    }

    private double share(Unit unit) {
        return Math.min(1, unit.size() / size);
    }

    /** The counts within which a unit of this size stays with a confidence such as .998. */
    public Interval limits(Unit unit, double confidence) {
        double tail = NORMAL.cumulativeProbability(
                NORMAL.inverseCumulativeProbability(Interval.tail(confidence)) * Math.sqrt(dispersion));
        double lower = Math.max(0, lower(unit, tail));
        return new Interval(lower, Math.max(lower, Math.min((double) total, upper(unit, tail))));
    }

    private double lower(Unit unit, double tail) {
        BinomialDistribution counts = counts(unit);
        int count = counts.inverseCumulativeProbability(tail);
        double at = counts.cumulativeProbability(count);
        double below = counts.cumulativeProbability(count - 1);
        return at == below ? count : count - (at - tail) / (at - below);
    }

    private double upper(Unit unit, double tail) {
        BinomialDistribution counts = counts(unit);
        int count = counts.inverseSurvivalProbability(tail);
        double above = counts.survivalProbability(count);
        double from = counts.survivalProbability(count - 1);
        return above == from ? count : count - (tail - above) / (from - above);
    }

    private BinomialDistribution counts(Unit unit) {
        return BinomialDistribution.of(Math.toIntExact(total), share(unit));
    }

    /** How likely a unit has at most as many as it has, where it differs from the others by no more than they do. */
    public double chanceOfAtMost(Unit unit) {
        double chance = new Share(unit.count(), total).chanceOfAtMost(share(unit));
        return chance >= 1
                ? 1
                : NORMAL.cumulativeProbability(NORMAL.inverseCumulativeProbability(chance) / Math.sqrt(dispersion));
    }

    /** For each unit, in their order, the rate of false discoveries among those that have as few. */
    public List<Double> falseDiscoveries() {
        return FalseDiscovery.rates(IntStream.range(0, units.size())
                .mapToObj(at -> chanceOfAtMost(units.get(at)))
                .toList());
    }
}
