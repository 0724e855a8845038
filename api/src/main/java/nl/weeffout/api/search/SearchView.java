package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many records have the words; those that only mean the like come behind them and do not count
 * @param words all, or most where no record has all of them
 * @param understood the query as it was understood, in Dutch
 * @param language the same in the query language
 * @param notes what was ignored or read otherwise than it was typed, in Dutch
 * @param didYouMean words of the records for those that stand in none, or null
 * @param facetCounts for each facet asked for its values, the commonest first
 * @param months how many of the records that have the words are of each month, in the order of time
 * @param next the cursor for the records after these, or null
 * @param complete false where the search took too long and was stopped: total and counts are lower bounds then, and better
 *     records may be lacking
 */
public record SearchView(
        long total,
        @Schema(allowableValues = {"all", "most"}) String words,

        String understood,
        String language,
        List<String> notes,
        @Schema(types = {"string", "null"}) @Nullable String didYouMean,
        List<FoundCase> cases,
        Map<String, List<Count>> facetCounts,
        List<Count> months,
        @Schema(types = {"string", "null"}) @Nullable String next,
        boolean complete) {

    /**
     * A value of a facet.
     *
     * @param label the value in Dutch
     */
    public record Count(String value, String label, long count) {}
}
