package nl.weeffout.domain.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.TextVector;

/**
 * A record as indexes hold it.
 *
 * @param date in days since 1970
 * @param cents its amount, if it has one
 * @param facets values by which it is counted and narrowed
 * @param terms by field, in their order
 * @param vector where its text lies around the mean of such texts, if that is known
 */
public record IndexDocument(
        CaseId id,
        long date,
        OptionalLong cents,
        Map<Facet, Set<String>> facets,
        Map<IndexField, List<String>> terms,
        Optional<TextVector> vector) {
    public IndexDocument {
        facets = facets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        EnumMap<IndexField, List<String>> copy = new EnumMap<>(IndexField.class);
        terms.forEach((field, its) -> copy.put(field, List.copyOf(its)));
        terms = copy;
    }
}
