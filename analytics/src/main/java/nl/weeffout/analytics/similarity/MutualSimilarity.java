package nl.weeffout.analytics.similarity;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How much two rows' mutual neighbourhoods have in common: k-reciprocal re-ranking (Zhong and others, CVPR 2017), as a mean
 * over k, so that no single k decides.
 *
 * <p>With N_k(i) the row i and its k-1 nearest, {@code W(i,j) = exp(S(i,j) - 1)} where j is in N_k(i) and i in N_k(j), else 0,
 * rows summing to 1; {@code Q_i} is the mean of the W rows of i and its {@value #AVERAGED} nearest;
 * {@code m = Σ_l min(Q_il, Q_jl)} and {@code J_k(i,j) = m / (2 - m)}. Costs O(n k²), with the neighbourhoods in memory.
 */
public final class MutualSimilarity {
    private static final int AVERAGED = 4;
    private static final int STEP = 2;
    private static final double LEAST = .02;

    private MutualSimilarity() {}

    /**
     * The mean of {@code J_k} over k = from, from + {@value #STEP}, … up to {@code to}, where it is above {@value #LEAST}.
     *
     * @param nearest by fused similarity, at least to - 1 of each row where there are as many
     */
    public static Neighbours of(Neighbours nearest, int from, int to, Workers workers) {
        int n = nearest.size();
        int sizes = (to - from) / STEP + 1;
        SparseRows[] averaged = new SparseRows[sizes];
        SparseRows[] columns = new SparseRows[sizes];
        for (int size = 0; size < sizes; size++) {
            averaged[size] = averaged(mutual(nearest, from + STEP * size, workers), nearest, workers);
            columns[size] = averaged[size].transposed();
        }
        int[][] later = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> overlap(averaged, columns, later, similarities));
        return Neighbours.ofPairs(later, similarities, workers);
    }

    /** The rows of W, the row itself first. */
    private static SparseRows mutual(Neighbours nearest, int k, Workers workers) {
        SparseRows mutual = new SparseRows(nearest.size());
        workers.each(nearest.size(), () -> i -> {
            int count = Math.min(k - 1, nearest.count(i));
            int[] columns = new int[count + 1];
            double[] weights = new double[count + 1];
            columns[0] = i;
            weights[0] = 1;
            int found = 1;
            for (int place = 0; place < count; place++) {
                int j = nearest.other(i, place);
                if (isAmong(nearest, j, i, k - 1)) {
                    columns[found] = j;
                    weights[found++] = Math.exp(nearest.similarity(i, place) - 1);
                }
            }
            double sum = 0;
            for (int at = 0; at < found; at++) {
                sum += weights[at];
            }
            float[] values = new float[found];
            for (int at = 0; at < found; at++) {
                values[at] = (float) (weights[at] / sum);
            }
            mutual.set(i, Arrays.copyOf(columns, found), values);
        });
        return mutual;
    }

    private static boolean isAmong(Neighbours nearest, int row, int other, int first) {
        int count = Math.min(first, nearest.count(row));
        for (int place = 0; place < count; place++) {
            if (nearest.other(row, place) == other) {
                return true;
            }
        }
        return false;
    }

    /** The rows of Q. */
    private static SparseRows averaged(SparseRows mutual, Neighbours nearest, Workers workers) {
        int n = mutual.size();
        SparseRows averaged = new SparseRows(n);
        workers.each(n, () -> {
            double[] sums = new double[n];
            return i -> {
                int over = Math.min(AVERAGED, nearest.count(i));
                int most = 0;
                for (int one = -1; one < over; one++) {
                    most += mutual.length(one < 0 ? i : nearest.other(i, one));
                }
                int[] columns = new int[most];
                int found = 0;
                for (int one = -1; one < over; one++) {
                    int row = one < 0 ? i : nearest.other(i, one);
                    for (int at = 0; at < mutual.length(row); at++) {
                        int column = mutual.column(row, at);
                        if (sums[column] == 0) {
                            columns[found++] = column;
                        }
                        sums[column] += mutual.value(row, at);
                    }
                }
                float[] values = new float[found];
                for (int at = 0; at < found; at++) {
                    values[at] = (float) (sums[columns[at]] / (over + 1));
                    sums[columns[at]] = 0;
                }
                averaged.set(i, Arrays.copyOf(columns, found), values);
            };
        });
        return averaged;
    }

    /** The rows of J right of the diagonal, as it is symmetric. */
    private static IntConsumer overlap(
            SparseRows[] averaged, SparseRows[] columns, int[][] later, float[][] similarities) {
        int n = later.length;
        double[] common = new double[n];
        double[] sums = new double[n];
        int[] met = new int[n];
        // One place more: a row is noted before it is known whether it is new.
        int[] metNow = new int[n + 1];
        return i -> {
            int count = 0;
            for (int size = 0; size < averaged.length; size++) {
                int countNow = 0;
                for (int at = 0; at < averaged[size].length(i); at++) {
                    int column = averaged[size].column(i, at);
                    int mine = Float.floatToRawIntBits(averaged[size].value(i, at));
                    int[] rows = columns[size].columns(column);
                    float[] values = columns[size].values(column);
                    // Which rows were met and whose value is less is as good as random, so nothing here branches: bits
                    // of
                    // floats above 0 are ordered as they are, and the bits of 0 less one have a sign.
                    for (int entry = rows.length - 1; entry >= 0 && rows[entry] > i; entry--) {
                        int j = rows[entry];
                        double before = common[j];
                        metNow[countNow] = j;
                        countNow += (int) ((Double.doubleToRawLongBits(before) - 1) >>> (Long.SIZE - 1));
                        int less = Math.min(mine, Float.floatToRawIntBits(values[entry]));
                        common[j] = before + Float.intBitsToFloat(less);
                    }
                }
                for (int at = 0; at < countNow; at++) {
                    int j = metNow[at];
                    if (sums[j] == 0) {
                        met[count++] = j;
                    }
                    sums[j] += common[j] / (2 - common[j]);
                    common[j] = 0;
                }
            }
            int[] others = new int[count];
            float[] means = new float[count];
            int kept = 0;
            for (int at = 0; at < count; at++) {
                int j = met[at];
                double mean = sums[j] / averaged.length;
                if (mean > LEAST) {
                    others[kept] = j;
                    means[kept++] = (float) mean;
                }
                sums[j] = 0;
            }
            later[i] = Arrays.copyOf(others, kept);
            similarities[i] = Arrays.copyOf(means, kept);
        };
    }
}
