package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchResult.FacetCount;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/**
 * How many records match, and how many of those hold each value of some facets. Exact, unless the searcher's time is up before.
 * Costs one walk over what matches, whatever the facets.
 */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, FacetCounts.Counted> {
    private final Set<Facet> facets;
    private final Map<BytesRef, List<String>> patternsOf;

    private FacetCounts(Set<Facet> facets, Map<BytesRef, List<String>> patternsOf) {
        this.facets = facets;
        this.patternsOf = patternsOf;
    }

    /**
     * What was counted.
     *
     * @param total how many records match
     * @param values by facet its values, the commonest first, then by value
     */
    record Counted(long total, Map<Facet, List<FacetCount>> values) {}

    /** @param patterns the records of each pattern, by its id */
    static Counted of(IndexSearcher searcher, Query query, Set<Facet> facets, Map<String, List<CaseId>> patterns)
            throws IOException {
        return facets.isEmpty()
                ? new Counted(searcher.count(query), Map.of())
                : searcher.search(
                        query,
                        new FacetCounts(facets, facets.contains(Facet.PATTERN) ? patternsOf(patterns) : Map.of()));
    }

    private static Map<BytesRef, List<String>> patternsOf(Map<String, List<CaseId>> patterns) {
        Map<BytesRef, List<String>> patternsOf = new HashMap<>();
        patterns.forEach((pattern, cases) -> cases.forEach(id -> patternsOf
                .computeIfAbsent(new BytesRef(id.value()), key -> new ArrayList<>())
                .add(pattern)));
        return patternsOf;
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counted reduce(Collection<Counter> counters) throws IOException {
        long total = 0;
        Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
        facets.forEach(facet -> sums.put(facet, new HashMap<>()));
        for (Counter counter : counters) {
            total += counter.total;
            for (Column column : counter.columns) {
                column.addTo(sums.getOrDefault(column.facet(), new HashMap<>()));
            }
        }
        Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
        sums.forEach((facet, values) -> sorted.put(
                facet,
                values.entrySet().stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                        .toList()));
        return new Counted(total, sorted);
    }

    /** Walks along what matches, with a column for each facet in each segment. */
    final class Counter extends SimpleCollector {
        private final List<Column> columns = new ArrayList<>();
        private List<Column> here = List.of();
        private long total;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            here = new ArrayList<>();
            for (Facet facet : facets) {
                here.add(facet.isOfRecord() ? values(leaf.reader(), facet) : patterns(leaf.reader(), facet));
            }
            columns.addAll(here);
        }

        private Column values(LeafReader segment, Facet facet) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(segment, LuceneDocument.facetField(facet));
            SortedDocValues single = DocValues.unwrapSingleton(values);
            long[] counts = new long[(int) values.getValueCount()];
            return single == null ? new Several(facet, values, counts) : new Single(facet, single, counts);
        }

        private Column patterns(LeafReader segment, Facet facet) throws IOException {
            return new Patterns(facet, DocValues.getBinary(segment, LuceneDocument.ID), patternsOf, new HashMap<>());
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (Column column : here) {
                column.count(document);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** A facet in one segment. */
    private sealed interface Column {
        Facet facet();

        void count(int document) throws IOException;

        void addTo(Map<String, Long> sums) throws IOException;
    }

    private interface Name {
        BytesRef of(int value) throws IOException;
    }

    private static void add(long[] counts, Name name, Map<String, Long> sums) throws IOException {
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                sums.merge(name.of(value).utf8ToString(), counts[value], Long::sum);
            }
        }
    }

    /** Of which records hold one value at most. */
    private static final class Single implements Column {
        private final Facet facet;
        private final SortedDocValues values;
        private final long[] counts;

        Single(Facet facet, SortedDocValues values, long[] counts) {
            this.facet = facet;
            this.values = values;
            this.counts = counts;
        }

        @Override
        public Facet facet() {
            return facet;
        }

        @Override
        public void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                counts[values.ordValue()]++;
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) throws IOException {
            add(counts, values::lookupOrd, sums);
        }
    }

    /** Of which records may hold several values. */
    private static final class Several implements Column {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final long[] counts;

        Several(Facet facet, SortedSetDocValues values, long[] counts) {
            this.facet = facet;
            this.values = values;
            this.counts = counts;
        }

        @Override
        public Facet facet() {
            return facet;
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
            add(counts, values::lookupOrd, sums);
        }
    }

    /** Patterns, by the ids of their records. */
    private record Patterns(
            Facet facet, BinaryDocValues ids, Map<BytesRef, List<String>> patternsOf, Map<String, Long> counts)
            implements Column {
        @Override
        public void count(int document) throws IOException {
            if (!patternsOf.isEmpty() && ids.advanceExact(document)) {
                patternsOf
                        .getOrDefault(ids.binaryValue(), List.of())
                        .forEach(pattern -> counts.merge(pattern, 1L, Long::sum));
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) {
            counts.forEach((pattern, count) -> sums.merge(pattern, count, Long::sum));
        }
    }
}
