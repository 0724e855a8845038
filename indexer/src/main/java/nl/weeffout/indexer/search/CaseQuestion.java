package nl.weeffout.indexer.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.search.IndexQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; whatever is left out does not narrow.
 *
 * @param typed in the query language; blank: every record
 * @param filters for each facet the accepted values (any of them); facets are combined by 'and'
 * @param from first day, or null
 * @param to last day, or null
 * @param least smallest amount in euros, or null
 * @param greatest greatest amount in euros, or null
 * @param facets which facets to count, each as if it had no filter itself
 * @param limit hits wanted, 0 to {@link SearchRequest#MAXIMUM_LIMIT}
 * @param after the cursor of the answer before, or null for the first hits
 * @param explained whether hits tell why they were found
 */
public record CaseQuestion(
        String typed,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal least,
        @Nullable BigDecimal greatest,
        Set<Facet> facets,
        int limit,
        @Nullable String after,
        boolean explained) {
    public CaseQuestion {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (limit < 0 || limit > SearchRequest.MAXIMUM_LIMIT) {
            throw new IllegalArgumentException(
                    "limit " + limit + " is not between 0 and " + SearchRequest.MAXIMUM_LIMIT);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is later than to " + to);
        }
    }

    /** What was typed alone: the best hits of all records. */
    public static CaseQuestion of(String typed, int limit) {
        return new CaseQuestion(typed, Map.of(), null, null, null, null, Set.of(), limit, null, false);
    }

    /** The same, restricted to one kind of record. */
    public CaseQuestion ofKind(RecordKind kind) {
        Map<Facet, Set<String>> narrowed = new HashMap<>(filters);
        narrowed.put(Facet.KIND, Set.of(kind.key()));
        return new CaseQuestion(typed, narrowed, from, to, least, greatest, facets, limit, after, explained);
    }

    /** The same, with the reason why a record was found. */
    public CaseQuestion withReasons() {
        return new CaseQuestion(typed, filters, from, to, least, greatest, facets, limit, after, true);
    }

    /** The cursor of the answer before, if this asks for more of it. */
    public Optional<String> cursor() {
        return Optional.ofNullable(after);
    }

    /** A query within the days and amounts that were chosen beside what was typed. */
    IndexQuery narrowed(IndexQuery query) {
        List<IndexQuery> all = new ArrayList<>(List.of(query));
        if (from != null || to != null) {
            all.add(new IndexQuery.Filter(new IndexQuery.Dated(from, to)));
        }
        if (least != null || greatest != null) {
            all.add(new IndexQuery.Filter(new IndexQuery.Amount(least, greatest)));
        }
        return all.size() == 1 ? query : new IndexQuery.All(all);
    }

    /** What was typed may name a person. */
    @Override
    public String toString() {
        return "CaseQuestion";
    }
}
