package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weeffout.indexer.search.CaseQuestion;
import org.jspecify.annotations.Nullable;

/** Which records a caller wants to have: a {@link SearchBody} but for what makes pages of it. */
public record ExportBody(
        @Schema(description = "as in a search", example = "vorige huurder gemeente:Tilburg") @Nullable String query,

        @Schema(description = "accepted values for each facet, any of them; facets are combined by and") @Nullable Map<String, List<String>> filters,

        @Schema(description = "first day") @Nullable LocalDate from,
        @Schema(description = "last day") @Nullable LocalDate to,
        @Schema(description = "smallest amount") @Nullable BigDecimal minimumEuros,
        @Schema(description = "greatest amount") @Nullable BigDecimal maximumEuros) {

    CaseQuestion toQuestion() {
        return new SearchBody(query, filters, from, to, minimumEuros, maximumEuros, null, 0, null, false).toQuestion();
    }

    /** What was typed may name a person. */
    @Override
    public String toString() {
        return "ExportBody";
    }
}
