package nl.weeffout.analytics.similarity;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Sentence vectors of records around their mean, of length 1. Encoders press all texts into a narrow cone; without the mean
 * their cosines spread. Records without a vector are near to none.
 */
public final class TextVectors {
    private static final int CHUNK = 512;
    private static final int ROWS_AT_ONCE = 32;
    private static final int MIXED = 400;

    private final float[][] rows;
    private final int dimensions;

    private TextVectors(float[][] rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
    }

    /**
     * Centres the vectors.
     *
     * @throws IllegalArgumentException where they are not all of as many dimensions
     */
    public static TextVectors of(List<MiningCase> cases) {
        return of(cases, IntStream.range(0, cases.size()).boxed().toList());
    }

    /** The same around the mean of some of them; around none where those have no vector. */
    static TextVectors of(List<MiningCase> cases, List<Integer> frame) {
        int dimensions = cases.stream()
                .flatMap(each -> each.knownVector().stream())
                .mapToInt(SentenceVector::dimensions)
                .findFirst()
                .orElse(0);
        float[][] rows = new float[cases.size()][];
        for (int i = 0; i < rows.length; i++) {
            SentenceVector vector = cases.get(i).vector();
            if (vector != null && vector.dimensions() != dimensions) {
                throw new IllegalArgumentException(
                        "record " + cases.get(i).stored().id() + " has a vector of " + vector.dimensions()
                                + " dimensions, others of " + dimensions);
            }
            rows[i] = new float[vector == null ? 0 : dimensions];
            for (int d = 0; d < rows[i].length; d++) {
                rows[i][d] = vector == null ? 0 : vector.value(d);
            }
        }
        return centred(rows, frame, dimensions);
    }

    /** Takes rows of length 1 and of the same dimensions, or of none, over as they are. */
    static TextVectors unit(float[][] rows, int dimensions) {
        return new TextVectors(rows, dimensions);
    }

    /** Takes rows of the same dimensions, or of none, over. */
    static TextVectors centred(float[][] rows, int dimensions) {
        return centred(rows, IntStream.range(0, rows.length).boxed().toList(), dimensions);
    }

    private static TextVectors centred(float[][] rows, List<Integer> frame, int dimensions) {
        double[] mean = new double[dimensions];
        int known = 0;
        for (int framed : frame) {
            float[] row = rows[framed];
            known += row.length > 0 ? 1 : 0;
            for (int d = 0; d < row.length; d++) {
                mean[d] += row[d];
            }
        }
        for (float[] row : rows) {
            double squares = 0;
            for (int d = 0; d < row.length; d++) {
                row[d] -= (float) (mean[d] / Math.max(1, known));
                squares += (double) row[d] * row[d];
            }
            double length = Math.sqrt(squares);
            for (int d = 0; d < row.length; d++) {
                // What is the mean itself has no direction.
                row[d] = length > 1e-6 ? (float) (row[d] / length) : 0;
            }
        }
        return new TextVectors(rows, dimensions);
    }

    /**
     * As many vectors without any group among them, spread along every direction as these are: each a sum of up to
     * {@value #MIXED} of them, each of those times a number drawn from the normal distribution.
     *
     * @param chosen the rows whose vectors are taken
     */
    TextVectors scattered(List<Integer> chosen, Random random) {
        List<float[]> known = new ArrayList<>();
        for (int row : chosen) {
            if (rows[row].length > 0) {
                known.add(rows[row]);
            }
        }
        int mixed = Math.min(MIXED, known.size());
        float[][] scattered = new float[chosen.size()][];
        for (int i = 0; i < scattered.length; i++) {
            scattered[i] = new float[rows[chosen.get(i)].length];
            for (int at = 0; scattered[i].length > 0 && at < mixed; at++) {
                float[] row = known.get((int) ((long) at * known.size() / mixed));
                float factor = (float) random.nextGaussian();
                for (int d = 0; d < dimensions; d++) {
                    scattered[i][d] += factor * row[d];
                }
            }
        }
        return centred(scattered, dimensions);
    }

