package nl.weeffout.analytics.similarity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How alike each row is to some others: a sparse square matrix without a diagonal, each row's greatest value first, ties
 * by row number.
 */
public final class Neighbours {
    private final int[][] others;
    private final float[][] similarities;

    /** Takes the arrays over; both by row, of equal lengths, in order. */
    Neighbours(int[][] others, float[][] similarities) {
        this.others = others;
        this.similarities = similarities;
    }

    /** Of a full symmetric matrix, what is above 0. */
    static Neighbours of(double[][] matrix) {
        int n = matrix.length;
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        for (int i = 0; i < n; i++) {
            double[] row = matrix[i];
            int self = i;
            int[] order = IntStream.range(0, n)
                    .filter(j -> j != self && row[j] > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> -row[j]).thenComparing(j -> j))
                    .mapToInt(j -> j)
                    .toArray();
            others[i] = order;
            similarities[i] = new float[order.length];
            for (int place = 0; place < order.length; place++) {
                similarities[i][place] = (float) row[order[place]];
            }
        }
        return new Neighbours(others, similarities);
    }

    /**
     * Of pairs, each given with the row that comes first.
     *
     * @param later for each row some of those behind it, in any order
     * @param similarities of these
     */
    static Neighbours ofPairs(int[][] later, float[][] similarities, Workers workers) {
        int n = later.length;
        int[] lengths = new int[n];
        for (int i = 0; i < n; i++) {
            lengths[i] += later[i].length;
            for (int j : later[i]) {
                lengths[j]++;
            }
        }
        int[][] earlier = new int[n][];
        float[][] earlierSimilarities = new float[n][];
        int[] filled = new int[n];
        for (int i = 0; i < n; i++) {
            earlier[i] = new int[lengths[i] - later[i].length];
            earlierSimilarities[i] = new float[earlier[i].length];
        }
        for (int i = 0; i < n; i++) {
            for (int at = 0; at < later[i].length; at++) {
                int j = later[i][at];
                earlier[j][filled[j]] = i;
                earlierSimilarities[j][filled[j]++] = similarities[i][at];
            }
        }
        int[][] others = new int[n][];
        float[][] sorted = new float[n][];
        workers.each(n, () -> i -> {
            NearestRows nearest = new NearestRows(lengths[i]);
            for (int at = 0; at < earlier[i].length; at++) {
                nearest.offer(earlier[i][at], earlierSimilarities[i][at]);
            }
            for (int at = 0; at < later[i].length; at++) {
                nearest.offer(later[i][at], similarities[i][at]);
            }
            nearest.drain(i, others, sorted);
        });
        return new Neighbours(others, sorted);
    }

    /** The same without the rows that are not among some: they have no neighbours and are nobody's. */
    Neighbours among(boolean[] some) {
        int[][] kept = new int[size()][];
        float[][] keptSimilarities = new float[size()][];
        for (int i = 0; i < size(); i++) {
            int[] row = new int[others[i].length];
            float[] values = new float[row.length];
            int count = 0;
            for (int place = 0; some[i] && place < row.length; place++) {
                if (some[others[i][place]]) {
                    row[count] = others[i][place];
                    values[count++] = similarities[i][place];
                }
            }
            kept[i] = Arrays.copyOf(row, count);
            keptSimilarities[i] = Arrays.copyOf(values, count);
        }
        return new Neighbours(kept, keptSimilarities);
    }

    /** Writes the rows, each as how many neighbours it has, which, and how alike they are. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size());
        for (int row = 0; row < size(); row++) {
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + 2 * count(row)));
            buffer.putInt(count(row));
            for (int place = 0; place < count(row); place++) {
                buffer.putInt(others[row][place]).putFloat(similarities[row][place]);
            }
            out.write(buffer.array());
        }
    }

    /**
     * What was written.
     *
     * @throws IOException where it is none of it
     */
    public static Neighbours read(DataInput in) throws IOException {
        int n = in.readInt();
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        for (int row = 0; row < n; row++) {
            int count = in.readInt();
            byte[] bytes = new byte[2 * Integer.BYTES * count];
            in.readFully(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            others[row] = new int[count];
            similarities[row] = new float[count];
            for (int place = 0; place < count; place++) {
                others[row][place] = buffer.getInt();
                similarities[row][place] = buffer.getFloat();
            }
        }
        return new Neighbours(others, similarities);
    }

    /** Rows. */
    public int size() {
        return others.length;
    }

    /** How many neighbours a row has. */
    public int count(int row) {
        return others[row].length;
    }

    /** The row's neighbour at a place, from 0, the nearest first. */
    public int other(int row, int place) {
        return others[row][place];
    }

    /** How alike the neighbour at a place is. */
    public double similarity(int row, int place) {
        return similarities[row][place];
    }

    /** How alike two rows are; 0 where they are no neighbours. Costs a look through the first one's row. */
    public double between(int one, int other) {
        for (int place = 0; place < others[one].length; place++) {
            if (others[one][place] == other) {
                return similarities[one][place];
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbours neighbours
                && Arrays.deepEquals(others, neighbours.others)
                && Arrays.deepEquals(similarities, neighbours.similarities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(others) + Arrays.deepHashCode(similarities);
    }
}
