package nl.weeffout.indexer.redact.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters of a linear-chain conditional random field over the labels outside, begin and inside (Lafferty, McCallum
 * and Pereira 2001): a bias for each label, a weight for each pair of labels that follow each other, and one for each
 * feature and label. Features are known by their 64-bit hashes; two of them sharing one is less likely than one in a
 * billion.
 *
 * <p>The file is sorted and rounded to hundredths: the same weights give the same bytes.
 */
final class TaggerWeights {
    static final int OUTSIDE = 0;
    static final int BEGIN = 1;
    static final int INSIDE = 2;
    static final int LABELS = 3;

    /** Weights are kept in steps of this size; finer ones change no decision. */
    private static final double STEP = 0.01;

    private static final int MET_BITS = 20;

    /** The lower bits choose the slot. */
    private static final int SHIFT = 32;

    private static final int MAGIC = 0x57465447;

    private final double[] biases;
    private final double[][] transitions;

    /** Open addressing; by slot a feature and, packed into a second long, its weights in steps: one line of cache a look. */
    private final long[] slots;

    private final int mask;

    /**
     * A bit for some of each feature's own bits (Bloom 1970, with one hash): most features of a text were never met in
     * training, and these bits fit into a processor's cache, which the slots do not.
     */
    private final long[] met = new long[1 << (MET_BITS - 6)];

    private TaggerWeights(double[] biases, double[][] transitions, SortedMap<Long, double[]> features) {
        this.biases = biases;
        this.transitions = transitions;
        int capacity = Integer.highestOneBit(Math.max(4, features.size())) * 4;
        this.slots = new long[capacity * 2];
        this.mask = capacity - 1;
        features.forEach((feature, values) -> {
            met[metWord(feature)] |= 1L << (feature >>> SHIFT);
            int slot = (int) (feature & mask);
            while (slots[2 * slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = feature;
            slots[2 * slot + 1] = packed(values);
        });
    }

    private static int metWord(long feature) {
        return (int) (feature >>> (SHIFT + 6)) & ((1 << (MET_BITS - 6)) - 1);
    }

    private static long packed(double[] values) {
        long packed = 0;
        for (int label = 0; label < LABELS; label++) {
            packed |= (Math.round(values[label] / STEP) & 0xFFFF) << (16 * label);
        }
        return packed;
    }

    private static double weight(long packed, int label) {
        return (short) (packed >>> (16 * label)) * STEP;
    }

    /**
     * Rounds and keeps what has an effect.
     *
     * @param transitions from the first label to the second
     * @param features weights by label of each feature's hash; 0 is no hash
     */
    static TaggerWeights of(double[] biases, double[][] transitions, Map<Long, double[]> features) {
        SortedMap<Long, double[]> kept = new TreeMap<>();
        features.forEach((feature, values) -> {
            double[] rounded = rounded(values);
            if (Arrays.stream(rounded).anyMatch(value -> value != 0)) {
                kept.put(feature, rounded);
            }
        });
        return new TaggerWeights(
                rounded(biases),
                Arrays.stream(transitions).map(TaggerWeights::rounded).toArray(double[][]::new),
                kept);
    }

    /**
     * The mean of several taggers' weights; a feature that one of them lacks weighs nothing there. Training goes through its
     * sentences in an order of chance, and the mean depends less on it than any one of them does.
     */
    static TaggerWeights mean(List<TaggerWeights> several) {
        double[] biases = new double[LABELS];
        double[][] transitions = new double[LABELS][LABELS];
        SortedMap<Long, double[]> features = new TreeMap<>();
        for (TaggerWeights one : several) {
            addShare(one.biases, several.size(), biases);
            for (int label = 0; label < LABELS; label++) {
                addShare(one.transitions[label], several.size(), transitions[label]);
            }
            one.features()
                    .forEach((feature, values) -> addShare(
                            values, several.size(), features.computeIfAbsent(feature, fresh -> new double[LABELS])));
        }
        return of(biases, transitions, features);
    }

    private static void addShare(double[] values, int shares, double[] sum) {
        for (int label = 0; label < LABELS; label++) {
            sum[label] += values[label] / shares;
        }
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values)
                .map(value -> Math.clamp(Math.round(value / STEP), Short.MIN_VALUE, Short.MAX_VALUE) * STEP)
                .toArray();
    }

    double bias(int label) {
        return biases[label];
    }

    double transition(int from, int to) {
        return transitions[from][to];
    }

    /** Adds a feature's weights to the scores of the labels; unknown features say nothing. */
    void addTo(double[] scores, long feature) {
        if ((met[metWord(feature)] & 1L << (feature >>> SHIFT)) == 0) {
            return;
        }
        int slot = (int) (feature & mask);
        while (slots[2 * slot] != 0) {
            if (slots[2 * slot] == feature) {
                long packed = slots[2 * slot + 1];
                for (int label = 0; label < LABELS; label++) {
                    scores[label] += weight(packed, label);
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    private SortedMap<Long, double[]> features() {
        SortedMap<Long, double[]> features = new TreeMap<>();
        for (int slot = 0; slot <= mask; slot++) {
            long packed = slots[2 * slot + 1];
            if (slots[2 * slot] != 0) {
                features.put(slots[2 * slot], new double[] {weight(packed, 0), weight(packed, 1), weight(packed, 2)});
            }
        }
        return features;
    }

    /** Writes in the form that {@link #read} reads. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        writeSteps(data, biases);
        for (double[] row : transitions) {
            writeSteps(data, row);
        }
        SortedMap<Long, double[]> features = features();
        data.writeInt(features.size());
        for (Map.Entry<Long, double[]> feature : features.entrySet()) {
            data.writeLong(feature.getKey());
            writeSteps(data, feature.getValue());
        }
        data.flush();
    }

    /** @throws IOException also if the bytes are no weights */
    static TaggerWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not the weights of a tagger");
        }
        double[] biases = readSteps(data);
        double[][] transitions = new double[LABELS][];
        for (int label = 0; label < LABELS; label++) {
            transitions[label] = readSteps(data);
        }
        int size = data.readInt();
        SortedMap<Long, double[]> features = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            features.put(data.readLong(), readSteps(data));
        }
        return new TaggerWeights(biases, transitions, features);
    }

    private static void writeSteps(DataOutputStream data, double[] values) throws IOException {
        for (double value : values) {
            data.writeShort((short) Math.round(value / STEP));
        }
    }

    private static double[] readSteps(DataInputStream data) throws IOException {
        double[] values = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            values[label] = data.readShort() * STEP;
        }
        return values;
    }
}
