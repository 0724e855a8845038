package nl.weeffout.indexer.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The encoder's weights and vocabulary, as they come along with the program. */
final class ModelFiles {
    static final String WEIGHTS = "e5-small-maatwerk.onnx";
    static final String TOKENIZER = "tokenizer.json";

    /** Of both, in the form of {@code sha256sum}: 34 MB need not be read to know which model it is. */
    static final String SUMS = "SHA256SUMS";

    private static final int VERSION_DIGITS = 16;

    private ModelFiles() {}

    /**
     * Which model made a vector: the first 16 hexadecimal digits of a hash of weights, vocabulary, {@link CaseText} and
     * {@link SentenceEncoder}.
     */
    static String version() {
        return sha256(text(SUMS) + CaseText.VERSION + "\n" + SentenceEncoder.VERSION)
                .substring(0, VERSION_DIGITS);
    }

    static byte[] bytes(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static UnigramTokenizer tokenizer() {
        JsonNode vocabulary = JsonMapper.builder()
                .build()
                .readTree(bytes(TOKENIZER))
                .path("model")
                .path("vocab");
        List<String> pieces = new ArrayList<>();
        double[] scores = new double[vocabulary.size()];
        for (JsonNode piece : vocabulary) {
            scores[pieces.size()] = piece.path(1).asDouble();
            pieces.add(piece.path(0).asString());
        }
        return new UnigramTokenizer(pieces, scores);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
