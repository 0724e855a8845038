package nl.weeffout.analytics.effect;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Counts before and after a measure whose rate may have been on its way already: a Poisson regression with a slope and a change
 * of level (interrupted time series; Wagner, Soumerai, Zhang and Ross-Degnan, Journal of Clinical Pharmacy and Therapeutics 27,
 * 2002). Slopes are tested given how many records there are, the change of level given that and the sum of their months, which
 * leaves nothing unknown (Lehmann and Romano, Testing statistical hypotheses, 2005, section 4.4). Exact up to 100 records, at
 * a cost of their number squared times the months squared; beyond, by scores.
 */
final class PriorCourse {
    /** More records than this are as good as normal. */
    private static final int EXACT = 100;

    private static final double STEEPEST = 3;
    private static final int HALVINGS = 100;
    private static final double HALF = .5;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final long[] before;
    private final double[] weightsBefore;
    private final long[] after;
    private final double[] weightsAfter;
    private final int gap;
    private final double dispersion;

    /** What came after, given the slope: how likely at most and at least so many, and how many were expected. */
    record Level(double chanceOfAtMost, double chanceOfAtLeast, double expected) {}

    /**
     * @param before counts of the months before, with their exposures
     * @param after counts of the months since, with theirs
     * @param gap months between the two
     * @param dispersion variance by mean, at least 1
     */
    PriorCourse(
            long[] before, double[] weightsBefore, long[] after, double[] weightsAfter, int gap, double dispersion) {
        this.before = before.clone();
        this.weightsBefore = shares(weightsBefore, weightsAfter);
        this.after = after.clone();
        this.weightsAfter = shares(weightsAfter, weightsBefore);
        this.gap = gap;
        this.dispersion = dispersion;
    }

    private static double[] shares(double[] weights, double[] others) {
        double all = Arrays.stream(weights).sum() + Arrays.stream(others).sum();
        return Arrays.stream(weights).map(weight -> weight / all).toArray();
    }

