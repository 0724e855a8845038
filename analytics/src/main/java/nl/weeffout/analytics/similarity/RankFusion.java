package nl.weeffout.analytics.similarity;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Brings views of the same rows under one similarity by ranks, which can be compared where cosines of words and of sentences
 * cannot (reciprocal rank fusion, Cormack, Clarke and Büttcher 2009), and makes it symmetric:
 * {@code S(i,j) = Σ_v w_v ½ (s(rank_v(i,j)) + s(rank_v(j,i)))} with {@code s(r) = 1/(60+r) - 1/161}, 0 from the 101st on, divided
 * by the greatest value there can be times {@value #SELF}: a row is nearer to itself than to any other.
 */
public final class RankFusion {
    /** Neighbours of a row and view that count: fewer than 50 lose quality, more bring none. */
    public static final int MOST = 100;

    private static final double DAMPING = 60;
    private static final double SELF = 1.05;

    private RankFusion() {}

    /**
     * One way to see the rows.
     *
     * @param weight how much its ranks count
     */
    public record View(Neighbours neighbours, double weight) {}

    /**
     * The nearest rows by all views together, with {@code S(i,j)}, between 0 and 1 / {@value #SELF}.
     *
     * @param count neighbours kept of each row
     */
    public static Neighbours fuse(List<View> views, int count, Workers workers) {
        int n = views.getFirst().neighbours().size();
        int[] lengths = new int[n];
        for (View view : views) {
            for (int i = 0; i < n; i++) {
                for (int place = 0; place < considered(view, i); place++) {
                    lengths[i]++;
                    lengths[view.neighbours().other(i, place)]++;
                }
            }
        }
        // Who stands near, and by how much, packed so that sorting brings the shares of one pair together in a fixed
        // order.
        int[][] others = new int[n][];
        double[][] shares = new double[n][];
        for (int i = 0; i < n; i++) {
            others[i] = new int[lengths[i]];
            shares[i] = new double[lengths[i]];
        }
        int[] filled = new int[n];
        double greatest = 0;
        for (View view : views) {
            greatest += view.weight() * share(1);
            for (int i = 0; i < n; i++) {
                for (int place = 0; place < considered(view, i); place++) {
                    int j = view.neighbours().other(i, place);
                    double half = view.weight() * share(place + 1) / 2;
                    others[i][filled[i]] = j;
                    shares[i][filled[i]++] = half;
                    others[j][filled[j]] = i;
                    shares[j][filled[j]++] = half;
                }
            }
        }
        double whole = SELF * greatest;
        int[][] nearest = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> row(others, shares, whole, count, nearest, similarities));
        return new Neighbours(nearest, similarities);
    }

    private static IntConsumer row(
            int[][] others, double[][] shares, double whole, int count, int[][] nearest, float[][] similarities) {
        double[] sums = new double[others.length];
        NearestRows best = new NearestRows(count);
        return i -> {
            int[] met = others[i];
            for (int entry = 0; entry < met.length; entry++) {
                sums[met[entry]] += shares[i][entry];
            }
            for (int j : met) {
                if (sums[j] > 0) {
                    best.offer(j, (float) (sums[j] / whole));
                    sums[j] = 0;
                }
            }
            best.drain(i, nearest, similarities);
        };
    }

    private static int considered(View view, int row) {
        return Math.min(MOST, view.neighbours().count(row));
    }

    /** What a rank from 1 is worth. */
    static double share(int rank) {
        return rank > MOST ? 0 : 1 / (DAMPING + rank) - 1 / (DAMPING + MOST + 1);
    }
}
