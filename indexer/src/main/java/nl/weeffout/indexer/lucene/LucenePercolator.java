package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Percolator;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.lucene.Anchors.Anchor;
import nl.weeffout.indexer.search.CaseAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Queries that wait for records. A record becomes an index of its own ({@link MemoryIndex}), of which only those queries are
 * asked whose rarest term it holds: thousands of queries cost a record what a few do.
 */
final class LucenePercolator implements Percolator {
    private final CaseAnalysis analysis = CaseAnalysis.load();
    private final Analyzer words = new WhitespaceAnalyzer();
    private final Map<Long, Query> queries = new HashMap<>();
    private final Map<Anchor, List<Long>> byAnchor = new HashMap<>();
    /** May match any record. */
    private final List<Long> always = new ArrayList<>();

    /** @param records how many records the index has with an anchor */
    LucenePercolator(Map<Long, IndexQuery> queries, ToLongFunction<Anchor> records) {
        queries.forEach((number, query) -> {
            this.queries.put(
                    number, LuceneQueries.of(query, MatchAllDocsQuery.INSTANCE).query());
            Optional<Anchors> anchors = Anchors.of(query, records);
            anchors.ifPresentOrElse(
                    its -> its.any()
                            .forEach(anchor -> byAnchor.computeIfAbsent(anchor, key -> new ArrayList<>())
                                    .add(number)),
                    () -> always.add(number));
        });
    }

    @Override
    public Map<CaseId, Set<Long>> percolate(List<IndexedCase> cases) {
        Map<CaseId, Set<Long>> found = new TreeMap<>();
        cases.parallelStream()
                .filter(one -> one.stored().quarantined().isEmpty())
                .map(analysis::document)
                .map(document -> Map.entry(document.id(), matching(document)))
                .forEachOrdered(each -> {
                    if (!each.getValue().isEmpty()) {
                        found.put(each.getKey(), each.getValue());
                    }
                });
        return found;
    }

    /** The queries that have to be asked of a record. */
    Set<Long> candidates(IndexDocument document) {
        Set<Long> candidates = new HashSet<>(always);
        Anchors.of(document).forEach(anchor -> candidates.addAll(byAnchor.getOrDefault(anchor, List.of())));
        return candidates;
    }

    private Set<Long> matching(IndexDocument document) {
        Set<Long> candidates = candidates(document);
        Set<Long> matching = new TreeSet<>();
        if (candidates.isEmpty()) {
            return matching;
        }
        IndexSearcher searcher = MemoryIndex.fromDocument(LuceneDocument.ofWords(document), words)
                .createSearcher();
        try {
            for (long candidate : candidates) {
                if (searcher.count(queries.get(candidate)) > 0) {
                    matching.add(candidate);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a record in memory cannot be read", e);
        }
        return matching;
    }
}
