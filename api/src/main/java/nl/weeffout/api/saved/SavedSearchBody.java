package nl.weeffout.api.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weeffout.api.search.SearchBody;
import nl.weeffout.indexer.search.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A search to be saved; whatever is left out does not narrow.
 *
 * @param name by which people know it
 * @param query in the query language, as in a search
 * @param filters accepted values for each facet's key
 * @param from first day
 * @param to last day
 */
public record SavedSearchBody(
        @Schema(
                description = "by which people know it, at most 100 characters; what is asked where left out",
                example = "Vorige huurders in Utrecht")
        @Nullable String name,

        @Schema(
                description = "as in a search, at most 1,000 characters; every word must occur as it was typed",
                example = "vorige huurder gemeente:Utrecht")
        @Nullable String query,

        @Schema(description = "accepted values for each facet, of those that records have") @Nullable Map<String, List<String>> filters,

        @Schema(description = "first day") @Nullable LocalDate from,
        @Schema(description = "last day") @Nullable LocalDate to,
        @Schema(description = "smallest amount") @Nullable BigDecimal minimumEuros,
        @Schema(description = "greatest amount") @Nullable BigDecimal maximumEuros) {

    String named() {
        return name == null ? "" : name;
    }

    CaseQuestion toQuestion() {
        return new SearchBody(query, filters, from, to, minimumEuros, maximumEuros, null, 0, null, null).toQuestion();
    }

    /** What was typed may name a person. */
    @Override
    public String toString() {
        return "SavedSearchBody";
    }
}
