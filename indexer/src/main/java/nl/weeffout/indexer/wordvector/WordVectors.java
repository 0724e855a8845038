package nl.weeffout.indexer.wordvector;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors of Dutch words, by stem, in which words that stand among the same words lie near each other. Learnt once from
 * questions in parliament, see {@link WordVectorTraining}; kept as signed bytes.
 */
public final class WordVectors {
    static final String RESOURCE = "woordvectoren.bin";

    private final Map<String, Integer> numbers;
    private final float[][] vectors;
    private final int dimensions;

    private WordVectors(Map<String, Integer> numbers, float[][] vectors, int dimensions) {
        this.dimensions = dimensions;
        this.numbers = numbers;
        this.vectors = vectors;
    }

    /** The one instance, read once. */
    public static WordVectors load() {
        return Loaded.VECTORS;
    }

    /** Read when somebody asks for it: training writes the resource without having it. */
    private static final class Loaded {
        private static final WordVectors VECTORS = read();
    }

    private static WordVectors read() {
        try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the program");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int dimensions() {
        return dimensions;
    }

    /** Of length 1; empty for a word that has none. */
    public float[] vector(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? new float[0] : vectors[number].clone();
    }

    static WordVectors read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
        int words = in.readInt();
        int dimensions = in.readInt();
        Map<String, Integer> numbers = new HashMap<>();
        float[][] vectors = new float[words][dimensions];
        byte[] row = new byte[dimensions];
        for (int word = 0; word < words; word++) {
            numbers.put(in.readUTF(), word);
            in.readFully(row);
            double squares = 0;
            for (byte value : row) {
                squares += value * value;
            }
            for (int d = 0; d < dimensions; d++) {
                vectors[word][d] = squares > 0 ? (float) (row[d] / Math.sqrt(squares)) : 0;
            }
        }
        return new WordVectors(numbers, vectors, dimensions);
    }

    /** Words and dimensions as integers; then each word, with its vector rounded to signed bytes of which the greatest is 127. */
    static void write(OutputStream file, List<String> words, double[][] vectors) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(words.size());
        out.writeInt(vectors[0].length);
        for (int word = 0; word < vectors.length; word++) {
            double greatest = 0;
            for (double value : vectors[word]) {
                greatest = Math.max(greatest, Math.abs(value));
            }
            out.writeUTF(words.get(word));
            for (double value : vectors[word]) {
                out.writeByte(greatest > 0 ? (int) Math.rint(value * Byte.MAX_VALUE / greatest) : 0);
            }
        }
        out.flush();
    }
}
