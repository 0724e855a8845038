package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How alike rows are whichever of the others are there: the mean of a similarity over all rows and over some draws of seven in
 * ten of them, each pair over the draws that hold both (a consensus of resamplings; Monti and others 2003). A
 * neighbourhood hangs on who happens to be there; its mean much less so, and two runs over nearly the same rows agree more.
 * Draws come from a fixed seed. Costs the similarity once for each draw; the nearest rows of each row are not sought again.
 */
public final class ResampledSimilarity {
    private static final double KEPT = .7;

    /** Less is nothing. */
    private static final double LEAST = .02;

    private ResampledSimilarity() {}

    /**
     * The mean similarity of each two rows.
     *
     * @param views the nearest rows of each row
     * @param draws how often rows are drawn; for 0 the similarity of all rows
     * @param similarity of some of the rows, those that it is given neighbours of
     */
    public static Neighbours of(
            List<RankFusion.View> views,
            int draws,
            long seed,
            Function<List<RankFusion.View>, Neighbours> similarity,
            Workers workers) {
        int n = views.getFirst().neighbours().size();
        Random random = new Random(seed);
        List<boolean[]> drawn = new ArrayList<>();
        List<Neighbours> similarities = new ArrayList<>();
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        drawn.add(all);
        similarities.add(similarity.apply(views));
        for (int draw = 0; draw < draws; draw++) {
            boolean[] some = drawn(n, random);
            drawn.add(some);
            similarities.add(similarity.apply(views.stream()
                    .map(view -> new RankFusion.View(view.neighbours().among(some), view.weight()))
                    .toList()));
        }
        return draws == 0 ? similarities.getFirst() : mean(similarities, drawn, workers);
    }

    private static boolean[] drawn(int n, Random random) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(rows, random);
        boolean[] drawn = new boolean[n];
        rows.subList(0, (int) Math.rint(KEPT * n)).forEach(row -> drawn[row] = true);
        return drawn;
    }

    private static Neighbours mean(List<Neighbours> similarities, List<boolean[]> drawn, Workers workers) {
        int n = similarities.getFirst().size();
        int[][] others = new int[n][];
        float[][] means = new float[n][];
        workers.each(n, () -> row(similarities, drawn, others, means));
        return new Neighbours(others, means);
    }

    private static IntConsumer row(
            List<Neighbours> similarities, List<boolean[]> drawn, int[][] others, float[][] means) {
        double[] sums = new double[others.length];
        int[] met = new int[others.length];
        return i -> {
            int count = 0;
            for (Neighbours each : similarities) {
                for (int place = 0; place < each.count(i); place++) {
                    int j = each.other(i, place);
                    if (sums[j] == 0) {
                        met[count++] = j;
                    }
                    sums[j] += each.similarity(i, place);
                }
            }
            NearestRows best = new NearestRows(count);
            for (int at = 0; at < count; at++) {
                int j = met[at];
                double mean = sums[j]
                        / drawn.stream().filter(some -> some[i] && some[j]).count();
                if (mean > LEAST) {
                    best.offer(j, (float) mean);
                }
                sums[j] = 0;
            }
            best.drain(i, others, means);
        };
    }
}
