package nl.weeffout.indexer.vector;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the Python packages tokenizers 0.23.3 and onnxruntime 1.20.0 make of texts with the same files. */
final class Reference {
    private Reference() {}

    static List<JsonNode> lines(String resource) {
        JsonMapper json = JsonMapper.builder().build();
        return new String(ModelFiles.bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }

    static int[] ids(JsonNode line) {
        return StreamSupport.stream(line.path("ids").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    static float[] vector(JsonNode line) {
        JsonNode values = line.path("vector");
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.path(i).floatValue();
        }
        return vector;
    }

    static String text(JsonNode line) {
        return line.path("text").asString();
    }

    static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
            ones += (double) one[i] * one[i];
            others += (double) other[i] * other[i];
        }
        return dot / Math.sqrt(ones * others);
    }
}