    public int size() {
        return rows.length;
    }

    /** Whether a record has a vector. */
    boolean isKnown(int row) {
        return rows[row].length > 0;
    }

    /** Equal for records with the same vector. */
    Object content(int row) {
        return FloatBuffer.wrap(rows[row]);
    }

    /** Some of the rows alone, around the mean of all. */
    TextVectors only(List<Integer> chosen) {
        return new TextVectors(chosen.stream().map(row -> rows[row]).toArray(float[][]::new), dimensions);
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return dimensions == 0;
    }

    /** Cosine of two records around the mean, -1 to 1; 0 where one has no vector. */
    public double cosine(int one, int other) {
        double sum = 0;
        int common = Math.min(rows[one].length, rows[other].length);
        for (int d = 0; d < common; d++) {
            sum += (double) rows[one][d] * rows[other][d];
        }
        return Math.clamp(sum, -1, 1);
    }

    /** The mean cosine of each of some records with the others of them that have a vector. */
    public double[] meanCosines(List<Integer> some) {
        double[] sums = new double[dimensions];
        int known = 0;
        for (int row : some) {
            known += rows[row].length > 0 ? 1 : 0;
            for (int d = 0; d < rows[row].length; d++) {
                sums[d] += rows[row][d];
            }
        }
        double[] means = new double[some.size()];
        for (int place = 0; place < means.length; place++) {
            float[] row = rows[some.get(place)];
            double sum = 0;
            for (int d = 0; d < row.length; d++) {
                sum += row[d] * (sums[d] - row[d]);
            }
            means[place] = sum / Math.max(1, known - 1);
        }
        return means;
    }

