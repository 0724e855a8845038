package nl.weeffout.indexer.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class JsonlReader implements CaseLogReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void read(
            InputStream in, String file, Consumer<Set<String>> columns, Consumer<RawRow> rows, Consumer<Long> malformed)
            throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        long line = 0;
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                String json = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (json.isBlank()) {
                    continue;
                }
                JsonNode node = parsed(json);
                if (node == null || !node.isObject()) {
                    malformed.accept(line);
                    continue;
                }
                rows.accept(new RawRow(line, cells(node)));
            }
        } catch (CharacterCodingException e) {
            throw new CommandFailure(file + ":" + (line + 1) + ": not UTF-8 text; JSONL must be", e);
        }
    }

    private static @Nullable JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Map<String, List<RawText>> cells(JsonNode object) {
        Map<String, List<RawText>> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            List<RawText> values = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(item -> add(item, values));
            } else {
                add(entry.getValue(), values);
            }
            cells.put(entry.getKey(), values);
        }
        return cells;
    }

    private static void add(JsonNode node, List<RawText> values) {
        if (!node.isNull()) {
            values.add(new RawText(
                    node.isNumber()
                            ? NumberCell.text(node.asString())
                            : node.isValueNode() ? node.asString() : node.toString()));
        }
    }
}
