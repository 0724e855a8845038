package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.SearchResult.Hit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The search index in a folder, by Apache Lucene. Words are ranked by BM25 (Robertson and Zaragoza 2009); ties go by id.
 * One process writes, any number read and see its commits.
 */
public final class LuceneSearchIndex implements SearchIndex {
    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";
    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(CaseDocument.ID, SortField.Type.STRING));

    /** How long, in seconds, later pages come from the commit that gave the first one. */
    private static final double PAGING_SECONDS = 600;

    private final SearcherLifetimeManager paged = new SearcherLifetimeManager();
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final CaseQuery queries;
    private final String fingerprint;

    private LuceneSearchIndex(
            Directory directory,
            @Nullable IndexWriter writer,
            SearcherManager searchers,
            Analyzer analyzer,
            String fingerprint) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.queries = new CaseQuery(analyzer);
        this.fingerprint = fingerprint;
    }

    /**
     * Opens an index to write and read, made where it is not there.
     *
     * @param fingerprint of the analyzer and its tables
     * @throws IndexException if another process writes it, or it is damaged
     */
    public static LuceneSearchIndex open(Path folder, Analyzer analyzer, String fingerprint) {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            if (!DirectoryReader.indexExists(directory)) {
                writer.setLiveCommitData(commitData(0, fingerprint).entrySet());
                writer.commit();
            }
            return new LuceneSearchIndex(
                    directory, writer, new SearcherManager(directory, null), analyzer, fingerprint);
        } catch (LockObtainFailedException e) {
            throw new IndexException(folder + ": index is being written by another process", e);
        } catch (IOException e) {
            throw new IndexException(
                    folder + ": index cannot be opened: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Opens an index to read only; it follows what another process commits. */
    public static LuceneSearchIndex openForReading(Path folder, Analyzer analyzer, String fingerprint) {
        try {
            Directory directory = FSDirectory.open(folder);
            return new LuceneSearchIndex(directory, null, new SearcherManager(directory, null), analyzer, fingerprint);
        } catch (IOException e) {
            throw new IndexException(
                    folder + ": index cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** How the index in a folder is found: reads all of it once, to compare its checksums. */
    public static IndexState stateOf(Path folder, String fingerprint) {
        if (!Files.isDirectory(folder)) {
            return new IndexState.Missing();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return directory.listAll().length == 0 ? new IndexState.Missing() : new IndexState.Damaged();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                Map<String, String> data = reader.getIndexCommit().getUserData();
                return schema(fingerprint).equals(data.get(FINGERPRINT))
                        ? new IndexState.Current(Long.parseLong(data.getOrDefault(SEQUENCE, "0")))
                        : new IndexState.OtherSchema();
            }
        } catch (IOException | IllegalArgumentException e) {
            return new IndexState.Damaged();
        }
    }

    /** Takes an index away, so that it can be rebuilt. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IndexException(
                    folder + ": index cannot be deleted: " + e.getClass().getSimpleName(), e);
        }
    }

    private static String schema(String fingerprint) {
        return CaseDocument.SCHEMA + ":" + fingerprint;
    }

    private static Map<String, String> commitData(long sequence, String fingerprint) {
        return Map.of(SEQUENCE, Long.toString(sequence), FINGERPRINT, schema(fingerprint));
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("index was opened for reading");
        }
        return writer;
    }

    @Override
    public void put(List<IndexedCase> cases) {
        Map<CaseId, IndexedCase> last = new LinkedHashMap<>();
        cases.forEach(one -> last.put(one.stored().id(), one));
        // Analysis takes most of the time, and the writer takes documents from any number of threads.
        last.values().parallelStream().forEach(this::put);
    }

    private void put(IndexedCase one) {
        String id = one.stored().id().value();
        try {
            if (one.stored().quarantined().isPresent()) {
                writer().deleteDocuments(CaseQuery.id(id));
            } else {
                writer().updateDocument(CaseQuery.id(id), CaseDocument.of(one));
            }
        } catch (IOException e) {
            throw new IndexException("index cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void commit(long sequence) {
        try {
            writer().setLiveCommitData(commitData(sequence, fingerprint).entrySet());
            writer().commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new IndexException(
                    "index cannot be committed: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void clear() {
        try {
            writer().deleteAll();
        } catch (IOException e) {
            throw new IndexException("index cannot be cleared: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public long indexedSequence() {
        return withSearcher(searcher -> Long.parseLong(((DirectoryReader) searcher.getIndexReader())
                .getIndexCommit()
                .getUserData()
                .getOrDefault(SEQUENCE, "0")));
    }

    @Override
    public long size() {
        return withSearcher(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Optional<Position> after = request.cursor().map(LuceneSearchIndex::cursor);
        return withSearcher(current -> {
            // Scores change with every record that is added, so later pages come from the commit of the first.
            IndexSearcher earlier =
                    after.isEmpty() ? null : paged.acquire(after.get().commit());
            if (earlier == null) {
                return search(
                        request, current, current, after.map(Position::last).orElse(null));
            }
            try {
                return search(request, earlier, current, after.get().last());
            } finally {
                paged.release(earlier);
            }
        });
    }

    private SearchResult search(
            SearchRequest request, IndexSearcher searcher, IndexSearcher current, @Nullable FieldDoc after)
            throws IOException {
        Query words = queries.words(request.query());
        Query query = both(words, queries.filters(request, null));
        long total = searcher.count(query);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : request.facets()) {
            // Without the facet's own filter: choosing a value keeps the others countable.
            counts.put(facet, counts(searcher, both(words, queries.filters(request, facet)), facet));
        }
        if (request.limit() == 0) {
            return new SearchResult(total, List.of(), counts, null);
        }
        TopDocs top =
                searcher.search(query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, request.limit() + 1, after, 1));
        List<Hit> hits = new ArrayList<>();
        String next = null;
        for (int i = 0; i < top.scoreDocs.length; i++) {
            if (i == request.limit()) {
                paged.prune(new SearcherLifetimeManager.PruneByAge(PAGING_SECONDS));
                next = cursor(paged.record(searcher), (FieldDoc) top.scoreDocs[i - 1]);
                break;
            }
            FieldDoc doc = (FieldDoc) top.scoreDocs[i];
            String id = ((BytesRef) doc.fields[1]).utf8ToString();
            // What went into quarantine since the first page is not shown.
            if (searcher == current || current.count(new TermQuery(CaseQuery.id(id))) > 0) {
                hits.add(new Hit(new CaseId(id), (Float) doc.fields[0]));
            }
        }
        return new SearchResult(total, hits, counts, next);
    }

    private static Query both(Query words, Query filters) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(filters, Occur.FILTER)
                .build();
    }

    /** Counts over every matching record; exact. */
    private static List<FacetCount> counts(IndexSearcher searcher, Query query, Facet facet) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), CaseDocument.facetField(facet));
            long[] ordinals = new long[(int) values.getValueCount()];
            var documents = scorer.iterator();
            var live = leaf.reader().getLiveDocs();
            for (int doc = documents.nextDoc();
                    doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
                    doc = documents.nextDoc()) {
                if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        ordinals[(int) values.nextOrd()]++;
                    }
                }
            }
            for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
                if (ordinals[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }

    /** Behind which hit of which commit to go on. */
    private record Position(long commit, FieldDoc last) {}

    private static String cursor(long commit, FieldDoc last) {
        byte[] id = BytesRef.deepCopyOf((BytesRef) last.fields[1]).bytes;
        ByteBuffer buffer = ByteBuffer.allocate(12 + id.length)
                .putLong(commit)
                .putFloat((Float) last.fields[0])
                .put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    private static Position cursor(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long commit = buffer.getLong();
            float score = buffer.getFloat();
            String id = StandardCharsets.UTF_8.decode(buffer).toString();
            if (!CaseId.isValid(id) || Float.isNaN(score)) {
                throw new IllegalArgumentException("cursor not understood");
            }
            // Behind every document with this score and id, whatever its number.
            return new Position(commit, new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, new BytesRef(id)}));
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor not understood", e);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Search<T> search) {
        try {
            if (writer == null) {
                searchers.maybeRefresh();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "index cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        try {
            paged.close();
            searchers.close();
            if (writer != null) {
                // What was not committed goes: the store has it, and the next start catches up.
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "index cannot be closed: " + e.getClass().getSimpleName(), e);
        }
    }
}
