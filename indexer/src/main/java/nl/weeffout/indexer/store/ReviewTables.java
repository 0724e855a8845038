package nl.weeffout.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewDecision;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.ReviewQuery;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.WordMask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Decisions of reviewers and the rules that came of them. Each method is one transaction of its caller. */
final class ReviewTables {
    /** As the index of such versions is declared, so that it is used. */
    private static final String REVIEWABLE = "WHERE (v.quarantine IS NOT NULL OR v.notes <> '[]')";

    static final String RELEASED = "(d.decision IS NOT NULL AND d.decision <> 'RETURN')";

    private ReviewTables() {}

    /** Keeps a decision; tells whether there was something to decide. */
    static boolean judge(Handle handle, CaseId id, Judgement judgement) {
        Optional<ReviewItem> item = find(handle, id);
        boolean undo = judgement instanceof Judgement.Return;
        if (item.isEmpty() || item.get().isJudged() != undo) {
            return false;
        }
        StoredCase before = item.get().stored();
        long sequence = RelationalRecordStore.greatestSequence(handle) + 1;
        int version = before.version();
        switch (judgement) {
            case Judgement.Accept accept -> {
                move(handle, id, version, sequence);
                accept.neverPersons().forEach(word -> remember(handle, before, word, false, accept));
            }
            case Judgement.Mask mask -> {
                WordMask.Masked masked = new WordMask(mask.words()).apply(before.content(), before.notes());
                if (masked.replaced() == 0) {
                    return false;
                }
                String json = CaseJson.write(masked.content());
                version++;
                copy(handle, id, version, sequence, judgement.at(), before.version());
                handle.createUpdate("UPDATE case_version SET content = :content, content_hash = :hash, notes = :notes,"
                                + " taken_in_hash = (SELECT content_hash FROM case_version WHERE id = :id AND version = :from)"
                                + " WHERE id = :id AND version = :version")
                        .bind("content", json)
                        .bind("hash", RelationalRecordStore.sha256(json))
                        .bind("notes", ReviewNotesJson.write(masked.notes()))
                        .bind("id", id.value())
                        .bind("from", before.version())
                        .bind("version", version)
                        .execute();
                if (mask.remember()) {
                    mask.words().forEach(word -> remember(handle, before, word, true, mask));
                }
            }
            case Judgement.Return back -> {
                ReviewDecision decision = item.get().decision();
                if (decision != null && decision.kind() == ReviewDecision.Kind.MASK) {
                    // The version that was masked is always the one before.
                    version++;
                    copy(handle, id, version, sequence, back.at(), before.version() - 1);
                } else {
                    move(handle, id, version, sequence);
                }
            }
        }
        handle.createUpdate("INSERT INTO quarantine_decision (sequence, id, version, decision, author, decided_at)"
                        + " VALUES (:sequence, :id, :version, :decision, :author, :at)")
                .bind("sequence", sequence)
                .bind("id", id.value())
                .bind("version", version)
                .bind("decision", judgement.kind().name())
                .bind("author", judgement.author())
                .bind("at", judgement.at().toString())
                .execute();
        return true;
    }

    /** Gives a version a new change number. */
    private static void move(Handle handle, CaseId id, int version, long sequence) {
        handle.createUpdate("UPDATE case_version SET sequence = :sequence WHERE id = :id AND version = :version")
                .bind("sequence", sequence)
                .bind("id", id.value())
                .bind("version", version)
                .execute();
        head(handle, id, version, sequence);
    }

    /** Makes a new version of one that is kept. */
    private static void copy(Handle handle, CaseId id, int version, long sequence, Instant at, int from) {
        handle.createUpdate("INSERT INTO case_version (id, version, sequence, kind, case_date, province, content,"
                        + " content_hash, flags, quarantine, signature, file, line, stored_at, notes, taken_in_hash)"
                        + " SELECT id, :version, :sequence, kind, case_date, province, content, content_hash, flags,"
                        + " quarantine, signature, file, line, :at, notes, taken_in_hash FROM case_version"
                        + " WHERE id = :id AND version = :from")
                .bind("version", version)
                .bind("sequence", sequence)
                .bind("at", at.toString())
                .bind("id", id.value())
                .bind("from", from)
                .execute();
        head(handle, id, version, sequence);
    }

