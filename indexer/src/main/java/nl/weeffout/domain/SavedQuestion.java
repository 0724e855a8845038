package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody wants to have asked of every record that comes in; whatever is left out does not narrow.
 *
 * @param name by which people know it
 * @param query in the query language, persons masked; a placeholder asks for nothing
 * @param filters for each facet the accepted values (any of them); facets are combined by 'and'
 * @param from first day, or null
 * @param to last day, or null
 * @param least smallest amount in euros, or null
 * @param greatest greatest amount in euros, or null
 */
public record SavedQuestion(
        RedactedText name,
        RedactedText query,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal least,
        @Nullable BigDecimal greatest) {
    public SavedQuestion {
        Map<Facet, Set<String>> copy = new HashMap<>();
        filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
        filters = Map.copyOf(copy);
    }

    /** The placeholders of what was masked in it, each once, in their order. */
    public List<String> masked() {
        return Stream.of(name, query)
                .flatMap(text -> Placeholder.ANY.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The same in words that are masked further. */
    public SavedQuestion withTexts(RedactedText newName, RedactedText newQuery) {
        return new SavedQuestion(newName, newQuery, filters, from, to, least, greatest);
    }
}
