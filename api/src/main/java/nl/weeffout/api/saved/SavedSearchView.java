package nl.weeffout.api.saved;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.query.QueryNote;
import org.jspecify.annotations.Nullable;

/**
 * A saved search; what does not narrow is left out.
 *
 * @param name by which people know it: what is asked, where nobody gave one
 * @param query in the query language, persons masked
 * @param understood the query in Dutch
 * @param notes what was left out of the query or read otherwise, in Dutch
 * @param masked placeholders of what was masked in name and query before they were kept; it is not asked for
 * @param filters accepted values for each facet's key
 * @param lookedAt when somebody last said to have seen its new cases
 * @param newCases how many came in since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedSearchView(
        String id,
        String name,
        String query,
        String understood,
        List<String> notes,
        List<String> masked,
        Map<String, List<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal minimumEuros,
        @Nullable BigDecimal maximumEuros,
        Instant savedAt,
        @Nullable Instant lookedAt,
        long newCases) {
    static SavedSearchView of(SavedSearch saved, ParsedQuery understood) {
        SavedQuestion question = saved.question();
        Map<String, List<String>> filters = new TreeMap<>();
        question.filters()
                .forEach((facet, values) ->
                        filters.put(facet.key(), values.stream().sorted().toList()));
        return new SavedSearchView(
                Long.toString(saved.id()),
                question.name().isEmpty()
                        ? understood.understood()
                        : question.name().value(),
                question.query().value(),
                understood.understood(),
                understood.notes().stream().map(QueryNote::text).toList(),
                question.masked(),
                filters,
                question.from(),
                question.to(),
                question.least(),
                question.greatest(),
                saved.savedAt(),
                saved.lastLook().orElse(null),
                saved.newCases());
    }
}
