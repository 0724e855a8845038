package nl.weeffout.indexer.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import nl.weeffout.domain.TextVector;

/**
 * Vectors of the sample records that come along with the program, so that the demo need not compute them. Where redaction
 * or model have changed since they were made they just are not found.
 *
 * <p>The file: 16 characters of the model's version, then for each text 32 bytes of its hash and the vector's bytes.
 */
final class SampleVectors {
    static final String RESOURCE = "sample-vectors.bin";

    private static final int MODEL = 16;
    private static final int HASH = 32;

    private final String model;
    private final Map<String, TextVector> vectors;

    private SampleVectors(String model, Map<String, TextVector> vectors) {
        this.model = model;
        this.vectors = vectors;
    }

    static SampleVectors load() {
        return read(ModelFiles.bytes(RESOURCE));
    }

    static SampleVectors read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] model = new byte[MODEL];
        in.get(model);
        Map<String, TextVector> vectors = new HashMap<>();
        byte[] hash = new byte[HASH];
        byte[] vector = new byte[TextVector.LENGTH];
        while (in.hasRemaining()) {
            in.get(hash).get(vector);
            vectors.put(HexFormat.of().formatHex(hash), TextVector.ofBytes(vector));
        }
        return new SampleVectors(new String(model, StandardCharsets.US_ASCII), vectors);
    }

    static void write(OutputStream out, String model, SortedMap<String, TextVector> vectors) throws IOException {
        out.write(model.getBytes(StandardCharsets.US_ASCII));
        for (Map.Entry<String, TextVector> entry : vectors.entrySet()) {
            out.write(HexFormat.of().parseHex(entry.getKey()));
            out.write(entry.getValue().toBytes());
        }
    }

    /** Which model made them. */
    String model() {
        return model;
    }

    /** The mean of them all, each of length 1: {@link TextVector#LENGTH} floats. */
    float[] mean() {
        double[] sums = new double[TextVector.LENGTH];
        vectors.keySet().stream().sorted().map(vectors::get).forEach(vector -> {
            float[] components = vector.components();
            for (int d = 0; d < sums.length; d++) {
                sums[d] += components[d];
            }
        });
        float[] mean = new float[sums.length];
        for (int d = 0; d < sums.length; d++) {
            mean[d] = (float) (sums[d] / vectors.size());
        }
        return mean;
    }

    /** Those of these texts that are here; none where another model made them. */
    Map<String, TextVector> find(String wanted, Collection<String> hashes) {
        Map<String, TextVector> found = new HashMap<>();
        if (wanted.equals(model)) {
            for (String hash : hashes) {
                TextVector vector = vectors.get(hash);
                if (vector != null) {
                    found.put(hash, vector);
                }
            }
        }
        return found;
    }
}
