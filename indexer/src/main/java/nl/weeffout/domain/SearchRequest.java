package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param query words as typed; all of them must occur, in any form; "a phrase" in double quotes as it stands. Blank: every
 *     record
 * @param filters for each facet the accepted values (any of them); facets are combined by 'and'
 * @param from first day, or null
 * @param to last day, or null
 * @param minimumEuros smallest amount, or null
 * @param maximumEuros greatest amount, or null
 * @param facets which facets to count
 * @param limit hits wanted, 0 to 1,000
 * @param after the cursor of the result before, or null for the first hits
 */
public record SearchRequest(
        String query,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal minimumEuros,
        @Nullable BigDecimal maximumEuros,
        Set<Facet> facets,
        int limit,
        @Nullable String after) {
    /** Greatest {@link #limit}. */
    public static final int MAXIMUM_LIMIT = 1_000;

    public SearchRequest {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (limit < 0 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not between 0 and " + MAXIMUM_LIMIT);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is later than to " + to);
        }
    }

    /** Words alone: the best hits of all records. */
    public static SearchRequest forQuery(String query, int limit) {
        return new SearchRequest(query, Map.of(), null, null, null, null, Set.of(), limit, null);
    }

    /** The same, restricted to one kind of record. */
    public SearchRequest ofKind(RecordKind kind) {
        var narrowed = new java.util.HashMap<>(filters);
        narrowed.put(Facet.KIND, Set.of(kind.key()));
        return new SearchRequest(query, narrowed, from, to, minimumEuros, maximumEuros, facets, limit, after);
    }

    /** The cursor of the result before, if this asks for more of it. */
    public Optional<String> cursor() {
        return Optional.ofNullable(after);
    }
}
