package nl.weeffout.analytics.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.weeffout.analytics.statistics.Interval;

/**
 * What a plan costs beside what doing nothing costs: ranges in, ranges out, never one number. Each result is linear, or a ratio
 * of two that are linear, in each assumption alone, so that its extremes lie at the ends of the ranges: all 128 corners are
 * looked at, which keeps what stands on both sides (households, months) the same on both. Assumes that each assumption may lie
 * anywhere in its range whatever the others are, so the ranges are as wide as can be.
 *
 * @param cost of the plan, in euros
 * @param spared what doing nothing would have cost the households that it would have befallen, in euros
 * @param benefit what is spared less what it costs, in euros; below 0 where it costs more
 * @param back euros spared for each euro spent; the highest may be infinite
 * @param breakEvenShare of the households that doing nothing has to befall for the plan to pay for itself, 1 for all of them;
 *     above 1 it never does; may be infinite
 */
public record CostBenefit(Interval cost, Interval spared, Interval benefit, Interval back, Interval breakEvenShare) {
    private static final int ASSUMPTIONS = 7;

    /**
     * What is assumed; of a household where nothing else is said.
     *
     * @param households how many
     * @param once euros that the plan costs at its start
     * @param monthly euros that it costs each month
     * @param months how long it lasts
     * @param nothingOnce euros that doing nothing costs at once, such as an eviction
     * @param nothingMonthly euros that it costs each month, such as shelter
     * @param share of the households that would come to that, 0 to 1
     */
    public record Plan(
            Interval households,
            Interval once,
            Interval monthly,
            Interval months,
            Interval nothingOnce,
            Interval nothingMonthly,
            Interval share) {
        public Plan {
            for (Interval each : List.of(households, once, monthly, months, nothingOnce, nothingMonthly, share)) {
                if (each.lower() < 0 || Double.isInfinite(each.upper())) {
                    throw new IllegalArgumentException(
                            "range " + each.lower() + " to " + each.upper() + " is not of numbers from 0 on");
                }
            }
            if (share.upper() > 1) {
                throw new IllegalArgumentException("share " + share.upper() + " is above 1");
            }
        }
    }

    /** One value of each assumption. */
    private record Corner(
            double households,
            double once,
            double monthly,
            double months,
            double nothingOnce,
            double nothingMonthly,
            double share) {
        double cost() {
            return households * each();
        }

        double spared() {
            return households * share * nothing();
        }

        double each() {
            return once + monthly * months;
        }

        double nothing() {
            return nothingOnce + nothingMonthly * months;
        }
    }

    public static CostBenefit of(Plan plan) {
        List<Corner> corners = new ArrayList<>();
        for (int corner = 0; corner < 1 << ASSUMPTIONS; corner++) {
            corners.add(new Corner(
                    end(plan.households(), corner, 0),
                    end(plan.once(), corner, 1),
                    end(plan.monthly(), corner, 2),
                    end(plan.months(), corner, 3),
                    end(plan.nothingOnce(), corner, 4),
                    end(plan.nothingMonthly(), corner, 5),
                    end(plan.share(), corner, 6)));
        }
        return new CostBenefit(
                over(corners, Corner::cost),
                over(corners, Corner::spared),
                over(corners, corner -> corner.spared() - corner.cost()),
                over(corners, corner -> ratio(corner.share() * corner.nothing(), corner.each())),
                over(corners, corner -> ratio(corner.each(), corner.nothing())));
    }

    private static double end(Interval range, int corner, int assumption) {
        return (corner >> assumption & 1) == 0 ? range.lower() : range.upper();
    }

    /** What costs nothing and spares nothing comes out even. */
    private static double ratio(double one, double other) {
        if (other == 0) {
            return one == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        return one / other;
    }

    private static Interval over(List<Corner> corners, ToDoubleFunction<Corner> result) {
        return new Interval(
                corners.stream().mapToDouble(result).min().orElseThrow(),
                corners.stream().mapToDouble(result).max().orElseThrow());
    }
}
