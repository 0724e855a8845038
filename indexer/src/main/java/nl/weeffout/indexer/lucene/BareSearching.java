package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchRequest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of searches: Lucene alone over the files of a {@link LuceneSearchIndex}, asked what that was asked, as a query that
 * is made beforehand. It gives the best documents by number, how many match, and how many of them hold each value of a facet;
 * no filters, no ids, no cursor, no reasons. Thread safe.
 */
public final class BareSearching implements AutoCloseable {
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param folder in which the index lies */
    public BareSearching(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** What is asked, in Lucene's terms. */
    public static final class Question {
        private final Query matching;
        private final @Nullable Query ranked;
        private final Set<Facet> facets;
        private final int limit;
        private final boolean isCounted;

        private Question(SearchRequest request, boolean isCounted) {
            matching = LuceneQueries.of(request.clause(), null).query();
            ranked = request.ranking() == null
                    ? null
                    : LuceneQueries.of(request.ranking(), null).query();
            facets = request.facets();
            limit = request.limit();
            this.isCounted = isCounted;
        }
    }

    /**
     * Makes the query of a request without filters.
     *
     * @param isCounted whether it asked how many match
     */
    public static Question question(SearchRequest request, boolean isCounted) {
        return new Question(request, isCounted);
    }

    /** Searches; returns how many documents match, or how many hits there are where nobody asked. */
    public long ask(Question question) throws IOException {
        Query matching = searcher.rewrite(question.matching);
        TopDocs top =
                searcher.search(question.ranked == null ? matching : question.ranked, Math.max(1, question.limit));
        if (!question.isCounted) {
            return top.scoreDocs.length;
        }
        return question.facets.isEmpty()
                ? searcher.count(matching)
                : searcher.search(matching, new Counting(question.facets));
    }

    /** Counts all that match and the values that they hold, in one walk. */
    private record Counting(Set<Facet> facets) implements CollectorManager<Counter, Long> {
        @Override
        public Counter newCollector() {
            return new Counter(facets);
        }

        @Override
        public Long reduce(Collection<Counter> counters) {
            return counters.stream().mapToLong(counter -> counter.all).sum();
        }
    }

    /** One column for each facet in the segment at hand. */
    private static final class Counter extends SimpleCollector implements Collector {
        private final Set<Facet> facets;
        private final List<SortedSetDocValues> columns = new ArrayList<>();
        private final List<long[]> counts = new ArrayList<>();
        private long all;

        Counter(Set<Facet> facets) {
            this.facets = facets;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            columns.clear();
            for (Facet facet : facets) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), LuceneDocument.facetField(facet));
                columns.add(values);
                counts.add(new long[(int) values.getValueCount()]);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            all++;
            int first = counts.size() - columns.size();
            for (int column = 0; column < columns.size(); column++) {
                SortedSetDocValues values = columns.get(column);
                if (values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        counts.get(first + column)[(int) values.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
