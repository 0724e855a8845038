package nl.weeffout.analytics.effect;

import java.util.OptionalInt;
import nl.weeffout.analytics.statistics.RateRatio;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How likely a halving would be seen. The rate of before is known only as far as its records tell it, so what comes after is
 * negative binomial: the predictive distribution under Jeffreys' prior, and the power its mean over what the rate may be
 * (assurance: O'Hagan, Stevens and Campbell, Assurance in clinical trial design, Pharmaceutical Statistics 4, 2005). Seen
 * means: by the exact test of two rates, at 5 % on both sides together.
 *
 * @param before records before; where they come in crowds, as of how many independent ones
 * @param exposure of before, above 0
 */
record HalvingPower(long before, double exposure) {
    static final double WANTED = .8;
    private static final double HALF = .5;
    private static final double LEVEL = .025;

    /** In months: nobody waits longer. */
    private static final int LONGEST = 240;

    /** With an exposure after the measure. */
    double at(double after) {
        if (after == 0 || before == 0) {
            return 0;
        }
        long most = greatestSeen(after);
        double size = before + HALF;
        double chance = exposure / (exposure + HALF * after);
        double sum = 0;
        for (long count = 0; count <= most; count++) {
            sum += Math.exp(LogGamma.value(count + size)
                    - LogGamma.value(size)
                    - LogGamma.value(count + 1.0)
                    + size * Math.log(chance)
                    + count * Math.log1p(-chance));
        }
        return Math.min(1, sum);
    }

    /**
     * After how many months more the power is what is wanted; 0 where it is by now.
     *
     * @param after exposure by now
     * @param monthly exposure of each month to come
     * @return empty where it is not within twenty years
     */
    OptionalInt monthsStill(double after, double monthly) {
        if (at(after) >= WANTED) {
            return OptionalInt.of(0);
        }
        if (!(monthly > 0) || at(after + LONGEST * monthly) < WANTED) {
            return OptionalInt.empty();
        }
        int low = 0;
        int high = LONGEST;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (at(after + middle * monthly) >= WANTED) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }

    /**
     * After how many months more in which none comes the rate would be seen to be lower; 0 where it is by now.
     *
     * @param count records after the measure by now
     * @param after exposure by now
     * @param monthly exposure of each month to come
     * @return empty where it is not within twenty years
     */
    OptionalInt monthsOfNone(long count, double after, double monthly) {
        int low = -1;
        int high = LONGEST + 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (count <= greatestSeen(after + middle * monthly)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high > LONGEST ? OptionalInt.empty() : OptionalInt.of(high);
    }

    /** The greatest count after the measure that would be seen as less; -1 where not even none would be. */
    private long greatestSeen(double after) {
        long low = -1;
        long high = Math.round(before * after / exposure) + 1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (new RateRatio(middle, after, before, exposure).chanceOfAtMost() <= LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
