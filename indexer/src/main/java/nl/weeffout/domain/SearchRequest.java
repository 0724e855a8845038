package nl.weeffout.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weeffout.domain.search.IndexQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an index is to look up.
 *
 * @param clause which records match; totals and facets count these
 * @param ranking what hits are taken from and ranked by: it may bring records that the clause does not match, to stand among
 *     the hits without being counted. Null: the clause
 * @param filters for each facet the accepted values (any of them); facets are combined by 'and'
 * @param facets which facets to count, each as if it had no filter itself
 * @param limit hits wanted, 0 to 1,000
 * @param after the cursor of the result before, or null for the first hits
 * @param explained whether hits tell which named clauses they match
 * @param patterns the records of each pattern, by its id: what {@link Facet#PATTERN} is narrowed and counted by
 */
public record SearchRequest(
        IndexQuery clause,
        @Nullable IndexQuery ranking,
        Map<Facet, Set<String>> filters,
        Set<Facet> facets,
        int limit,
        @Nullable String after,
        boolean explained,
        Map<String, List<CaseId>> patterns) {
    /** Greatest {@link #limit}. */
    public static final int MAXIMUM_LIMIT = 1_000;

    public SearchRequest {
        Map<Facet, Set<String>> copy = new HashMap<>();
        filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
        filters = Map.copyOf(copy);
        facets = Set.copyOf(facets);
        patterns = Map.copyOf(patterns);
        if (limit < 0 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not between 0 and " + MAXIMUM_LIMIT);
        }
    }

    /** A request that knows no patterns. */
    public SearchRequest(
            IndexQuery clause,
            @Nullable IndexQuery ranking,
            Map<Facet, Set<String>> filters,
            Set<Facet> facets,
            int limit,
            @Nullable String after,
            boolean explained) {
        this(clause, ranking, filters, facets, limit, after, explained, Map.of());
    }

    /** The best hits of all records that match. */
    public static SearchRequest of(IndexQuery clause, int limit) {
        return new SearchRequest(clause, null, Map.of(), Set.of(), limit, null, false);
    }

    /** The same, with the records of each pattern, where a filter or facet asks for patterns. */
    public SearchRequest withPatterns(Supplier<Map<String, List<CaseId>>> newest) {
        return filters.containsKey(Facet.PATTERN) || facets.contains(Facet.PATTERN)
                ? new SearchRequest(clause, ranking, filters, facets, limit, after, explained, newest.get())
                : this;
    }

    /** Records with any of these values of a facet. */
    public IndexQuery having(Facet facet, Set<String> values) {
        return facet.isOfRecord()
                ? new IndexQuery.OfFacet(facet, values)
                : new IndexQuery.Ids(values.stream()
                        .flatMap(id -> patterns.getOrDefault(id, List.of()).stream())
                        .collect(Collectors.toSet()));
    }

    /** What hits are taken from. */
    public IndexQuery ranked() {
        return ranking == null ? clause : ranking;
    }

    /** The cursor of the result before, if this asks for more of it. */
    public Optional<String> cursor() {
        return Optional.ofNullable(after);
    }
}
