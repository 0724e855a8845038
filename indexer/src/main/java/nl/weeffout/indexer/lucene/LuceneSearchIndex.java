package nl.weeffout.indexer.lucene;

import static org.apache.lucene.search.spell.SuggestMode.SUGGEST_ALWAYS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.SearchResult.Hit;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.IndexState;
import nl.weeffout.domain.search.Spelling;
import nl.weeffout.indexer.lucene.LuceneQueries.Translated;
import nl.weeffout.indexer.search.CaseAnalysis;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The search index in a folder, by Apache Lucene. Words are ranked by BM25 (Robertson and Zaragoza 2009); ties go by id.
 * One process writes, any number read and see its commits.
 */
public final class LuceneSearchIndex implements SearchIndex {
    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";
    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(LuceneDocument.ID, SortField.Type.STRING));

    /** Letters of the shortest word that is taken for another one. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Words of the index that are compared with a misspelt one for each that is asked for. */
    private static final int INSPECTED = 5;

    /** Hits handed over together: each time all that match are walked through. */
    private static final int HANDED_OVER = 2_000;

    /** How long, in seconds, later pages come from the commit that gave the first one. */
    private static final double PAGING_SECONDS = 600;

    /** Clauses of a query: of the most words that are taken, each with three others for it, some 10,000. */
    private static final int MOST_CLAUSES = 16_384;

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final SearcherLifetimeManager paged = new SearcherLifetimeManager();
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final CaseAnalysis analysis = CaseAnalysis.load();
    private final String fingerprint;
    private final Duration longest;

    private LuceneSearchIndex(
            Directory directory,
            @Nullable IndexWriter writer,
            SearcherManager searchers,
            String fingerprint,
            Duration longest) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.fingerprint = fingerprint;
        this.longest = longest;
    }

    /**
     * Opens an index to write and read, made where it is not there.
     *
     * @param fingerprint of the analysis and its tables
     * @throws IndexException if another process writes it, or it is damaged
     */
    public static LuceneSearchIndex open(Path folder, String fingerprint) {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
            if (!DirectoryReader.indexExists(directory)) {
                writer.setLiveCommitData(commitData(0, fingerprint).entrySet());
                writer.commit();
            }
            return new LuceneSearchIndex(
                    directory, writer, new SearcherManager(directory, null), fingerprint, LONGEST_SEARCH);
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
            Directory directory = FSDirectory.open(folder);
            return new LuceneSearchIndex(directory, null, new SearcherManager(directory, null), fingerprint, longest);
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
        String id = one.stored().id().value();
        try {
            if (one.stored().quarantined().isPresent()) {
                writer().deleteDocuments(id(id));
            } else {
                writer().updateDocument(id(id), LuceneDocument.of(analysis.document(one)));
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
            SearchRequest request, IndexSearcher held, IndexSearcher current, @Nullable FieldDoc after)
            throws IOException {
        TimeLimit limit = new TimeLimit(longest);
        IndexSearcher searcher = limit.over(held);
        Query filters = filters(request, null);
        // Once, as each rewriting looks for the nearest texts anew.
        Query matching = searcher.rewrite(
                both(LuceneQueries.of(request.clause(), filters).query(), filters));
        long total = searcher.count(matching);
        Map<Facet, List<FacetCount>> counts = facetCounts(request, searcher, matching);
        if (request.limit() == 0) {
            return new SearchResult(total, List.of(), counts, null, !limit.isReached());
        }
        Translated ranked = LuceneQueries.of(request.ranked(), filters);
        boolean onlyMatching = request.ranking() == null;
        TopDocs top = searcher.search(
                onlyMatching ? matching : both(ranked.query(), filters),
                new TopFieldCollectorManager(BY_SCORE_THEN_ID, request.limit() + 1, after, 1));
        List<ScoreDoc> shown = List.of(top.scoreDocs).subList(0, Math.min(request.limit(), top.scoreDocs.length));
        List<Integer> documents = shown.stream().map(doc -> doc.doc).toList();
        Set<Integer> counted = onlyMatching
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
            if (held == current || current.count(new TermQuery(id(id.value()))) > 0) {
                Map<String, Double> matched = new HashMap<>();
                named.forEach((name, scores) -> {
                    Double score = scores.get(doc.doc);
                    if (score != null) {
                        matched.put(name, score);
                    }
                });
                hits.add(new Hit(id, (Float) doc.fields[0], counted.contains(doc.doc), matched));
            }
        }
        String next = null;
        if (top.scoreDocs.length > shown.size()) {
            paged.prune(new SearcherLifetimeManager.PruneByAge(PAGING_SECONDS));
            next = cursor(paged.record(held), (FieldDoc) shown.getLast());
        }
        return new SearchResult(total, hits, counts, next, !limit.isReached());
    }

    @Override
    public void forEachMatch(SearchRequest request, Consumer<List<Hit>> page) {
        withSearcher(searcher -> {
            Query filters = filters(request, null);
            Query matching = both(LuceneQueries.of(request.clause(), filters).query(), filters);
            FieldDoc last = null;
            do {
                TopDocs top =
                        searcher.search(matching, new TopFieldCollectorManager(BY_SCORE_THEN_ID, HANDED_OVER, last, 1));
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc found : top.scoreDocs) {
                    FieldDoc doc = (FieldDoc) found;
                    hits.add(new Hit(caseId(doc), (Float) doc.fields[0], true, Map.of()));
                }
                if (!hits.isEmpty()) {
                    page.accept(hits);
                }
                last = top.scoreDocs.length < HANDED_OVER ? null : (FieldDoc) top.scoreDocs[HANDED_OVER - 1];
            } while (last != null);
            return null;
        });
    }

    private static CaseId caseId(FieldDoc doc) {
        return new CaseId(((BytesRef) doc.fields[1]).utf8ToString());
    }

    private static Map<Facet, List<FacetCount>> facetCounts(
            SearchRequest request, IndexSearcher searcher, Query matching) throws IOException {
        Set<Facet> together = new HashSet<>(request.facets());
        together.removeAll(request.filters().keySet());
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        if (!together.isEmpty()) {
            counts.putAll(FacetCounts.of(searcher, matching, together, request.patterns()));
        }
        for (Facet facet : request.facets()) {
            if (!together.contains(facet)) {
                // Without the facet's own filter: choosing a value keeps the others countable.
                Query others = filters(request, facet);
                Query query = both(LuceneQueries.of(request.clause(), others).query(), others);
                counts.putAll(FacetCounts.of(searcher, query, Set.of(facet), request.patterns()));
            }
        }
        return counts;
    }

    /** The filters of a request, but for one facet. */
    private static Query filters(SearchRequest request, @Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        request.filters().forEach((facet, values) -> {
            if (facet != except) {
                all.add(
                        LuceneQueries.of(request.having(facet, values), MatchAllDocsQuery.INSTANCE)
                                .query(),
                        Occur.FILTER);
            }
        });
        return all.build();
    }

    private static Query both(Query query, Query filters) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filters, Occur.FILTER)
                .build();
    }

    @Override
    public List<Long> counts(List<IndexQuery> clauses) {
        return withSearcher(searcher -> {
            List<Long> counts = new ArrayList<>();
            for (IndexQuery clause : clauses) {
                counts.add((long) searcher.count(
                        LuceneQueries.of(clause, MatchAllDocsQuery.INSTANCE).query()));
            }
            return counts;
        });
    }

    @Override
    public List<Boolean> exist(List<IndexQuery> clauses) {
        return withSearcher(searcher -> {
            List<Boolean> exist = new ArrayList<>();
            for (IndexQuery clause : clauses) {
                exist.add(new Matches(
                                searcher,
                                LuceneQueries.of(clause, MatchAllDocsQuery.INSTANCE)
                                        .query())
                        .any());
            }
            return exist;
        });
    }

    @Override
    public List<Long> frequencies(List<IndexQuery.Term> terms) {
        return withSearcher(searcher -> {
            List<Long> frequencies = new ArrayList<>();
            for (IndexQuery.Term term : terms) {
                frequencies.add((long)
                        searcher.getIndexReader().docFreq(new Term(term.field().key(), term.term())));
            }
            return frequencies;
        });
    }

    @Override
    public List<Spelling> spellings(String word, int most) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST_MISSPELT);
        checker.setMaxInspections(INSPECTED);
        return withSearcher(searcher -> Stream.of(checker.suggestSimilar(
                        new Term(IndexField.SPELLINGS.key(), word), most, searcher.getIndexReader(), SUGGEST_ALWAYS))
                .map(found -> new Spelling(found.string, found.freq))
                .toList());
    }

    @Override
    public List<Spelling> beginnings(String beginning, int most) {
        BytesRef prefix = new BytesRef(beginning);
        return withSearcher(searcher -> {
            List<Spelling> found = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexField.SPELLINGS.key());
            if (terms == null) {
                return found;
            }
            TermsEnum each = terms.iterator();
            for (TermsEnum.SeekStatus at = each.seekCeil(prefix);
                    at != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), prefix);
                    at = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.NOT_FOUND) {
                found.add(new Spelling(each.term().utf8ToString(), each.docFreq()));
            }
            return found.stream()
                    .sorted(Comparator.comparingLong((Spelling spelling) -> -spelling.records())
                            .thenComparing(Spelling::word))
                    .limit(most)
                    .toList();
        });
    }

    private static Term id(String value) {
        return new Term(LuceneDocument.ID, value);
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

    private interface Search<T extends @Nullable Object> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T extends @Nullable Object> T withSearcher(Search<T> search) {
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