    private static void head(Handle handle, CaseId id, int version, long sequence) {
        handle.createUpdate("UPDATE maatwerk_case SET version = :version, sequence = :sequence WHERE id = :id")
                .bind("version", version)
                .bind("sequence", sequence)
                .bind("id", id.value())
                .execute();
    }

    private static void remember(Handle handle, StoredCase about, String word, boolean person, Judgement judgement) {
        addRule(
                handle,
                new NameRule(
                        about.content().municipality().code(),
                        NameRule.ruleWord(word),
                        person,
                        judgement.author(),
                        judgement.at()));
    }

    static Optional<ReviewItem> find(Handle handle, CaseId id) {
        // A version that was masked may have lost its last note, and can be taken back all the same.
        return handle.createQuery(
                        RelationalRecordStore.NEWEST
                                + "WHERE c.id = :id AND (v.quarantine IS NOT NULL OR v.notes <> '[]' OR d.decision IS NOT NULL)")
                .bind("id", id.value())
                .map((row, context) -> item(row))
                .findFirst();
    }

    static List<ReviewItem> list(Handle handle, ReviewQuery query) {
        CaseId after = query.after();
        return bound(
                        handle,
                        RelationalRecordStore.NEWEST + where(query) + " AND v.id > :after ORDER BY v.id LIMIT :limit",
                        query)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", query.limit())
                .map((row, context) -> item(row))
                .list();
    }

    static long count(Handle handle, ReviewQuery query) {
        return bound(handle, "SELECT COUNT(*) FROM case_version v " + RelationalRecordStore.JOINS + where(query), query)
                .mapTo(Long.class)
                .one();
    }

    private static String where(ReviewQuery query) {
        String state = switch (query.state()) {
            case WAITING -> REVIEWABLE + " AND v.quarantine IS NOT NULL AND NOT " + RELEASED;
            case FLAGGED -> REVIEWABLE + " AND v.quarantine IS NULL AND NOT " + RELEASED;
            case ALL -> "WHERE (v.quarantine IS NOT NULL OR v.notes <> '[]' OR d.decision IS NOT NULL)";
        };
        return state
                + (query.municipalityCode() == null ? "" : " AND c.municipality_code = :code")
                + (query.reason() == null ? "" : " AND v.quarantine = :reason");
    }

    private static Query bound(Handle handle, String sql, ReviewQuery query) {
        Query bound = handle.createQuery(sql);
        String code = query.municipalityCode();
        if (code != null) {
            bound.bind("code", code);
        }
        QuarantineReason reason = query.reason();
        if (reason != null) {
            bound.bind("reason", reason.name());
        }
        return bound;
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("quarantine");
        return new ReviewItem(
                RelationalRecordStore.read(row),
                reason == null ? null : QuarantineReason.valueOf(reason),
                decision(row));
    }

    /** The last decision about the version in this row, or null. */
    static @Nullable ReviewDecision decision(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("decision");
        return kind == null
                ? null
                : new ReviewDecision(
                        ReviewDecision.Kind.valueOf(kind),
                        row.getString("author"),
                        Instant.parse(row.getString("decided_at")));
    }

    static void addRule(Handle handle, NameRule rule) {
        handle.createUpdate("INSERT INTO name_rule (municipality_code, word, is_person, author, decided_at)"
                        + " VALUES (:code, :word, :person, :author, :at) ON CONFLICT (municipality_code, word)"
                        + " DO UPDATE SET is_person = excluded.is_person, author = excluded.author,"
                        + " decided_at = excluded.decided_at")
                .bind("code", rule.municipalityCode())
                .bind("word", rule.word())
                .bind("person", rule.person())
                .bind("author", rule.author())
                .bind("at", rule.decidedAt().toString())
                .execute();
    }

    static boolean removeRule(Handle handle, String municipalityCode, String word) {
        return handle.createUpdate("DELETE FROM name_rule WHERE municipality_code = :code AND word = :word")
                        .bind("code", municipalityCode)
                        .bind("word", word)
                        .execute()
                > 0;
    }

    static List<NameRule> rules(Handle handle) {
        return handle.createQuery("SELECT municipality_code, word, is_person, author, decided_at FROM name_rule"
                        + " ORDER BY municipality_code, word")
                .map((row, context) -> new NameRule(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        Instant.parse(row.getString(5))))
                .list();
    }
}
