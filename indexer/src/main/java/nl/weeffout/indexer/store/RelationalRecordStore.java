package nl.weeffout.indexer.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewDecision;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.ReviewQuery;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextSignature;
import nl.weeffout.domain.VectorStore;
import nl.weeffout.domain.VersionRewrite;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Records in relational tables, in one SQLite file. Every put waits for the disk (synchronous=FULL), so it costs one
 * flush for each batch, not for each record.
 */
public final class RelationalRecordStore implements RecordStore {
    /** Rows read at once; also the ids in one query. */
    private static final int PAGE = 500;

    private static final String COLUMNS = "SELECT v.id, v.version, v.sequence, v.kind, v.province, v.content, v.flags,"
            + " v.quarantine, v.notes, v.file, v.line, d.decision, d.author, d.decided_at FROM case_version v ";
    private static final String DECIDED = "LEFT JOIN quarantine_decision d ON d.sequence = v.sequence ";
    static final String JOINS = "JOIN maatwerk_case c ON c.id = v.id AND c.version = v.version " + DECIDED;
    static final String NEWEST = COLUMNS + JOINS;

    private final Jdbi jdbi;
    /** Does nothing but stay open: SQLite writes its whole log back whenever the last connection goes. */
    private final Handle open;

    private final Path file;
    private final Clock clock;

    private RelationalRecordStore(Jdbi jdbi, Path file, Clock clock) {
        this.jdbi = jdbi;
        this.open = jdbi.open();
        this.file = file;
        this.clock = clock;
    }

