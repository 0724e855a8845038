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

    /** The lower bits of a feature choose its slot. */
    private static final int SHIFT = 32;

    /** Of each weight in a slot, in steps. */
    private static final int WEIGHT_BITS = 12;

    private static final int MOST_STEPS = (1 << (WEIGHT_BITS - 1)) - 1;

    /** The bits of a slot that hold weights; the others are those of its feature, by which it is known. */
    private static final long WEIGHTS = (1L << (LABELS * WEIGHT_BITS)) - 1;

    /** Of each label in a sum: more features than a word has cannot run over. */
    private static final int SUM_BITS = 21;

    private static final int MAGIC = 0x57465447;

    private final double[] biases;
    private final double[][] transitions;

    /** All features in order, and the weights of each as a slot holds them: for what is written. */
    private final long[] known;

    private final long[] packed;

    /** Open addressing; the upper bits of a feature and its weights share a slot, as a small table stays in the cache. */
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
        this.known = features.keySet().stream().mapToLong(Long::longValue).toArray();
        this.packed =
                features.values().stream().mapToLong(TaggerWeights::packed).toArray();
        int capacity = Integer.highestOneBit(Math.max(4, features.size())) * 4;
        this.slots = new long[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < known.length; i++) {
            long feature = known[i];
            met[metWord(feature)] |= 1L << (feature >>> SHIFT);
            int slot = (int) (feature & mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (feature & ~WEIGHTS) | packed[i];
        }
    }

    private static int metWord(long feature) {
        return (int) (feature >>> (SHIFT + 6)) & ((1 << (MET_BITS - 6)) - 1);
    }

    private static long packed(double[] values) {
        long packed = 0;
        for (int label = 0; label < LABELS; label++) {
            packed |= (Math.round(values[label] / STEP) & ((1 << WEIGHT_BITS) - 1)) << (WEIGHT_BITS * label);
        }
        return packed;
    }

    private static long stepsOf(long packed, int label) {
        return packed << (Long.SIZE - WEIGHT_BITS * (label + 1)) >> (Long.SIZE - WEIGHT_BITS);
    }

    /** The weights of a slot, far enough from each other to be added. */
    private static long spread(long slot) {
        return stepsOf(slot, 0) + (stepsOf(slot, 1) << SUM_BITS) + (stepsOf(slot, 2) << (2 * SUM_BITS));
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
            double[] rounded = rounded(values, MOST_STEPS);
            if (Arrays.stream(rounded).anyMatch(value -> value != 0)) {
                kept.put(feature, rounded);
            }
        });
        return new TaggerWeights(
                rounded(biases, Short.MAX_VALUE),
                Arrays.stream(transitions)
                        .map(row -> rounded(row, Short.MAX_VALUE))
                        .toArray(double[][]::new),
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

    private static double[] rounded(double[] values, int mostSteps) {
        return Arrays.stream(values)
                .map(value -> Math.clamp(Math.round(value / STEP), -mostSteps, mostSteps) * STEP)
                .toArray();
    }

    double transition(int from, int to) {
        return transitions[from][to];
    }

    /**
     * The scores of the labels at a word, their biases included. First those of its features that were met are told from the
     * others, without a branch, so that the processor waits for no look before it begins the next.
     *
     * @param features of the word, in any order, at most some dozens; unknown ones say nothing. Used up
     * @param count how many they are
     */
    double[] scores(long[] features, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long feature = features[i];
            features[kept] = feature;
            kept += (int) ((met[metWord(feature)] >>> (feature >>> SHIFT)) & 1);
        }
        long sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += steps(features[i]);
        }
        double[] scores = biases.clone();
        for (int label = 0; label < LABELS; label++) {
            long steps = sum << (Long.SIZE - SUM_BITS) >> (Long.SIZE - SUM_BITS);
            scores[label] += steps * STEP;
            sum = (sum - steps) >> SUM_BITS;
        }
        return scores;
    }

    /** A feature's weights, spread. */
    private long steps(long feature) {
        int place = (int) (feature & mask);
        long slot = slots[place];
        while (slot != 0) {
            if (((slot ^ feature) & ~WEIGHTS) == 0) {
                return spread(slot);
            }
            place = (place + 1) & mask;
            slot = slots[place];
        }
        return 0;
    }

    private SortedMap<Long, double[]> features() {
        SortedMap<Long, double[]> features = new TreeMap<>();
        for (int i = 0; i < known.length; i++) {
            double[] weights = new double[LABELS];
            for (int label = 0; label < LABELS; label++) {
                weights[label] = stepsOf(packed[i], label) * STEP;
            }
            features.put(known[i], weights);
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
