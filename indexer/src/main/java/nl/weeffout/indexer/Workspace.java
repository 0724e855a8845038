package nl.weeffout.indexer;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.search.IndexState;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.HouseholdSecret;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.ingest.SecondRedaction;
import nl.weeffout.indexer.ingest.SecondRedactionReport;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.saved.MatchingIndex;
import nl.weeffout.indexer.saved.SavedSearchDesk;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.search.KnownPatterns;
import nl.weeffout.indexer.search.SimilarCases;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataFolder.Lock;
import nl.weeffout.indexer.terminal.FolderInUse;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.vector.CaseVectors;
import org.jspecify.annotations.Nullable;

/** An opened data folder: settings, record store, search index and tables. What is open is closed with it. */
public final class Workspace implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final DataFolder folder;
    private final Settings settings;
    private final RelationalRecordStore store;
    private final SavedSearches savedSearches;
    private final SearchIndex index;
    private final CaseVectors vectors;
    private final IndexPlace place;
    private final PrintStream messages;
    private final Runnable afterwards;

    private Workspace(
            DataFolder folder,
            Settings settings,
            RelationalRecordStore store,
            CaseVectors vectors,
            IndexPlace place,
            SearchIndex index,
            PrintStream messages,
            Runnable afterwards) {
        this.folder = folder;
        this.settings = settings;
        this.store = store;
        this.savedSearches = store.savedSearches();
        this.vectors = vectors;
        this.place = place;
        this.index = index;
        this.messages = messages;
        this.afterwards = afterwards;
    }

    private static CaseVectors vectors(RelationalRecordStore store, Settings settings) {
        return new CaseVectors(store, store.vectors(), settings.isOn(Setting.VECTORS));
    }

    /** Opens a data folder to take records in, made where it is not there. Other writers are kept out. */
    public static Workspace openForWriting(Path path, PrintStream messages) {
        DataFolder folder = DataFolder.create(path);
        Settings settings = Settings.load(path, System.getenv());
        Lock lock = folder.lock();
        try {
            RelationalRecordStore store = RelationalRecordStore.openEmbedded(folder.records(), Clock.systemUTC());
            CaseVectors vectors = vectors(store, settings);
            IndexPlace place = IndexPlace.of(settings, folder, messages);
            SearchIndex index = mendedIndex(place, place.state(), store, vectors, messages);
            return new Workspace(folder, settings, store, vectors, place, index, messages, lock::close);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a data folder with records to read from. An index that lags behind, is damaged or of another schema is mended
     * first, unless another process is writing.
     */
    public static Workspace openForReading(Path path, PrintStream messages) {
        DataFolder folder = DataFolder.existing(path);
        Settings settings = Settings.load(path, System.getenv());
        RelationalRecordStore store = RelationalRecordStore.openEmbedded(folder.records(), Clock.systemUTC());
        CaseVectors vectors = vectors(store, settings);
        IndexPlace place = IndexPlace.of(settings, folder, messages);
        IndexState state = place.state();
        boolean asItIs = switch (state) {
            case IndexState.Current current -> current.sequence() == store.lastSequence();
            case IndexState.Unreachable unreachable -> true;
            case IndexState.Missing _, IndexState.Damaged _, IndexState.OtherSchema _ -> false;
        };
        if (!asItIs) {
            try (Lock lock = folder.lock()) {
                mendedIndex(place, place.state(), store, vectors, messages).close();
            } catch (CommandFailure e) {
                if (!(state instanceof IndexState.Current)) {
                    throw e;
                }
                messages.println("search index lags behind the store while another weeffout writes");
            }
        }
        return new Workspace(folder, settings, store, vectors, place, place.openForReading(), messages, () -> {});
    }

    /** Opens a data folder to see what an ingest would do; where it holds no records yet, it is not made. */
    public static Workspace openForDryRun(Path path, PrintStream messages) {
        if (Files.exists(new DataFolder(path).records())) {
            return openForReading(path, messages);
        }
        DataFolder empty = DataFolder.temporary();
        RelationalRecordStore store = RelationalRecordStore.openEmbedded(empty.records(), Clock.systemUTC());
        Settings settings = Settings.load(path, System.getenv());
        CaseVectors vectors = vectors(store, settings);
        IndexPlace place = new IndexPlace.Embedded(empty.index());
        SearchIndex index = mendedIndex(place, place.state(), store, vectors, messages);
        return new Workspace(empty, settings, store, vectors, place, index, messages, empty::delete);
    }

    private static SearchIndex mendedIndex(
            IndexPlace place,
            IndexState state,
            RelationalRecordStore store,
            CaseVectors vectors,
            PrintStream messages) {
        UnaryOperator<SearchIndex> matching = index -> new MatchingIndex(index, store, store.savedSearches());
        long from = 0;
        boolean anew = false;
        switch (state) {
            case IndexState.Unreachable unreachable -> {
                messages.println("search index does not answer; " + FollowingIndex.LATER);
                return FollowingIndex.lost(place.openForReading(), messages);
            }
            case IndexState.Missing missing -> {
                if (store.lastSequence() > 0) {
                    messages.println("search index is missing; it is built from the store");
                }
            }
            case IndexState.Damaged damaged -> {
                messages.println("search index was damaged; it is rebuilt from the store");
                anew = true;
            }
            case IndexState.OtherSchema other -> {
                messages.println("search index was made with other words or fields; it is rebuilt from the store");
                anew = true;
            }
            case IndexState.Current current
            when current.sequence() > store.lastSequence() -> {
                // Somebody put an older copy of the records back.
                messages.println("search index is ahead of the store; it is rebuilt from the store");
                anew = true;
            }
            case IndexState.Current current -> {
                from = current.sequence();
                if (from < store.lastSequence()) {
                    messages.println("search index lagged behind the store; it has been brought up to date");
                }
            }
        }
        SearchIndex index = anew ? place.openAnew(matching) : place.openForWriting(matching);
        if (anew || from < store.lastSequence()) {
            fill(store, vectors, index, from);
        }
        return index;
    }

    /** Indexes every record that changed after a sequence, and commits. */
    private static void fill(RecordStore store, CaseVectors vectors, SearchIndex index, long from) {
        IndexedCases indexed = new IndexedCases(ReferenceTables.load(), vectors);
        Progress progress = Progress.onStderr("index");
        long size = Math.max(1, store.size());
        List<StoredCase> batch = new ArrayList<>(BATCH);
        long[] done = {0};
        store.forEachSince(from, stored -> {
            batch.add(stored);
            if (batch.size() == BATCH) {
                index.put(indexed.of(batch));
                batch.clear();
            }
            progress.at(++done[0], (double) done[0] / size);
        });
        index.put(indexed.of(batch));
        index.commit(store.lastSequence());
        progress.done();
    }

    /**
     * Brings an index that lags behind the store up to date, as after an outage of its cluster, or where another process was
     * stopped between the two. Does nothing while another process writes, which sees to it itself. Costs a look at both where
     * nothing lags.
     *
     * @return whether the index has come as far as the store
     */
    public boolean catchUp() {
        if (hasCaughtUp()) {
            return true;
        }
        try (Lock lock = folder.lock()) {
            IndexState state = place.state();
            if (place.isMendedWhileRead(state)) {
                mendedIndex(place, state, store, vectors, messages).close();
            }
        } catch (FolderInUse e) {
            return false;
        }
        return hasCaughtUp();
    }

    private boolean hasCaughtUp() {
        try {
            return index.indexedSequence() >= store.lastSequence();
        } catch (IndexUnavailableException e) {
            return false;
        }
    }

    /** Takes everything out of the index and builds it anew from the store. */
    public void reindex() {
        index.clear();
        fill(store, vectors, index, 0);
    }

    /**
     * Runs the present rules of redaction over every record, then leaves nothing of what was less masked: neither in the
     * files of the store nor in those of the index. Both are done when nothing changes too, as a run that was cut off may
     * have left it undone.
     *
     * @param dryRun whether to only tell what would change
     */
    public SecondRedactionReport redactAgain(boolean dryRun) {
        SecondRedactionReport report = new SecondRedaction(store, redactor()).run(dryRun);
        if (!dryRun) {
            SavedSearchDesk.redactAgain(savedSearches, redaction());
            reindex();
            // A vector says something of the text it was made of.
            vectors.forgetUnused();
            store.wipeOverwritten();
        }
        return report;
    }

    public DataFolder folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    public RecordStore store() {
        return store;
    }

    /** The searches that are saved here. */
    public SavedSearches savedSearches() {
        return savedSearches;
    }

    /**
     * What saves searches; one that was opened for reading can as well, as records are not touched.
     *
     * @param redaction as {@link #redaction} gives it
     */
    public SavedSearchDesk savedSearchDesk(Function<String, RedactedText> redaction) {
        return new SavedSearchDesk(savedSearches, index, redaction, lexicon(), Clock.systemUTC());
    }

    public SearchIndex index() {
        return index;
    }

    /** The sentence vectors of this workspace's records. */
    public CaseVectors vectors() {
        return vectors;
    }

    /** What finds records by what people type. */
    public CaseSearch search() {
        return search(() -> KnownPatterns.NONE);
    }

    /** The same, that knows patterns too: those of the newest run. */
    public CaseSearch search(Supplier<KnownPatterns> patterns) {
        return new CaseSearch(index, vectors::centredQuery, patterns);
    }

    /** What finds records like others. */
    public SimilarCases similar() {
        return similar(() -> KnownPatterns.NONE);
    }

    /** The same, that knows patterns too: those of the newest run. */
    public SimilarCases similar(Supplier<KnownPatterns> patterns) {
        return new SimilarCases(store, index, vectors, new IndexedCases(ReferenceTables.load(), vectors), patterns);
    }

    /** What takes files into this workspace. */
    public IngestRun ingest() {
        HouseholdSecret households = new HouseholdSecret(folder.householdSecret(), store::holdsHouseholdKeys);
        return new IngestRun(
                store, index, vectors, ReferenceTables.load(), redactor(), settings, households, Clock.systemUTC());
    }

    /** The redactor with this program's word list and tables. */
    public static Redactor redactor() {
        return Redactor.create(lexicon());
    }

    /** Masks persons in what somebody typed. Tables and weights are read when the first text comes. */
    public static Function<String, RedactedText> redaction() {
        return new Function<>() {
            private @Nullable Redactor redactor;

            @Override
            public RedactedText apply(String typed) {
                return known().redactTyped(
                                Map.of("text", typed),
                                LocalDate.now(Clock.systemUTC()).getYear())
                        .getOrDefault("text", RedactedText.EMPTY);
            }

            private synchronized Redactor known() {
                Redactor known = redactor;
                if (known == null) {
                    known = Workspace.redactor();
                    redactor = known;
                }
                return known;
            }
        };
    }

    /** The words that the redactor knows to be no names. */
    public static Lexicon lexicon() {
        DutchAnalysis dutch = DutchAnalysis.load();
        return new Lexicon(dutch::isListed, dutch::isWord, ReferenceTables.load()::isNameWord);
    }

    @Override
    public void close() {
        vectors.close();
        index.close();
        store.close();
        afterwards.run();
    }
}
