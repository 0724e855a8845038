package nl.weeffout.analytics.statistics;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Draws the ratios of observed to expected counts of a table towards what is usual in that table, the more the smaller they
 * are: DuMouchel, Bayesian data mining in large frequency tables, with an application to the FDA spontaneous reporting system,
 * The American Statistician 53, 1999. Each count is Poisson with mean ratio times expected, and the ratios come from a mixture
 * of two gamma distributions, fitted to all cells by maximum marginal likelihood. Assumes that the cells are exchangeable.
 */
public final class GammaPoissonShrinker {
    /** DuMouchel's starting point: shapes and rates of both parts, share of the first. */
    private static final Prior START = new Prior(.2, .1, 2, 4, 1.0 / 3);

    private static final int EVALUATIONS = 4_000;
    private static final double PRECISION = 1e-9;
    private static final double STEP = .5;
    private static final double LEAST = 1e-3;
    private static final double MOST = 20;

    /**
     * Fewer cells than this do not tell five numbers; their ratios are drawn towards 1 as by one event seen where one is
     * expected.
     */
    private static final int CELLS_NEEDED = 20;

    private static final Prior OF_FEW = new Prior(1, 1, 1, 1, .5);

    private final Prior prior;

    /**
     * A mixture of two gamma distributions.
     *
     * @param shape of the first part
     * @param rate of the first part
     * @param share of the first part, 0 to 1
     */
    public record Prior(double shape, double rate, double otherShape, double otherRate, double share) {}

    /**
     * One cell of the table.
     *
     * @param expected above 0
     */
    public record Cell(long observed, double expected) {
        public Cell {
            if (observed < 0 || !(expected > 0)) {
                throw new IllegalArgumentException(observed + " observed where " + expected + " are expected");
            }
        }
    }

    /**
     * A ratio, shrunk.
     *
     * @param mean EBGM: the geometric mean of the ratio given the counts
     * @param lower EB05: the ratio is above it with a probability of .95
     * @param upper EB95: the ratio is below it with a probability of .95
     */
    public record Shrunk(double mean, double lower, double upper) {}

    public GammaPoissonShrinker(Prior prior) {
        this.prior = prior;
    }

    public Prior prior() {
        return prior;
    }

    /**
     * Fits the prior to all cells of a table, those without events as well. Costs some hundreds of passes over the cells.
     */
    public static GammaPoissonShrinker of(List<Cell> cells) {
        if (cells.size() < CELLS_NEEDED) {
            return new GammaPoissonShrinker(OF_FEW);
        }
        try {
            double[] found = new SimplexOptimizer(new SimpleValueChecker(PRECISION, PRECISION))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(at -> -likelihood(prior(at), cells)),
                            GoalType.MINIMIZE,
                            new InitialGuess(coordinates(START)),
                            new NelderMeadSimplex(5, STEP))
                    .getPoint();
            return new GammaPoissonShrinker(prior(found));
        } catch (MathIllegalStateException e) {
            throw new IllegalStateException(
                    "no prior found for " + cells.size() + " cells in " + EVALUATIONS + " steps", e);
        }
    }

    public Shrunk shrink(Cell cell) {
        double first = logMarginal(cell, prior.shape(), prior.rate()) + Math.log(prior.share());
        double second = logMarginal(cell, prior.otherShape(), prior.otherRate()) + Math.log1p(-prior.share());
        double share = 1 / (1 + Math.exp(second - first));
        double mean = Math.exp(share * meanLog(cell, prior.shape(), prior.rate())
                + (1 - share) * meanLog(cell, prior.otherShape(), prior.otherRate()));
        return new Shrunk(mean, quantile(cell, share, .05), quantile(cell, share, .95));
    }

    private double quantile(Cell cell, double share, double probability) {
        GammaDistribution first = posterior(cell, prior.shape(), prior.rate());
        GammaDistribution second = posterior(cell, prior.otherShape(), prior.otherRate());
        double low = Math.min(
                first.inverseCumulativeProbability(probability), second.inverseCumulativeProbability(probability));
        double high = Math.max(
                first.inverseCumulativeProbability(probability), second.inverseCumulativeProbability(probability));
        while (high - low > PRECISION * (1 + high)) {
            double middle = (low + high) / 2;
            double below =
                    share * first.cumulativeProbability(middle) + (1 - share) * second.cumulativeProbability(middle);
            if (below < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static GammaDistribution posterior(Cell cell, double shape, double rate) {
        return GammaDistribution.of(shape + cell.observed(), 1 / (rate + cell.expected()));
    }

    private static double meanLog(Cell cell, double shape, double rate) {
        return Digamma.value(shape + cell.observed()) - Math.log(rate + cell.expected());
    }

    /** The logarithm of how likely the count is: negative binomial. */
    private static double logMarginal(Cell cell, double shape, double rate) {
        double sum = rate + cell.expected();
        return LogGamma.value(shape + cell.observed())
                - LogGamma.value(shape)
                - LogGamma.value(cell.observed() + 1.0)
                + shape * Math.log(rate / sum)
                + cell.observed() * Math.log(cell.expected() / sum);
    }

    private static double likelihood(Prior prior, List<Cell> cells) {
        double sum = 0;
        for (Cell cell : cells) {
            double first = logMarginal(cell, prior.shape(), prior.rate()) + Math.log(prior.share());
            double second = logMarginal(cell, prior.otherShape(), prior.otherRate()) + Math.log1p(-prior.share());
            double greater = Math.max(first, second);
            sum += greater + Math.log(Math.exp(first - greater) + Math.exp(second - greater));
        }
        return sum;
    }

    /** Unbounded coordinates, so that a search without bounds stays within what a prior may be. */
    private static double[] coordinates(Prior prior) {
        return new double[] {
            Math.log(prior.shape()),
            Math.log(prior.rate()),
            Math.log(prior.otherShape()),
            Math.log(prior.otherRate()),
            Math.log(prior.share() / (1 - prior.share()))
        };
    }

    private static Prior prior(double[] at) {
        return new Prior(
                bounded(at[0]),
                bounded(at[1]),
                bounded(at[2]),
                bounded(at[3]),
                1 / (1 + Math.exp(-Math.clamp(at[4], -7, 7))));
    }

    /**
     * A prior of few cells likes to know a ratio nearly for certain, and would then give it to each cell that comes near. No
     * part weighs more than so many events, nor has a rate above so many.
     */
    private static double bounded(double logarithm) {
        return Math.clamp(Math.exp(logarithm), LEAST, MOST);
    }
}