    /** How likely the months before are so uneven towards one end by chance, where their rate is level. */
    double chanceOfSlope() {
        int events = Math.toIntExact(Arrays.stream(before).sum());
        if (events == 0) {
            return 1;
        }
        double all = Arrays.stream(weightsBefore).sum();
        double[] chances =
                Arrays.stream(weightsBefore).map(weight -> weight / all).toArray();
        long sum = sum(before, 0);
        if (events > EXACT) {
            double mean = mean(chances, 0);
            double variance = 0;
            for (int month = 0; month < chances.length; month++) {
                variance += chances[month] * (month - mean) * (month - mean);
            }
            return variance == 0 ? 1 : twoSided((sum - events * mean) / Math.sqrt(events * variance * dispersion));
        }
        double[] sums = {1};
        for (int event = 0; event < events; event++) {
            sums = convolved(sums, chances);
        }
        double atMost = 0;
        double atLeast = 0;
        for (int at = 0; at < sums.length; at++) {
            atMost += at <= sum ? sums[at] : 0;
            atLeast += at >= sum ? sums[at] : 0;
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** How many times as high the rate became each year before; as likely as can be. */
    double factorPerYear() {
        long events = Arrays.stream(before).sum();
        return events == 0
                ? 1
                : Math.exp(12 * slope(weightsBefore, offsets(before.length, 0), (double) sum(before, 0) / events));
    }

    /** What the counts since say where the slope went on. */
    Level level() {
        int all = Math.toIntExact(
                Arrays.stream(before).sum() + Arrays.stream(after).sum());
        return all > EXACT ? byScores(all) : exact(all);
    }

    private Level exact(int all) {
        long sum = sum(before, 0) + sum(after, before.length + gap);
        double[][] ofBefore = new double[all + 1][];
        ofBefore[0] = new double[] {1};
        for (int events = 1; events <= all; events++) {
            ofBefore[events] = convolved(ofBefore[events - 1], weightsBefore);
        }
        double[] ofAfter = {1};
        long observed = Arrays.stream(after).sum();
        double mass = 0;
        double atMost = 0;
        double atLeast = 0;
        double mean = 0;
        double ways = 1;
        for (int events = 0; events <= all; events++) {
            if (events > 0) {
                ofAfter = convolved(ofAfter, weightsAfter);
                ways *= (all - events + 1.0) / events;
            }
            double[] others = ofBefore[all - events];
            double weight = 0;
            for (int at = 0; at < ofAfter.length; at++) {
                long rest = sum - at - (long) events * (before.length + gap);
                weight += rest >= 0 && rest < others.length ? ofAfter[at] * others[(int) rest] : 0;
            }
            weight *= ways;
            mass += weight;
            atMost += events <= observed ? weight : 0;
            atLeast += events >= observed ? weight : 0;
            mean += events * weight;
        }
        return new Level(atMost / mass, atLeast / mass, mean / mass);
    }

    private Level byScores(int all) {
        double[] months = new double[before.length + after.length];
        double[] weights = new double[months.length];
        for (int at = 0; at < months.length; at++) {
            boolean since = at >= before.length;
            months[at] = since ? at + gap : at;
            weights[at] = since ? weightsAfter[at - before.length] : weightsBefore[at];
        }
        double mean = (double) (sum(before, 0) + sum(after, before.length + gap)) / all;
        double[] chances = tilted(weights, months, slope(weights, months, mean));
        double share = 0;
        double spread = 0;
        double common = 0;
        for (int at = 0; at < months.length; at++) {
            double off = months[at] - mean;
            spread += chances[at] * off * off;
            if (at >= before.length) {
                share += chances[at];
                common += chances[at] * off;
            }
        }
        double variance = all * dispersion * (share * (1 - share) - (spread == 0 ? 0 : common * common / spread));
        double expected = all * share;
        long observed = Arrays.stream(after).sum();
        double deviation = Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
        return new Level(
                NORMAL.cumulativeProbability((observed + HALF - expected) / deviation),
                NORMAL.survivalProbability((observed - HALF - expected) / deviation),
                expected);
    }

    private static double twoSided(double deviations) {
        return 2 * NORMAL.survivalProbability(Math.abs(deviations));
    }

    private static double[] offsets(int length, int first) {
        double[] offsets = new double[length];
        for (int at = 0; at < length; at++) {
            offsets[at] = first + at;
        }
        return offsets;
    }

    private static long sum(long[] counts, int first) {
        long sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum += counts[at] * (first + at);
        }
        return sum;
    }

    private static double mean(double[] chances, int first) {
        double mean = 0;
        for (int at = 0; at < chances.length; at++) {
            mean += chances[at] * (first + at);
        }
        return mean;
    }

    private static double[] convolved(double[] sums, double[] chances) {
        double[] longer = new double[sums.length + chances.length - 1];
        for (int at = 0; at < sums.length; at++) {
            for (int month = 0; sums[at] != 0 && month < chances.length; month++) {
                longer[at + month] += sums[at] * chances[month];
            }
        }
        return longer;
    }

    /** The slope a month at which the mean month is this. */
    private static double slope(double[] weights, double[] months, double wanted) {
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            double[] chances = tilted(weights, months, middle);
            double mean = 0;
            for (int at = 0; at < months.length; at++) {
                mean += chances[at] * months[at];
            }
            if (mean < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[] tilted(double[] weights, double[] months, double slope) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < months.length; at++) {
            greatest = weights[at] > 0 ? Math.max(greatest, slope * months[at]) : greatest;
        }
        double all = 0;
        double[] tilted = new double[weights.length];
        for (int at = 0; at < months.length; at++) {
            tilted[at] = weights[at] == 0 ? 0 : weights[at] * Math.exp(slope * months[at] - greatest);
            all += tilted[at];
        }
        for (int at = 0; at < months.length; at++) {
            tilted[at] /= all;
        }
        return tilted;
    }
}
