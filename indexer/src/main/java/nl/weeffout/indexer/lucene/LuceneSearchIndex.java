package nl.weeffout.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SearchResult.Hit;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.IndexState;
import nl.weeffout.domain.search.Spelling;
import nl.weeffout.indexer.search.CaseAnalysis;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The search index in a folder, by Apache Lucene. Words are ranked by BM25 (Robertson and Zaragoza 2009); ties go by id.
 * One process writes, any number read and see its commits.
 */
public final class LuceneSearchIndex implements SearchIndex {
    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";
    /** Clauses of a query: of the most words that are taken, each with three others for it, some 10,000. */
    private static final int MOST_CLAUSES = 16_384;

    /** What is written together: small parts would be merged time and again, their graphs of vectors made anew each time. */
    private static final int BUFFER_MEGABYTES = 64;

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final Searchers searchers;
    private final Searching searching;
    private final CaseAnalysis analysis = CaseAnalysis.load();
    private final String fingerprint;
    private volatile boolean isBuiltAnew;

    private LuceneSearchIndex(FSDirectory directory, @Nullable IndexWriter writer, String fingerprint, Duration longest)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new Searchers(directory, writer == null);
        this.searching = new Searching(searchers, longest);
        this.fingerprint = fingerprint;
    }

    /**
     * Opens an index to write and read, made where it is not there.
     *
     * @param fingerprint of the analysis and its tables
     * @throws IndexException if another process writes it, or it is damaged
     */
    public static LuceneSearchIndex open(Path folder, String fingerprint) {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(
                    directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
            if (!DirectoryReader.indexExists(directory)) {
                writer.setLiveCommitData(commitData(0, fingerprint).entrySet());
                writer.commit();
            }
            return new LuceneSearchIndex(directory, writer, fingerprint, LONGEST_SEARCH);
        } catch (LockObtainFailedException e) {
            throw new IndexException(folder + ": index is being written by another process", e);
        } catch (IOException e) {
            throw new IndexException(
                    folder + ": index cannot be opened: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Opens an index to read only; it follows what another process commits. */
    public static LuceneSearchIndex openForReading(Path folder, String fingerprint) {
        return openForReading(folder, fingerprint, LONGEST_SEARCH);
    }

    /** @param longest after which a search is stopped */
    static LuceneSearchIndex openForReading(Path folder, String fingerprint, Duration longest) {
        try {
            return new LuceneSearchIndex(FSDirectory.open(folder), null, fingerprint, longest);
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
        return LuceneDocument.SCHEMA + ":" + fingerprint;
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
        Term term = new Term(LuceneDocument.ID, one.stored().id().value());
        try {
            if (one.stored().quarantined().isPresent()) {
                writer().deleteDocuments(term);
            } else {
                writer().updateDocument(term, LuceneDocument.of(analysis.document(one)));
            }
        } catch (IOException e) {
            throw new IndexException("index cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void commit(long sequence) {
        try {
            if (isBuiltAnew) {
                // Each part of an index looks up every word and walks its graph of vectors for itself.
                writer().forceMerge(1);
                isBuiltAnew = false;
            }
            writer().setLiveCommitData(commitData(sequence, fingerprint).entrySet());
            writer().commit();
            searchers.refresh();
        } catch (IOException e) {
            throw new IndexException(
                    "index cannot be committed: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void clear() {
        try {
            writer().deleteAll();
            isBuiltAnew = true;
        } catch (IOException e) {
            throw new IndexException("index cannot be cleared: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public long indexedSequence() {
        return Long.parseLong(searchers.noted().getOrDefault(SEQUENCE, "0"));
    }

    @Override
    public long size() {
        return searchers.search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return searching.search(request);
    }

    @Override
    public List<Hit> best(SearchRequest request) {
        return searching.best(request);
    }

    @Override
    public void forEachMatch(SearchRequest request, Consumer<List<Hit>> page) {
        searching.forEachMatch(request, page);
    }

    @Override
    public List<Long> counts(List<IndexQuery> clauses) {
        return searchers.search(searcher -> {
            List<Long> counts = new ArrayList<>();
            for (IndexQuery clause : clauses) {
                counts.add((long) searcher.count(LuceneQueries.of(clause, null).query()));
            }
            return counts;
        });
    }

    @Override
    public List<Boolean> exist(List<IndexQuery> clauses) {
        return searchers.search(searcher -> {
            List<Boolean> exist = new ArrayList<>();
            for (IndexQuery clause : clauses) {
                exist.add(Matches.any(searcher, LuceneQueries.of(clause, null).query()));
            }
            return exist;
        });
    }

    @Override
    public List<Long> frequencies(List<IndexQuery.Term> terms) {
        return searchers.search(searcher -> new Vocabulary(searcher.getIndexReader()).frequencies(terms));
    }

    @Override
    public List<Spelling> spellings(String word, int most) {
        return searchers.search(searcher -> new Vocabulary(searcher.getIndexReader()).spellings(word, most));
    }

    @Override
    public List<Spelling> beginnings(String beginning, int most) {
        return searchers.search(searcher -> new Vocabulary(searcher.getIndexReader()).beginnings(beginning, most));
    }

    @Override
    public void close() {
        try {
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
