package nl.weeffout.analytics.similarity;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lists of nearest rows that were sought among some of them, to be gone on with: rows that are new are compared with all and put
 * where they belong in the lists of the others; a list that lost a row is sought anew. What comes out is what a search of all
 * would find, as far as the lists were.
 *
 * <p>Costs a comparison of each new row with every row, and one more for each place that it gets.
 */
public final class KnownNeighbours {
    /** A row may be worth a place by one more unit in the last place, as sums of the other side run in another order. */
    private static final float ROUNDING = 1e-5f;

    private final Neighbours lists;
    private final boolean[] seen;
    private final boolean[] whole;
    private final int most;

    private KnownNeighbours(Neighbours lists, boolean[] seen, boolean[] whole, int most) {
        this.lists = lists;
        this.seen = seen;
        this.whole = whole;
        this.most = most;
    }

    /** Compares rows as the search does that made the lists. */
    interface Comparison {
        /** How alike a row is to every row; above 0 where it is near. */
        float[] withAll(int row);

        /** How alike some rows are to one, as a search from that one finds it. */
        float[] from(int row, int[] others);
    }

    /**
     * What still holds of lists.
     *
     * @param before the lists, longest {@code most}
     * @param now the row that each row of before is now, ascending where it is any; -1 for one that is gone or says something else
     * @param rows that there are now
     */
    static KnownNeighbours of(Neighbours before, int[] now, int rows, int most) {
        int[][] others = new int[rows][0];
        float[][] similarities = new float[rows][0];
        boolean[] seen = new boolean[rows];
        boolean[] whole = new boolean[rows];
        for (int was = 0; was < now.length; was++) {
            if (now[was] < 0) {
                continue;
            }
            int row = now[was];
            int length = before.count(was);
            int[] kept = new int[length];
            float[] values = new float[length];
            int count = 0;
            for (int place = 0; place < length; place++) {
                int other = now[before.other(was, place)];
                if (other >= 0) {
                    kept[count] = other;
                    values[count++] = (float) before.similarity(was, place);
                }
            }
            seen[row] = true;
            // A list that was not full held all that is near.
            whole[row] = count == length || length < most;
            others[row] = Arrays.copyOf(kept, count);
            similarities[row] = Arrays.copyOf(values, count);
        }
        return new KnownNeighbours(new Neighbours(others, similarities), seen, whole, most);
    }

    /** The nearest of every row. */
    Neighbours goneOn(Supplier<Comparison> comparisons, Workers workers) {
        int n = lists.size();
        int[] sought = IntStream.range(0, n).filter(row -> !whole[row]).toArray();
        int[][] found = new int[n][0];
        float[][] similarities = new float[n][0];
        int[][] places = new int[sought.length][];
        workers.each(sought.length, () -> soughtAnew(sought, comparisons.get(), found, similarities, places));
        int[][] come = come(sought, places);
        workers.each(n, () -> carriedOn(come, comparisons.get(), found, similarities));
        return new Neighbours(found, similarities);
    }

    /** Finds the nearest of a row that has no whole list; notes, of a new row, in which whole lists it may have a place. */
    private IntConsumer soughtAnew(
            int[] sought, Comparison comparison, int[][] found, float[][] similarities, int[][] places) {
        NearestRows best = new NearestRows(Math.min(most, lists.size()));
        int[] met = new int[lists.size()];
        return at -> {
            int row = sought[at];
            float[] all = comparison.withAll(row);
            int count = 0;
            for (int other = 0; other < all.length; other++) {
                if (other != row && all[other] > 0) {
                    best.offer(other, all[other]);
                    if (!seen[row] && whole[other] && all[other] >= least(other) - ROUNDING) {
                        met[count++] = other;
                    }
                }
            }
            best.drain(row, found, similarities);
            places[at] = Arrays.copyOf(met, count);
        };
    }

    /** What a row has to reach for a place in a list. */
    private double least(int row) {
        int count = lists.count(row);
        return count < most ? 0 : lists.similarity(row, count - 1);
    }

    /** For each row the new ones that may have a place in its list, in order. */
    private int[][] come(int[] sought, int[][] places) {
        int[] lengths = new int[lists.size()];
        for (int[] rows : places) {
            for (int row : rows) {
                lengths[row]++;
            }
        }
        int[][] come = new int[lengths.length][];
        for (int row = 0; row < come.length; row++) {
            come[row] = new int[lengths[row]];
        }
        int[] filled = new int[lengths.length];
        for (int at = 0; at < sought.length; at++) {
            for (int row : places[at]) {
                come[row][filled[row]++] = sought[at];
            }
        }
        return come;
    }

    private IntConsumer carriedOn(int[][] come, Comparison comparison, int[][] found, float[][] similarities) {
        NearestRows best = new NearestRows(Math.min(most, lists.size()));
        return row -> {
            if (!whole[row]) {
                return;
            }
            for (int place = 0; place < lists.count(row); place++) {
                best.offer(lists.other(row, place), (float) lists.similarity(row, place));
            }
            float[] alike = come[row].length == 0 ? new float[0] : comparison.from(row, come[row]);
            for (int at = 0; at < alike.length; at++) {
                if (alike[at] > 0) {
                    best.offer(come[row][at], alike[at]);
                }
            }
            best.drain(row, found, similarities);
        };
    }
}
