package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchResult.FacetCount;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** How many matching records hold each value of some facets. Exact. Costs one walk over what matches, whatever the facets. */
final class FacetCounts {
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

    private FacetCounts(Set<Facet> facets) {
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    /** By facet its values, the commonest first, then by value. */
    static Map<Facet, List<FacetCount>> of(IndexSearcher searcher, Query query, Set<Facet> facets) throws IOException {
        FacetCounts counts = new FacetCounts(facets);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                counts.count(leaf, scorer);
            }
        }
        return counts.sorted();
    }

    /** A facet's values in one segment. */
    private static final class Column {
        private final SortedSetDocValues values;
        private final long[] counts;

        Column(LeafReaderContext leaf, Facet facet) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), LuceneDocument.facetField(facet));
            counts = new long[(int) values.getValueCount()];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    sums.merge(values.lookupOrd(value).utf8ToString(), counts[value], Long::sum);
                }
            }
        }
    }

    private void count(LeafReaderContext leaf, Scorer scorer) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Facet facet : counts.keySet()) {
            columns.add(new Column(leaf, facet));
        }
        var live = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
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
