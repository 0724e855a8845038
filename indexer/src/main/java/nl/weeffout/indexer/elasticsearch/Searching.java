package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.termvectors.Term;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.elasticsearch.ElasticsearchQueries.Translated;
import org.jspecify.annotations.Nullable;

/**
 * Looks up in the index that an alias names. A search is one request: totals and facets by the clause, hits by the ranking. A
 * second one asks what each named clause adds, and whether the hits of a later page are still there.
 */
final class Searching {
    private static final List<SortOptions> BY_SCORE_THEN_ID = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
            SortOptions.of(sort ->
                    sort.field(field -> field.field(ElasticsearchDocument.ID).order(SortOrder.Asc))));

    private static final String COUNTED = "counted";

    /** How long later pages come from the point in time that gave the first one. */
    private static final String PAGING = "10m";

    /** Hits handed over together. */
    private static final int HANDED_OVER = 2_000;

    /** More values than a facet has; the server refuses more. */
    private static final int ALL_VALUES = 65_535;

    private static final int NOT_FOUND = 404;
    private static final int NOT_UNDERSTOOD = 400;

    private final Cluster cluster;
    private final String alias;
    private final Duration longest;

    /** @param longest after which the cluster stops a search */
    Searching(Cluster cluster, String alias, Duration longest) {
        this.cluster = cluster;
        this.alias = alias;
        this.longest = longest;
    }

    /** A point in time that the cluster no longer holds. */
    private static final class Expired extends Exception {
        private static final long serialVersionUID = 1;
    }

    SearchResult search(SearchRequest request) {
        Optional<PageCursor> after = request.cursor().map(PageCursor::parse);
        if (after.isPresent()) {
            try {
                return page(
                        request,
                        after.get(),
                        request.limit() == 0 ? null : after.get().pointInTime());
            } catch (Expired e) {
                // Goes on behind the same hit in what the index holds now.
                return fresh(request, after.get());
            }
        }
        return fresh(request, null);
    }

    private SearchResult fresh(SearchRequest request, @Nullable PageCursor after) {
        try {
            if (request.limit() == 0) {
                return page(request, after, null);
            }
            String point = pointInTime();
            SearchResult result = page(request, after, point);
            if (result.nextCursor().isEmpty()) {
                close(point);
            }
            return result;
        } catch (Expired e) {
            throw cluster.unavailable("it forgot a point in time at once");
        }
    }

    /** The hits alone. */
    List<SearchResult.Hit> best(SearchRequest request) {
        if (request.limit() == 0) {
            return List.of();
        }
        List<Query> filters = filters(request, null);
        Query clause = ElasticsearchQueries.of(request.clause(), filters).query();
        MultisearchBody body = best(request.limit(), null)
                .query(q -> q.bool(bool -> bool.must(clause).filter(filters)))
                .build();
        return once(List.of(body)).getFirst().hits().hits().stream()
                .map(hit -> new SearchResult.Hit(id(hit), score(hit), true, Map.of()))
                .toList();
    }

    /** Hands over every record that matches, as they are at one point in time. */
    void forEachMatch(SearchRequest request, Consumer<List<SearchResult.Hit>> page) {
        List<Query> filters = filters(request, null);
        Query clause = ElasticsearchQueries.of(request.clause(), filters).query();
        PageCursor after = null;
        String point = pointInTime();
        try {
            List<Hit<Void>> found;
            do {
                MultiSearchItem<Void> answer = ask(
                                List.of(ranking(HANDED_OVER, clause, clause, filters, after, point)
                                        .build()),
                                after != null)
                        .getFirst();
                found = answer.hits().hits();
                if (!found.isEmpty()) {
                    page.accept(hits(found, Map.of(), false, point));
                    point = held(answer, point);
                    after = new PageCursor(score(found.getLast()), id(found.getLast()), point);
                }
            } while (found.size() == HANDED_OVER);
        } catch (Expired e) {
            throw cluster.unavailable("it forgot a point in time");
        } finally {
            close(point);
        }
    }

    /** The cluster may name a point in time anew with each answer. */
    private static String held(MultiSearchItem<Void> answer, String point) {
        String renewed = answer.pitId();
        return renewed == null ? point : renewed;
    }

    private void close(String point) {
        cluster.ask(client -> client.closePointInTime(close -> close.id(point)));
    }

    private String pointInTime() {
        return cluster.ask(client -> client.openPointInTime(
                        open -> open.index(alias).keepAlive(time -> time.time(PAGING)))
                .id());
    }

    /** @param point in time of the hits, null where none are wanted */
    private SearchResult page(SearchRequest request, @Nullable PageCursor after, @Nullable String point)
            throws Expired {
        List<Query> filters = filters(request, null);
        Set<Facet> alone = new HashSet<>(request.facets());
        alone.retainAll(request.filters().keySet());
        Set<Facet> together = new HashSet<>(request.facets());
        together.removeAll(alone);
        Query clause = ElasticsearchQueries.of(request.clause(), filters).query();

        List<MultisearchBody> asked = new ArrayList<>();
        asked.add(limited(counting(clause, filters, together, request.patterns(), point)));
        for (Facet facet : alone) {
            // Without the facet's own filter: choosing a value keeps the others countable.
            List<Query> others = filters(request, facet);
            asked.add(limited(counting(
                    ElasticsearchQueries.of(request.clause(), others).query(),
                    others,
                    Set.of(facet),
                    request.patterns(),
                    point)));
        }
        Translated ranked = ElasticsearchQueries.of(request.ranked(), filters);
        if (point != null) {
            asked.add(limited(ranking(request.limit() + 1, ranked.query(), clause, filters, after, point)));
        }
        List<MultiSearchItem<Void>> answers = ask(asked, after != null);

        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        together.forEach(facet -> counts.put(facet, values(answers.getFirst(), facet)));
        int next = 1;
        for (Facet facet : alone) {
            counts.put(facet, values(answers.get(next++), facet));
        }
        long total = total(answers.getFirst());
        if (point == null) {
            return new SearchResult(total, List.of(), counts, null, isComplete(answers));
        }
        List<Hit<Void>> found = answers.getLast().hits().hits();
        List<Hit<Void>> shown = found.subList(0, Math.min(request.limit(), found.size()));
        String cursor = null;
        if (found.size() > shown.size()) {
            Hit<Void> last = shown.getLast();
            cursor = new PageCursor(score(last), id(last), held(answers.getLast(), point)).text();
        }
        return new SearchResult(
                total,
                hits(shown, request.explained() ? ranked.named() : Map.of(), after != null, point),
                counts,
                cursor,
                isComplete(answers));
    }

    private MultisearchBody limited(MultisearchBody.Builder body) {
        return body.timeout(longest.toMillis() + "ms").build();
    }

    private static boolean isComplete(List<MultiSearchItem<Void>> answers) {
        return answers.stream().noneMatch(MultiSearchItem::timedOut);
    }

    private static MultisearchBody.Builder counting(
            Query clause,
            List<Query> filters,
            Set<Facet> facets,
            Map<String, List<CaseId>> patterns,
            @Nullable String point) {
        MultisearchBody.Builder body = body(point)
                .size(0)
                .trackTotalHits(track -> track.enabled(true))
                .query(q -> q.bool(bool -> bool.filter(clause).filter(filters)));
        for (Facet facet : facets) {
            if (facet.isOfRecord()) {
                body.aggregations(
                        facet.key(),
                        values -> values.terms(terms -> terms.field(ElasticsearchDocument.facetField(facet))
                                .size(ALL_VALUES)));
            } else if (!patterns.isEmpty()) {
                Map<String, Query> each = new TreeMap<>();
                patterns.forEach((id, cases) -> each.put(
                        id,
                        ElasticsearchQueries.ids(
                                cases.stream().map(CaseId::value).toList())));
                body.aggregations(
                        facet.key(), counts -> counts.filters(filter -> filter.filters(of -> of.keyed(each))));
            }
        }
        return body;
    }

    private static MultisearchBody.Builder ranking(
            int size,
            Query ranked,
            Query clause,
            List<Query> filters,
            @Nullable PageCursor after,
            @Nullable String point) {
        MultisearchBody.Builder body = best(size, point)
                .query(q -> q.bool(bool -> bool.must(ranked)
                        .should(known ->
                                known.bool(counted -> counted.filter(clause).queryName(COUNTED)))
                        .filter(filters)));
        if (after != null) {
            body.searchAfter(
                    FieldValue.of((double) after.score()),
                    FieldValue.of(after.id().value()));
        }
        return body;
    }

    private static MultisearchBody.Builder best(int size, @Nullable String point) {
        return body(point)
                .size(size)
                .trackTotalHits(track -> track.enabled(false))
                .storedFields("_none_")
                .sort(BY_SCORE_THEN_ID);
    }

    /** Hits with what each named clause gives them, those that are no longer there left out. */
    private List<SearchResult.Hit> hits(
            List<Hit<Void>> shown, Map<String, Query> named, boolean isLater, @Nullable String point) throws Expired {
        if (shown.isEmpty()) {
            return List.of();
        }
        Query these = ElasticsearchQueries.ids(
                shown.stream().map(hit -> id(hit).value()).toList());
        List<MultisearchBody> asked = new ArrayList<>();
        for (Query query : named.values()) {
            asked.add(body(point)
                    .size(shown.size())
                    .storedFields("_none_")
                    .sort(BY_SCORE_THEN_ID)
                    .query(q -> q.bool(bool -> bool.must(query).filter(these)))
                    .build());
        }
        if (isLater) {
            asked.add(body(null)
                    .size(shown.size())
                    .storedFields("_none_")
                    .sort(BY_SCORE_THEN_ID)
                    .query(these)
                    .build());
        }
        List<MultiSearchItem<Void>> answers = asked.isEmpty() ? List.of() : ask(asked, isLater);
        Map<CaseId, Map<String, Double>> matched = new HashMap<>();
        int next = 0;
        for (String name : named.keySet()) {
            for (Hit<Void> hit : answers.get(next++).hits().hits()) {
                matched.computeIfAbsent(id(hit), key -> new HashMap<>()).put(name, (double) score(hit));
            }
        }
        Set<CaseId> present = new HashSet<>();
        (isLater ? answers.getLast().hits().hits() : shown).forEach(hit -> present.add(id(hit)));
        return shown.stream()
                .filter(hit -> present.contains(id(hit)))
                .map(hit -> new SearchResult.Hit(
                        id(hit),
                        score(hit),
                        hit.matchedQueries().contains(COUNTED),
                        matched.getOrDefault(id(hit), Map.of())))
                .toList();
    }

    List<Long> counts(List<IndexQuery> clauses) {
        return totals(clauses.stream()
                .map(clause -> counting(
                                ElasticsearchQueries.of(clause, List.of()).query(), List.of(), Set.of(), Map.of(), null)
                        .build())
                .toList());
    }

    List<Boolean> exist(List<IndexQuery> clauses) {
        return totals(clauses.stream()
                        .map(clause -> body(null)
                                .size(0)
                                .trackTotalHits(track -> track.count(1))
                                .terminateAfter(1L)
                                .query(q -> q.bool(bool -> bool.filter(ElasticsearchQueries.of(clause, List.of())
                                        .query())))
                                .build())
                        .toList())
                .stream()
                .map(total -> total > 0)
                .toList();
    }

    private List<Long> totals(List<MultisearchBody> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : once(bodies).stream().map(Searching::total).toList();
    }

    /** Asks what needs no point in time. */
    private List<MultiSearchItem<Void>> once(List<MultisearchBody> bodies) {
        try {
            return ask(bodies, false);
        } catch (Expired e) {
            throw new IllegalStateException("no point in time was asked for", e);
        }
    }

    /** Asks for the statistics of a document that is not there. */
    List<Long> frequencies(List<IndexQuery.Term> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> wanted = new HashMap<>();
        terms.forEach(term -> wanted.computeIfAbsent(term.field().key(), key -> new ArrayList<>())
                .add(term.term()));
        Map<String, Object> document = new HashMap<>();
        wanted.forEach((field, its) -> document.put(field, its));
        Map<String, TermVector> known = cluster.ask(client -> client.termvectors(of -> of.index(alias)
                        .doc(document)
                        .termStatistics(true)
                        .fieldStatistics(false)
                        .positions(false)
                        .offsets(false)
                        .payloads(false)))
                .termVectors();
        return terms.stream().map(term -> frequency(known, term)).toList();
    }

    private static long frequency(Map<String, TermVector> known, IndexQuery.Term term) {
        TermVector field = known.get(term.field().key());
        Term found = field == null ? null : field.terms().get(term.term());
        Integer frequency = found == null ? null : found.docFreq();
        return frequency == null ? 0 : frequency;
    }

    private static MultisearchBody.Builder body(@Nullable String point) {
        MultisearchBody.Builder body = new MultisearchBody.Builder();
        return point == null ? body : body.pit(pit -> pit.id(point).keepAlive(time -> time.time(PAGING)));
    }

    /** @param isLater whether the point in time comes from a cursor */
    private List<MultiSearchItem<Void>> ask(List<MultisearchBody> bodies, boolean isLater) throws Expired {
        List<RequestItem> items = bodies.stream()
                .map(body -> RequestItem.of(item -> item.header(header -> {
                            // Of one shard there is no part but what a time limit leaves.
                            header.allowPartialSearchResults(true);
                            return body.pit() == null ? header.index(alias) : header;
                        })
                        .body(body)))
                .toList();
        List<MultiSearchItem<Void>> answers = new ArrayList<>();
        for (MultiSearchResponseItem<Void> answer : cluster.ask(
                        client -> client.msearch(all -> all.searches(items), Void.class))
                .responses()) {
            if (answer.isFailure()) {
                int status = answer.failure().status();
                if (isLater && status == NOT_FOUND) {
                    throw new Expired();
                }
                if (isLater && status == NOT_UNDERSTOOD) {
                    throw new IllegalArgumentException("cursor not understood");
                }
                throw cluster.refusal(status, answer.failure().error());
            }
            answers.add(answer.result());
        }
        return answers;
    }

    /** The filters of a request, but for one facet. */
    private static List<Query> filters(SearchRequest request, @Nullable Facet except) {
        List<Query> filters = new ArrayList<>();
        request.filters().forEach((facet, values) -> {
            if (facet != except) {
                filters.add(ElasticsearchQueries.of(request.having(facet, values), List.of())
                        .query());
            }
        });
        return filters;
    }

    /** A facet's values, the commonest first, then by value. */
    private static List<FacetCount> values(MultiSearchItem<Void> answer, Facet facet) {
        Aggregate counted = answer.aggregations().get(facet.key());
        if (counted == null && !facet.isOfRecord()) {
            return List.of();
        }
        return Buckets.of(counted, FacetCount::new).stream()
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }

    private static long total(MultiSearchItem<Void> answer) {
        TotalHits total = answer.hits().total();
        if (total == null) {
            throw new IllegalStateException("search index gave no total");
        }
        return total.value();
    }

    private static float score(Hit<Void> hit) {
        FieldValue score = hit.sort().getFirst();
        return score.isLong() ? score.longValue() : (float) score.doubleValue();
    }

    private static CaseId id(Hit<Void> hit) {
        return new CaseId(hit.sort().get(1).stringValue());
    }
}
