package nl.weeffout.indexer;

import tools.jackson.databind.json.JsonMapper;

/** A line of what commands print for programs. */
final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLine() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }
}
