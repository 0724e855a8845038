package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many records match, complete
 * @param facetCounts for each facet asked for its values, the commonest first
 * @param next the cursor for the records after these, or null
 */
public record SearchView(
        long total,
        List<CaseView> cases,
        Map<String, List<Count>> facetCounts,
        @Schema(types = {"string", "null"}) @Nullable String next) {

    /**
     * A value of a facet.
     *
     * @param label the value in Dutch
     */
    public record Count(String value, String label, long count) {}
}
