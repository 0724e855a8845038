package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How what is being typed may go on.
 *
 * @param suggestions the commonest first
 */
public record SuggestionsView(List<Suggestion> suggestions) {
    /**
     * One way to go on.
     *
     * @param query what was typed with its last word completed
     * @param label what is completed, in Dutch
     * @param kind a word, or the key of the facet whose value it is
     * @param count how many records hold it
     */
    public record Suggestion(
            String query,
            String label,
            @Schema(example = "word") String kind,
            long count) {}
}
