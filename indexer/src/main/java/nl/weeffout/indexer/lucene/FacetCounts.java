package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchResult.FacetCount;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How many matching records hold each value of some facets. Exact, unless the searcher's time is up before. Costs one walk over
 * what matches, whatever the facets, and for patterns a look at each of their records.
 */
final class FacetCounts {
    /** Records between two looks at the clock. */
    private static final int BETWEEN_LOOKS = 4_096;

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final Map<String, List<CaseId>> patterns;
    private final @Nullable QueryTimeout timeout;

    private FacetCounts(Set<Facet> facets, Map<String, List<CaseId>> patterns, @Nullable QueryTimeout timeout) {
        this.patterns = patterns;
        this.timeout = timeout;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /**
     * By facet its values, the commonest first, then by value.
     *
     * @param patterns the records of each pattern, by its id
     */
    static Map<Facet, List<FacetCount>> of(
            IndexSearcher searcher, Query query, Set<Facet> facets, Map<String, List<CaseId>> patterns)
            throws IOException {
        FacetCounts counts = new FacetCounts(facets, patterns, searcher.getTimeout());
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                counts.count(leaf, scorer);
            }
        }
        return counts.sorted();
    }

    /** A facet in one segment. */
    private interface Column {
        void count(int document) throws IOException;

        void addTo(Map<String, Long> sums) throws IOException;
    }

    /** Values that records hold themselves. */
    private static final class Values implements Column {
        private final SortedSetDocValues values;
        private final long[] counts;

        Values(LeafReaderContext leaf, Facet facet) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), LuceneDocument.facetField(facet));
            counts = new long[(int) values.getValueCount()];
        }

        @Override
        public void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) throws IOException {
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    sums.merge(values.lookupOrd(value).utf8ToString(), counts[value], Long::sum);
                }
            }
        }
    }

    /** Patterns by the ids of their records. */
    private static final class Patterns implements Column {
        private final SortedDocValues ids;
        private final Map<Integer, List<String>> patternsOf = new HashMap<>();
        private final Map<String, Long> counts = new HashMap<>();

        Patterns(LeafReaderContext leaf, Map<String, List<CaseId>> patterns) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), LuceneDocument.ID);
            for (Map.Entry<String, List<CaseId>> pattern : patterns.entrySet()) {
                for (CaseId id : pattern.getValue()) {
                    int place = ids.lookupTerm(new BytesRef(id.value()));
                    if (place >= 0) {
                        patternsOf
                                .computeIfAbsent(place, key -> new ArrayList<>())
                                .add(pattern.getKey());
                    }
                }
            }
        }

        @Override
        public void count(int document) throws IOException {
            if (!patternsOf.isEmpty() && ids.advanceExact(document)) {
                patternsOf
                        .getOrDefault(ids.ordValue(), List.of())
                        .forEach(pattern -> counts.merge(pattern, 1L, Long::sum));
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) {
            counts.forEach((pattern, count) -> sums.merge(pattern, count, Long::sum));
        }
    }

    private void count(LeafReaderContext leaf, Scorer scorer) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Facet facet : counts.keySet()) {
            columns.add(facet.isOfRecord() ? new Values(leaf, facet) : new Patterns(leaf, patterns));
        }
        var live = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        int seen = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (seen++ % BETWEEN_LOOKS == 0 && timeout != null && timeout.shouldExit()) {
                break;
            }
            if (live == null || live.get(doc)) {
                for (Column column : columns) {
                    column.count(doc);
                }
            }
        }
        int next = 0;
        for (Map<String, Long> sums : counts.values()) {
            columns.get(next++).addTo(sums);
        }
    }

    private Map<Facet, List<FacetCount>> sorted() {
        Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> sorted.put(
                facet,
                values.entrySet().stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                        .toList()));
        return sorted;
    }
}
