package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.lucene.Anchors.Anchor;
import nl.weeffout.indexer.search.CaseAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Queries that wait for records: searching turned around, for whichever index finds the records later. A record becomes an index
 * of its own ({@link MemoryIndex}), of which only those queries are asked whose rarest term it holds: thousands of queries cost a
 * record what a few do.
 */
public final class Percolator {
    private final CaseAnalysis analysis = CaseAnalysis.load();
    private final Analyzer words = new WhitespaceAnalyzer();
    private final Map<Long, IndexQuery> asked;
    private final Map<Long, Query> queries = new HashMap<>();

    /** @param asked by number, without {@link IndexQuery.Near}: nearest among others has no meaning for a record alone */
    public Percolator(Map<Long, IndexQuery> asked) {
        this.asked = Map.copyOf(asked);
        asked.forEach((number, query) ->
                queries.put(number, LuceneQueries.of(query, null).query()));
    }

    /**
     * By record the numbers of the queries that would find it; records that none finds are left out. Records in quarantine are
     * found by none.
     */
    public Map<CaseId, Set<Long>> percolate(Collection<IndexedCase> cases) {
        List<IndexDocument> documents = cases.parallelStream()
                .filter(one -> one.stored().quarantined().isEmpty())
                .map(analysis::document)
                .toList();
        Preselection preselection = preselection(documents);
        Map<CaseId, Set<Long>> found = new TreeMap<>();
        documents.parallelStream()
                .map(document -> Map.entry(document.id(), matching(document, preselection.candidates(document))))
                .forEachOrdered(each -> {
                    if (!each.getValue().isEmpty()) {
                        found.put(each.getKey(), each.getValue());
                    }
                });
        return found;
    }

    /** Which queries have to be asked of these documents: what is rare is what few of them hold. */
    Preselection preselection(Collection<IndexDocument> documents) {
        Map<Anchor, Long> records = new HashMap<>();
        documents.forEach(document -> Anchors.of(document).forEach(anchor -> records.merge(anchor, 1L, Long::sum)));
        Map<Anchor, List<Long>> byAnchor = new HashMap<>();
        List<Long> always = new ArrayList<>();
        asked.forEach((number, query) -> {
            Optional<Anchors> anchors = Anchors.of(query, anchor -> records.getOrDefault(anchor, 0L));
            anchors.ifPresentOrElse(
                    its -> its.any()
                            .forEach(anchor -> byAnchor.computeIfAbsent(anchor, key -> new ArrayList<>())
                                    .add(number)),
                    () -> always.add(number));
        });
        return new Preselection(byAnchor, always);
    }

    /**
     * The queries by what a record must hold.
     *
     * @param always those that may match any record
     */
    record Preselection(Map<Anchor, List<Long>> byAnchor, List<Long> always) {
        /** The queries that have to be asked of a record. */
        Set<Long> candidates(IndexDocument document) {
            Set<Long> candidates = new HashSet<>(always);
            Anchors.of(document).forEach(anchor -> candidates.addAll(byAnchor.getOrDefault(anchor, List.of())));
            return candidates;
        }
    }

    private Set<Long> matching(IndexDocument document, Set<Long> candidates) {
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
