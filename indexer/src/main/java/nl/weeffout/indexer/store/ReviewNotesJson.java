package nl.weeffout.indexer.store;

import java.util.List;
import nl.weeffout.domain.ReviewNote;
import tools.jackson.databind.json.JsonMapper;

/** Notes for the reviewer as the JSON array that a column holds. */
final class ReviewNotesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReviewNotesJson() {}

    static String write(List<ReviewNote> notes) {
        return MAPPER.writeValueAsString(notes);
    }

    static List<ReviewNote> read(String json) {
        // Nearly every record has none.
        return json.equals("[]") ? List.of() : List.of(MAPPER.readValue(json, ReviewNote[].class));
    }
}
