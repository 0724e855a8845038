package nl.weeffout.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many records match the clause
 * @param hits the best, by score and then by id
 * @param facetCounts for each facet asked for its values with complete counts, the commonest first, then by value
 * @param next the cursor for the hits after these, or null where there are none; opaque, stable when records are added
 * @param isComplete false where the search took too long and was stopped: then totals and counts are lower bounds, and better hits
 *     may be lacking
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facetCounts,
        @Nullable String next,
        boolean isComplete) {
    public SearchResult {
        hits = List.copyOf(hits);
        facetCounts = Map.copyOf(facetCounts);
    }

    /** The cursor for the hits after these, if there are any. */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }

    /**
     * One record that was found.
     *
     * @param score greater is better; comparable within one result only
     * @param counted whether it matches the clause, and was not only brought by the ranking
     * @param matched what the named clauses that it matches add to its score; empty where nobody asked
     */
    public record Hit(CaseId id, double score, boolean counted, Map<String, Double> matched) {
        public Hit {
            matched = Map.copyOf(matched);
        }
    }

    /** A value of a facet, and how many matching records hold it. */
    public record FacetCount(String value, long count) {}
}
