package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How alike rows are over all of them and in draws of them, and how each draw was cut. Rows that came after the draws were made
 * are in none of them.
 *
 * @param made the parameters that they were made with, as text
 * @param mean how alike rows are in the mean
 * @param draws for each draw the community of each row from 0, or {@link #NOT_DRAWN} or {@link #CAME_LATER}
 */
public record KeptDraws(String made, Neighbours mean, List<List<Integer>> draws) {
    public static final int NOT_DRAWN = -1;
    public static final int CAME_LATER = -2;

    /** @throws IllegalArgumentException where a draw is not of as many rows */
    public KeptDraws {
        draws = draws.stream().map(List::copyOf).toList();
        int size = mean.size();
        if (draws.stream().anyMatch(draw -> draw.size() != size)) {
            throw new IllegalArgumentException("a draw of " + size + " rows is not of as many");
        }
    }

    /** Of so many rows there is no draw. */
    public static KeptDraws none(int rows) {
        return new KeptDraws("", new Neighbours(new int[rows][0], new float[rows][0]), List.of());
    }

    /**
     * The same for the rows that there are now: two rows that were there are as alike as they were, a row that is new is as alike to
     * any as it is now.
     *
     * @param now the row that each row is now, or -1
     * @param alike how alike rows are now
     */
    KeptDraws goneOn(int[] now, Neighbours alike, Workers workers) {
        int n = alike.size();
        int[] was = new int[n];
        Arrays.fill(was, -1);
        for (int row = 0; row < now.length; row++) {
            if (now[row] >= 0) {
                was[now[row]] = row;
            }
        }
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> row -> {
            int kept = was[row] < 0 ? 0 : mean.count(was[row]);
            NearestRows best = new NearestRows(kept + alike.count(row));
            for (int place = 0; place < kept; place++) {
                int other = now[mean.other(was[row], place)];
                if (other >= 0) {
                    best.offer(other, (float) mean.similarity(was[row], place));
                }
            }
            for (int place = 0; place < alike.count(row); place++) {
                int other = alike.other(row, place);
                if (was[row] < 0 || was[other] < 0) {
                    best.offer(other, (float) alike.similarity(row, place));
                }
            }
            best.drain(row, others, similarities);
        });
        List<List<Integer>> carried = new ArrayList<>();
        for (List<Integer> draw : draws) {
            List<Integer> groups = new ArrayList<>(Collections.nCopies(n, CAME_LATER));
            for (int row = 0; row < n; row++) {
                if (was[row] >= 0) {
                    groups.set(row, draw.get(was[row]));
                }
            }
            carried.add(groups);
        }
        return new KeptDraws(made, new Neighbours(others, similarities), carried);
    }
}
