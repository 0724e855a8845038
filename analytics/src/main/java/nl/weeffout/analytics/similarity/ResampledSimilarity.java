package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How alike rows are whichever of the others are there: over all rows, over some draws of seven in ten of them, and the mean of
 * these, each pair over those that hold both (a consensus of resamplings; Monti and others 2003). A neighbourhood
 * hangs on who happens to be there; the mean of many much less so, and two runs over nearly the same rows agree more. Draws
 * come from a fixed seed. Costs the similarity once for each draw; the nearest rows of each row are not sought again.
 */
public final class ResampledSimilarity {
    private static final double KEPT = .7;

    /** A mean below it is none. */
    private static final double LEAST = .02;

    private final Neighbours mean;
    private final List<Draw> draws;

    private ResampledSimilarity(Neighbours mean, List<Draw> draws) {
        this.mean = mean;
        this.draws = List.copyOf(draws);
    }

    /** Some of the rows, and how alike they are among themselves; the others have no neighbours. */
    public static final class Draw {
        private final boolean[] rows;
        private final Neighbours similarities;

        private Draw(boolean[] rows, Neighbours similarities) {
            this.rows = rows;
            this.similarities = similarities;
        }

        public boolean holds(int row) {
            return rows[row];
        }

        public Neighbours similarities() {
            return similarities;
        }
    }

    /** How alike rows are by their neighbours. */
    public interface Similarity {
        /**
         * @param views the nearest rows of each row that is there
         * @param share of the rows that are there
         * @param workers who may work on it; how many they are makes no difference
         */
        Neighbours of(List<RankFusion.View> views, double share, Workers workers);
    }

    /**
     * Draws and averages.
     *
     * @param views the nearest rows of each row
     * @param draws how often rows are drawn; for 0 the mean is the similarity of all rows
     */
    public static ResampledSimilarity of(
            List<RankFusion.View> views, int draws, long seed, Similarity similarity, Workers workers) {
        int n = views.getFirst().neighbours().size();
        Neighbours all = similarity.of(views, 1, workers);
        Random random = new Random(seed);
        List<Supplier<Draw>> pieces = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            boolean[] rows = rows(n, random);
            pieces.add(() -> new Draw(
                    rows,
                    similarity.of(
                            views.stream()
                                    .map(view -> new RankFusion.View(
                                            view.neighbours().among(rows), view.weight()))
                                    .toList(),
                            KEPT,
                            Workers.ONE)));
        }
        List<Draw> drawn = workers.all(pieces);
        return new ResampledSimilarity(draws == 0 ? all : mean(all, drawn, workers), drawn);
    }

    private static boolean[] rows(int n, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, random);
        boolean[] rows = new boolean[n];
        order.subList(0, (int) Math.rint(KEPT * n)).forEach(row -> rows[row] = true);
        return rows;
    }

    private static Neighbours mean(Neighbours all, List<Draw> draws, Workers workers) {
        int n = all.size();
        int[][] others = new int[n][];
        float[][] means = new float[n][];
        workers.each(n, () -> row(all, draws, others, means));
        return new Neighbours(others, means);
    }

    private static IntConsumer row(Neighbours all, List<Draw> draws, int[][] others, float[][] means) {
        double[] sums = new double[others.length];
        int[] met = new int[others.length];
        List<Neighbours> each = new ArrayList<>(List.of(all));
        draws.forEach(draw -> each.add(draw.similarities()));
        return i -> {
            int count = 0;
            for (Neighbours similarities : each) {
                for (int place = 0; place < similarities.count(i); place++) {
                    int j = similarities.other(i, place);
                    if (sums[j] == 0) {
                        met[count++] = j;
                    }
                    sums[j] += similarities.similarity(i, place);
                }
            }
            NearestRows best = new NearestRows(count);
            for (int at = 0; at < count; at++) {
                int j = met[at];
                int holding = 1;
                for (Draw draw : draws) {
                    holding += draw.holds(i) && draw.holds(j) ? 1 : 0;
                }
                if (sums[j] / holding > LEAST) {
                    best.offer(j, (float) (sums[j] / holding));
                }
                sums[j] = 0;
            }
            best.drain(i, others, means);
        };
    }

    /** Over all rows and all draws. */
    public Neighbours mean() {
        return mean;
    }

    public List<Draw> draws() {
        return draws;
    }
}