    /** The mean of some records' vectors; of those that have one. */
    float[] mean(List<Integer> some) {
        float[] mean = sum(some);
        long known = some.stream().filter(this::isKnown).count();
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= Math.max(1, known);
        }
        return mean;
    }

    /** The mean cosine of each of some records with those of which a mean is given. */
    double[] meanCosines(List<Integer> some, float[] mean) {
        double[] means = new double[some.size()];
        for (int place = 0; place < means.length; place++) {
            float[] row = rows[some.get(place)];
            for (int d = 0; d < row.length; d++) {
                means[place] += (double) row[d] * mean[d];
            }
        }
        return means;
    }

    /** For each group of records the direction of their mean; of length 0 where none has a vector. */
    TextVectors summed(List<List<Integer>> groups) {
        float[][] summed = new float[groups.size()][];
        for (int group = 0; group < summed.length; group++) {
            summed[group] = groups.get(group).stream().anyMatch(this::isKnown) ? sum(groups.get(group)) : new float[0];
            double squares = 0;
            for (float value : summed[group]) {
                squares += (double) value * value;
            }
            for (int d = 0; d < summed[group].length; d++) {
                summed[group][d] = squares > 0 ? (float) (summed[group][d] / Math.sqrt(squares)) : 0;
            }
        }
        return new TextVectors(summed, dimensions);
    }

    private float[] sum(List<Integer> some) {
        float[] sum = new float[dimensions];
        for (int row : some) {
            for (int d = 0; d < rows[row].length; d++) {
                sum[d] += rows[row][d];
            }
        }
        return sum;
    }

    /**
     * The {@code count} records most alike to each by cosine, where it is above 0. Compares all pairs, a column of dimensions
     * for many records at a time: sums run in the order of the dimensions whatever the machine, and its vector unit adds
     * several records at once, as long as all arrays of a loop are read at one place.
     */
    public Neighbours nearest(int count, Workers workers) {
        int n = size();
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        float[][][] chunks = chunks();
        int blocks = (n + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        workers.each(blocks, () -> block(chunks, Math.min(count, n), others, similarities));
        return new Neighbours(others, similarities);
    }

    /** The same, going on from what is known of it. */
    public Neighbours nearest(KnownNeighbours known, Workers workers) {
        float[][][] chunks = chunks();
        return known.goneOn(() -> new ByColumns(chunks), workers);
    }

    /** Sums run in the order of the dimensions, as they do where all are compared. */
    private final class ByColumns implements KnownNeighbours.Comparison {
        private final float[][][] chunks;

        private ByColumns(float[][][] chunks) {
            this.chunks = chunks;
        }

        @Override
        public float[] withAll(int row) {
            float[] all = new float[size()];
            float[] sums = new float[CHUNK];
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                Arrays.fill(sums, 0);
                add(chunks[chunk], rows[row], sums);
                System.arraycopy(sums, 0, all, chunk * CHUNK, Math.min(CHUNK, all.length - chunk * CHUNK));
            }
            return all;
        }

        @Override
        public float[] from(int row, int[] others) {
            float[] alike = new float[others.length];
            for (int at = 0; at < alike.length; at++) {
                float[] other = rows[others[at]];
                for (int d = 0; d < Math.min(other.length, rows[row].length); d++) {
                    alike[at] += rows[row][d] * other[d];
                }
            }
            return alike;
        }
    }

    void digest(int row, MessageDigest digest) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * rows[row].length);
        buffer.putInt(rows[row].length);
        for (float value : rows[row]) {
            buffer.putFloat(value);
        }
        digest.update(buffer.flip());
    }

    /** About the same by a graph of neighbours, for more records than can be compared pair by pair. */
    public Neighbours nearly(int count, Workers workers) {
        return new VectorGraph(rows, dimensions).nearest(count, workers);
    }

    /** Records by the chunk, each chunk by dimension. */
    private float[][][] chunks() {
        int n = size();
        float[][][] chunks = new float[(n + CHUNK - 1) / CHUNK][dimensions][CHUNK];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < rows[i].length; d++) {
                chunks[i / CHUNK][d][i % CHUNK] = rows[i][d];
            }
        }
        return chunks;
    }

    private IntConsumer block(float[][][] chunks, int count, int[][] others, float[][] similarities) {
        NearestRows[] best = new NearestRows[ROWS_AT_ONCE];
        for (int i = 0; i < ROWS_AT_ONCE; i++) {
            best[i] = new NearestRows(count);
        }
        float[] sums = new float[CHUNK];
        return block -> {
            int first = block * ROWS_AT_ONCE;
            int last = Math.min(size(), first + ROWS_AT_ONCE);
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                for (int i = first; i < last; i++) {
                    Arrays.fill(sums, 0);
                    add(chunks[chunk], rows[i], sums);
                    int from = chunk * CHUNK;
                    for (int j = 0; j < Math.min(CHUNK, size() - from); j++) {
                        if (sums[j] > 0 && from + j != i) {
                            best[i - first].offer(from + j, sums[j]);
                        }
                    }
                }
            }
            for (int i = first; i < last; i++) {
                best[i - first].drain(i, others, similarities);
            }
        };
    }

    private static void add(float[][] chunk, float[] row, float[] sums) {
        int d = 0;
        for (; d + 4 <= row.length; d += 4) {
            add(chunk[d], row[d], chunk[d + 1], row[d + 1], chunk[d + 2], row[d + 2], chunk[d + 3], row[d + 3], sums);
        }
        for (; d < row.length; d++) {
            add(chunk[d], row[d], sums);
        }
    }

    /** Four dimensions, one after the other: sums are read and written once for the four. */
    private static void add(
            float[] one,
            float first,
            float[] two,
            float second,
            float[] three,
            float third,
            float[] four,
            float fourth,
            float[] sums) {
        for (int j = 0; j < CHUNK; j++) {
            sums[j] = sums[j] + first * one[j] + second * two[j] + third * three[j] + fourth * four[j];
        }
    }

    private static void add(float[] column, float factor, float[] sums) {
        for (int j = 0; j < CHUNK; j++) {
            sums[j] += factor * column[j];
        }
    }
}
