package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.SearchResult.Hit;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.lucene.LuceneQueries.Translated;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks up in an index: totals and facets by the clause, hits by the ranking. */
final class Searching {
    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(LuceneDocument.ID, SortField.Type.STRING_VAL));

    /** Hits handed over together: each time all that match are walked through. */
    private static final int HANDED_OVER = 2_000;

    private final Searchers searchers;
    private final Duration longest;

    /** @param longest after which a search is stopped */
    Searching(Searchers searchers, Duration longest) {
        this.searchers = searchers;
        this.longest = longest;
    }

    SearchResult search(SearchRequest request) {
        Optional<PageCursor> after = request.cursor().map(PageCursor::parse);
        return searchers.search(current -> {
            // Scores change with every record that is added, so later pages come from the commit of the first.
            IndexSearcher earlier =
                    after.isEmpty() ? null : searchers.kept(after.get().commit());
            if (earlier == null) {
                return page(
                        request, current, current, after.map(PageCursor::last).orElse(null));
            }
            try {
                return page(request, earlier, current, after.get().last());
            } finally {
                searchers.giveBack(earlier);
            }
        });
    }

    /** The hits alone. */
    List<Hit> best(SearchRequest request) {
        return searchers.search(searcher -> {
            Query filters = filters(request, null);
            IndexSearcher limited = new TimeLimit(longest).over(searcher);
            TopDocs top = top(limited, matching(request.clause(), filters), request.limit(), null);
            return hits(top.scoreDocs);
        });
    }

    private SearchResult page(
            SearchRequest request, IndexSearcher held, IndexSearcher current, @Nullable FieldDoc after)
            throws IOException {
        TimeLimit limit = new TimeLimit(longest);
        IndexSearcher searcher = limit.over(held);
        Query filters = filters(request, null);
        // Once, as each rewriting looks for the nearest texts anew.
        Query matching = searcher.rewrite(matching(request.clause(), filters));
        FacetCounts.Counted counted = count(request, searcher, matching);
        if (request.limit() == 0) {
            return new SearchResult(counted.total(), List.of(), counted.values(), null, !limit.isReached());
        }
        Translated ranked = LuceneQueries.of(request.ranked(), filters);
        boolean onlyMatching = request.ranking() == null;
        TopDocs top =
                top(searcher, onlyMatching ? matching : within(filters, ranked.query()), request.limit() + 1, after);
        List<ScoreDoc> shown = List.of(top.scoreDocs).subList(0, Math.min(request.limit(), top.scoreDocs.length));
        List<Integer> documents = shown.stream().map(doc -> doc.doc).toList();
        Set<Integer> known = onlyMatching
                ? Set.copyOf(documents)
                : new Matches(searcher, matching).scores(documents).keySet();
        Map<String, Map<Integer, Double>> named = new LinkedHashMap<>();
        for (var entry : (request.explained() ? ranked.named() : Map.<String, Query>of()).entrySet()) {
            named.put(entry.getKey(), new Matches(searcher, entry.getValue()).scores(documents));
        }
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : shown) {
            FieldDoc doc = (FieldDoc) each;
            CaseId id = caseId(doc);
            // What went into quarantine since the first page is not shown.
            if (held == current || current.count(new TermQuery(new Term(LuceneDocument.ID, id.value()))) > 0) {
                Map<String, Double> matched = new HashMap<>();
                named.forEach((name, scores) -> {
                    Double score = scores.get(doc.doc);
                    if (score != null) {
                        matched.put(name, score);
                    }
                });
                hits.add(new Hit(id, score(doc), known.contains(doc.doc), matched));
            }
        }
        String next = null;
        if (top.scoreDocs.length > shown.size()) {
            FieldDoc last = (FieldDoc) shown.getLast();
            next = new PageCursor(searchers.keep(held), score(last), caseId(last)).text();
        }
        return new SearchResult(counted.total(), hits, counted.values(), next, !limit.isReached());
    }

    void forEachMatch(SearchRequest request, Consumer<List<Hit>> page) {
        searchers.search(searcher -> {
            Query matching = matching(request.clause(), filters(request, null));
            FieldDoc last = null;
            do {
                TopDocs top = top(searcher, matching, HANDED_OVER, last);
                if (top.scoreDocs.length > 0) {
                    page.accept(hits(top.scoreDocs));
                }
                last = top.scoreDocs.length < HANDED_OVER ? null : (FieldDoc) top.scoreDocs[HANDED_OVER - 1];
            } while (last != null);
            return null;
        });
    }

    private static TopDocs top(IndexSearcher searcher, Query query, int most, @Nullable FieldDoc after)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, most, after, 1));
    }

    private static List<Hit> hits(ScoreDoc[] found) {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            FieldDoc doc = (FieldDoc) each;
            hits.add(new Hit(caseId(doc), score(doc), true, Map.of()));
        }
        return hits;
    }

    private static float score(FieldDoc doc) {
        return (Float) doc.fields[0];
    }

    private static CaseId caseId(FieldDoc doc) {
        return new CaseId(((BytesRef) doc.fields[1]).utf8ToString());
    }

    private static FacetCounts.Counted count(SearchRequest request, IndexSearcher searcher, Query matching)
            throws IOException {
        Set<Facet> together = new HashSet<>(request.facets());
        together.removeAll(request.filters().keySet());
        FacetCounts.Counted counted = FacetCounts.of(searcher, matching, together, request.patterns());
        Map<Facet, List<FacetCount>> values = new EnumMap<>(Facet.class);
        values.putAll(counted.values());
        for (Facet facet : request.facets()) {
            if (!together.contains(facet)) {
                // Without the facet's own filter: choosing a value keeps the others countable.
                Query query = matching(request.clause(), filters(request, facet));
                values.putAll(FacetCounts.of(searcher, query, Set.of(facet), request.patterns())
                        .values());
            }
        }
        return new FacetCounts.Counted(counted.total(), values);
    }

    /** The filters of a request, but for one facet; null where there are none. */
    private static @Nullable Query filters(SearchRequest request, @Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        request.filters().forEach((facet, values) -> {
            if (facet != except) {
                all.add(LuceneQueries.of(request.having(facet, values), null).query(), Occur.FILTER);
            }
        });
        BooleanQuery filters = all.build();
        return filters.clauses().isEmpty() ? null : filters;
    }

    private static Query matching(IndexQuery clause, @Nullable Query filters) {
        return within(filters, LuceneQueries.of(clause, filters).query());
    }

    private static Query within(@Nullable Query filters, Query query) {
        return filters == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(filters, Occur.FILTER)
                        .build();
    }
}