    /**
     * Opens the store in this file, or makes it.
     *
     * @throws StoreException where the file is no store, or one of a newer program
     */
    public static RelationalRecordStore openEmbedded(Path file, Clock clock) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(60_000);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:nl/weeffout/indexer/store/migration")
                    .load();
            boolean newer = Arrays.stream(flyway.info().all())
                    .anyMatch(it -> it.getState().name().startsWith("FUTURE"));
            if (newer) {
                throw new StoreException(
                        "record store " + file + " was written by a newer version of the program", null);
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException("record store " + file + " cannot be opened", e);
        }
        return new RelationalRecordStore(Jdbi.create(source), file, clock);
    }

    /** @param takenIn the hash of what was taken in, where a reviewer masked more of it; else null */
    private record Known(
            String kind,
            String code,
            int version,
            String hash,
            @Nullable String takenIn) {
        boolean isSame(String other) {
            return hash.equals(other) || other.equals(takenIn);
        }
    }

    @Override
    public List<PutOutcome> put(List<IncomingCase> batch) {
        return call(handle -> handle.inTransaction(it -> putAll(it, batch)));
    }

    private List<PutOutcome> putAll(Handle handle, List<IncomingCase> batch) {
        Map<String, Known> known = new HashMap<>();
        for (List<String> ids :
                pages(batch.stream().map(it -> it.content().id()).toList())) {
            handle.createQuery("SELECT c.id, c.kind, c.municipality_code, c.version, v.content_hash,"
                            + " v.taken_in_hash FROM maatwerk_case c"
                            + " JOIN case_version v ON v.id = c.id AND v.version = c.version WHERE c.id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> Map.entry(
                            row.getString(1),
                            new Known(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getString(6))))
                    .forEach(it -> known.put(it.getKey(), it.getValue()));
        }
        long sequence = greatestSequence(handle);
        String now = clock.instant().toString();
        List<PutOutcome> outcomes = new ArrayList<>(batch.size());
        var heads = handle.prepareBatch("INSERT INTO maatwerk_case (id, kind, municipality_code, version, sequence)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                + " sequence = excluded.sequence");
        var rows = handle.prepareBatch("INSERT INTO case_version (id, version, sequence, kind, case_date, province,"
                + " content, content_hash, flags, quarantine, signature, file, line, stored_at, notes)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (IncomingCase incoming : batch) {
            MaatwerkCase content = incoming.content();
            String id = content.id().value();
            String kind = content.kind().key();
            String code = content.municipality().code();
            String json = CaseJson.writeKept(content);
            String hash = sha256(json);
            Known before = known.get(id);
            if (before != null && !(before.kind().equals(kind) && before.code().equals(code))) {
                outcomes.add(PutOutcome.REFUSED);
                continue;
            }
            if (before != null && before.isSame(hash)) {
                outcomes.add(PutOutcome.UNCHANGED);
                continue;
            }
            outcomes.add(before == null ? PutOutcome.NEW : PutOutcome.CHANGED);
            int version = before == null ? 1 : before.version() + 1;
            sequence++;
            known.put(id, new Known(kind, code, version, hash, null));
            heads.bind(0, id)
                    .bind(1, kind)
                    .bind(2, code)
                    .bind(3, version)
                    .bind(4, sequence)
                    .add();
            rows.bind(0, id)
                    .bind(1, version)
                    .bind(2, sequence)
                    .bind(3, kind)
                    .bind(4, content.date().toString());
            rows.bind(5, content.municipality().knownProvince().orElse(null))
                    .bind(6, json)
                    .bind(7, hash);
            rows.bind(8, incoming.flags().stream().map(CaseFlag::name).sorted().collect(Collectors.joining(",")));
            rows.bind(9, incoming.quarantined().map(QuarantineReason::name).orElse(null));
            rows.bind(10, bytes(incoming.signature()))
                    .bind(11, incoming.source().file());
            rows.bind(12, incoming.source().line()).bind(13, now);
            rows.bind(14, ReviewNotesJson.write(incoming.notes())).add();
        }
        if (heads.size() > 0) {
            heads.execute();
            rows.execute();
        }
        return outcomes;
    }

    @Override
    public void rewrite(List<VersionRewrite> versions) {
        call(handle -> handle.inTransaction(it -> {
            versions.forEach(version -> rewrite(it, version));
            return versions.size();
        }));
    }

    private void rewrite(Handle handle, VersionRewrite rewrite) {
        MaatwerkCase content = rewrite.content();
        String id = content.id().value();
        String json = CaseJson.writeKept(content);
        String hash = sha256(json);
        String before = handle.createQuery(
                        "SELECT content_hash FROM case_version WHERE id = :id AND version = :version AND kind = :kind")
                .bind("id", id)
                .bind("version", rewrite.version())
                .bind("kind", content.kind().key())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(
                        () -> new IllegalArgumentException("record " + id + " has no version " + rewrite.version()));
        handle.createUpdate("UPDATE case_version SET content = :content, content_hash = :hash, signature = :signature,"
                        + " notes = :notes WHERE id = :id AND version = :version")
                .bind("content", json)
                .bind("hash", hash)
                .bind("signature", bytes(rewrite.signature()))
                .bind("notes", ReviewNotesJson.write(rewrite.notes()))
                .bind("id", id)
                .bind("version", rewrite.version())
                .execute();
        // What a reviewer masked further is still known as the row that was taken in.
        handle.createUpdate("UPDATE case_version SET taken_in_hash = :hash WHERE id = :id AND taken_in_hash = :before")
                .bind("hash", hash)
                .bind("id", id)
                .bind("before", before)
                .execute();
        addRewritten(handle, id, rewrite.version());
    }

    /** A record whose newest version was rewritten gets one more, so that index and readers notice; a decision goes along. */
    private void addRewritten(Handle handle, String id, int version) {
        long sequence = greatestSequence(handle) + 1;
        int isNewest = handle.createUpdate("UPDATE maatwerk_case SET version = version + 1, sequence = :sequence"
                        + " WHERE id = :id AND version = :version")
                .bind("sequence", sequence)
                .bind("id", id)
                .bind("version", version)
                .execute();
        if (isNewest == 0) {
            return;
        }
        handle.createUpdate("INSERT INTO case_version (id, version, sequence, kind, case_date, province, content,"
                        + " content_hash, flags, quarantine, signature, file, line, stored_at, notes, taken_in_hash)"
                        + " SELECT id, version + 1, :sequence, kind, case_date, province, content, content_hash,"
                        + " flags, quarantine, signature, file, line, :now, notes, taken_in_hash"
                        + " FROM case_version WHERE id = :id AND version = :version")
                .bind("sequence", sequence)
                .bind("now", clock.instant().toString())
                .bind("id", id)
                .bind("version", version)
                .execute();
        handle.createUpdate("INSERT INTO quarantine_decision (sequence, id, version, decision, author, decided_at)"
                        + " SELECT :sequence, d.id, d.version + 1, d.decision, d.author, d.decided_at"
                        + " FROM quarantine_decision d JOIN case_version v ON v.sequence = d.sequence"
                        + " WHERE v.id = :id AND v.version = :version")
                .bind("sequence", sequence)
                .bind("id", id)
                .bind("version", version)
                .execute();
    }

    @Override
    public void wipeOverwritten() {
        boolean emptied = call(handle -> {
            // Free pages and the leftovers within pages are not in the copy that takes the file's place.
            handle.execute("VACUUM");
            return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                            .mapTo(Integer.class)
                            .one()
                    == 0;
        });
        if (!emptied) {
            throw new StoreException(
                    "record store " + file + ": its log still holds what was overwritten, as another weeffout reads it;"
                            + " stop that and try again",
                    null);
        }
    }

    @Override
    public void linkDuplicates(List<DuplicateLink> links) {
        if (links.isEmpty()) {
            return;
        }
        call(handle -> handle.inTransaction(it -> {
            var rows = it.prepareBatch("INSERT INTO possible_duplicate (first, second, similarity) VALUES (?, ?, ?)"
                    + " ON CONFLICT (first, second) DO UPDATE SET similarity = excluded.similarity");
            for (DuplicateLink link : links) {
                rows.bind(0, link.first().value())
                        .bind(1, link.second().value())
                        .bind(2, link.similarity())
                        .add();
            }
            return rows.execute().length;
        }));
    }

    @Override
    public void unlinkDuplicates(List<CaseId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        call(handle -> handle.inTransaction(it -> {
            int removed = 0;
            for (List<String> page : pages(ids)) {
                removed += it.createUpdate("DELETE FROM possible_duplicate WHERE first IN (<ids>) OR second IN (<ids>)")
                        .bindList("ids", page)
                        .execute();
            }
            return removed;
        }));
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<StoredCase> findAll(List<CaseId> ids) {
        Map<CaseId, StoredCase> found = new HashMap<>();
        for (List<String> page : pages(ids)) {
            call(handle -> withDuplicates(
                            handle,
                            handle.createQuery(NEWEST + "WHERE c.id IN (<ids>)")
                                    .bindList("ids", page)
                                    .map((row, context) -> read(row))
                                    .list()))
                    .forEach(it -> found.put(it.id(), it));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public List<StoredCase> versions(CaseId id) {
        return call(handle -> withDuplicates(
                handle,
                handle.createQuery(COLUMNS + DECIDED + "WHERE v.id = :id ORDER BY v.version")
                        .bind("id", id.value())
                        .map((row, context) -> read(row))
                        .list()));
    }

    @Override
    public void forEachSince(long sequence, Consumer<StoredCase> action) {
        long after = sequence;
        while (true) {
            long from = after;
            List<StoredCase> page = call(handle -> withDuplicates(
                    handle,
                    handle.createQuery(NEWEST + "WHERE c.sequence > :after ORDER BY c.sequence LIMIT " + PAGE)
                            .bind("after", from)
                            .map((row, context) -> read(row))
                            .list()));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(action);
            after = page.getLast().sequence();
        }
    }

    private record Signed(CaseId id, TextSignature signature) {}

    @Override
    public void forEachSignature(BiConsumer<CaseId, TextSignature> action) {
        String after = "";
        while (true) {
            String from = after;
            List<Signed> page = call(handle -> handle.createQuery("SELECT v.id, v.signature FROM case_version v"
                            + " JOIN maatwerk_case c ON c.id = v.id AND c.version = v.version"
                            + " WHERE c.id > :after ORDER BY c.id LIMIT " + PAGE)
                    .bind("after", from)
                    .map((row, context) -> new Signed(new CaseId(row.getString(1)), signature(row.getBytes(2))))
                    .list());
            if (page.isEmpty()) {
                return;
            }
            page.forEach(it -> action.accept(it.id(), it.signature()));
            after = page.getLast().id().value();
        }
    }

    @Override
    public Optional<StoredCase> judge(CaseId id, Judgement judgement) {
        boolean judged = call(handle -> handle.inTransaction(it -> ReviewTables.judge(it, id, judgement)));
        return judged ? find(id) : Optional.empty();
    }

    @Override
    public Optional<ReviewItem> findReview(CaseId id) {
        return call(handle -> ReviewTables.find(handle, id));
    }

    @Override
    public List<ReviewItem> reviews(ReviewQuery query) {
        return call(handle -> ReviewTables.list(handle, query));
    }

    @Override
    public long countReviews(ReviewQuery query) {
        return call(handle -> ReviewTables.count(handle, query));
    }

    @Override
    public void addRule(NameRule rule) {
        call(handle -> handle.inTransaction(it -> {
            ReviewTables.addRule(it, rule);
            return rule;
        }));
    }

    @Override
    public boolean removeRule(String municipalityCode, String word) {
        return call(handle -> handle.inTransaction(it -> ReviewTables.removeRule(it, municipalityCode, word)));
    }

    @Override
    public List<NameRule> rules() {
        return call(ReviewTables::rules);
    }

    @Override
    public long size() {
        return call(it -> it.createQuery("SELECT COUNT(*) FROM maatwerk_case")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean holdsHouseholdKeys() {
        // A quote within a text is escaped, so that only the property itself can match.
        return call(it ->
                it.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM case_version WHERE content LIKE :key LIMIT 1)")
                                .bind("key", "%\"" + CaseJson.HOUSEHOLD_KEY + "\":\"%")
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    @Override
    public long lastSequence() {
        return call(RelationalRecordStore::greatestSequence);
    }

    /** The vectors that lie beside the records; to be used while this is open. */
    public VectorStore vectors() {
        return new VectorTables(this);
    }

    /** The searches that are saved beside the records; to be used while this is open. */
    public SavedSearches savedSearches() {
        return new SavedSearchTables(this);
    }

    @Override
    public void close() {
        open.close();
    }

    static long greatestSequence(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM case_version")
                .mapTo(Long.class)
                .one();
    }

    /** Jdbi's own messages show bound values, which may be narrative: only the database's message goes on. */
    <T> T call(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            Throwable cause = e.getCause();
            String why = cause instanceof SQLException
                    ? cause.getMessage()
                    : e.getClass().getSimpleName();
            throw new StoreException("record store " + file + ": " + why, cause instanceof SQLException ? cause : null);
        }
    }

    private static List<StoredCase> withDuplicates(Handle handle, List<StoredCase> cases) {
        Map<String, Set<CaseId>> links = new HashMap<>();
        for (List<String> page : pages(cases.stream().map(StoredCase::id).toList())) {
            handle.createQuery("SELECT first, second FROM possible_duplicate"
                            + " WHERE first IN (<ids>) OR second IN (<ids>)")
                    .bindList("ids", page)
                    .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                    .forEach(it -> {
                        links.computeIfAbsent(it.get(0), key -> new TreeSet<>()).add(new CaseId(it.get(1)));
                        links.computeIfAbsent(it.get(1), key -> new TreeSet<>()).add(new CaseId(it.get(0)));
                    });
        }
        return cases.stream()
                .map(it -> new StoredCase(
                        it.content(),
                        it.version(),
                        it.sequence(),
                        it.flags(),
                        it.quarantine(),
                        it.notes(),
                        List.copyOf(links.getOrDefault(it.id().value(), Set.of())),
                        it.source()))
                .toList();
    }

    static StoredCase read(ResultSet row) throws SQLException {
        Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
        String names = row.getString("flags");
        if (!names.isEmpty()) {
            for (String name : names.split(",", -1)) {
                flags.add(CaseFlag.valueOf(name));
            }
        }
        @Nullable String quarantine = row.getString("quarantine");
        ReviewDecision decision = ReviewTables.decision(row);
        boolean released = decision != null && decision.isRelease();
        MaatwerkCase content = CaseJson.read(
                RecordKind.ofKey(row.getString("kind")), row.getString("content"), row.getString("province"));
        return new StoredCase(
                content,
                row.getInt("version"),
                row.getLong("sequence"),
                flags,
                quarantine == null || released ? null : QuarantineReason.valueOf(quarantine),
                ReviewNotesJson.read(row.getString("notes")),
                List.of(),
                new SourceLine(row.getString("file"), row.getLong("line")));
    }

    private static List<List<String>> pages(List<CaseId> ids) {
        List<List<String>> pages = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += PAGE) {
            pages.add(ids.subList(start, Math.min(ids.size(), start + PAGE)).stream()
                    .map(CaseId::value)
                    .toList());
        }
        return pages;
    }

    private static byte[] bytes(TextSignature signature) {
        ByteBuffer bytes = ByteBuffer.allocate(TextSignature.LENGTH * Short.BYTES);
        for (int i = 0; i < TextSignature.LENGTH; i++) {
            bytes.putShort(signature.value(i));
        }
        return bytes.array();
    }

    private static TextSignature signature(byte[] bytes) {
        short[] values = new short[TextSignature.LENGTH];
        ByteBuffer.wrap(bytes).asShortBuffer().get(values);
        return new TextSignature(values);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
