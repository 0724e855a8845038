package nl.weeffout.analytics.evaluation;

import java.util.Arrays;

/**
 * What is usually done about steps in counts, to measure against: their square roots {@code 2 sqrt(y + 3/8)} (Anscombe, The
 * transformation of Poisson, binomial and negative-binomial data, Biometrika 35, 1948) taken as normal with a variance of 1, cut
 * at least cost with a price of {@code 3 log n} for each change.
 */
final class AnscombeSteps {
    private AnscombeSteps() {}

    /** Whether any change is found; costs the square of the counts. */
    static boolean isChanged(long[] counts) {
        int length = counts.length;
        double[] sums = new double[length + 1];
        double[] squares = new double[length + 1];
        for (int at = 0; at < length; at++) {
            double root = 2 * Math.sqrt(counts[at] + 3 / 8.0);
            sums[at + 1] = sums[at] + root;
            squares[at + 1] = squares[at] + root * root;
        }
        double price = 3 * Math.log(length);
        double[] best = new double[length + 1];
        int[] last = new int[length + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -price;
        for (int to = 1; to <= length; to++) {
            for (int from = 0; from < to; from++) {
                double sum = sums[to] - sums[from];
                double cost = best[from] + squares[to] - squares[from] - sum * sum / (to - from) + price;
                if (cost < best[to]) {
                    best[to] = cost;
                    last[to] = from;
                }
            }
        }
        return last[length] > 0;
    }
}
