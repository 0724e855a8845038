package nl.weeffout.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.SavedSearches;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Saved searches in tables beside the records. */
final class SavedSearchTables implements SavedSearches {
    /** New cases, but for those that wait in quarantine now. */
    private static final String VISIBLE = " FROM saved_search_case n JOIN case_version v ON v.id = n.case_id "
            + RelationalRecordStore.JOINS + "WHERE (v.quarantine IS NULL OR " + ReviewTables.RELEASED + ") AND ";

    private static final String SEARCHES = "SELECT s.id, s.question, s.saved_at, s.looked_at, s.matched_up_to,"
            + " (SELECT COUNT(*)" + VISIBLE + "n.search_id = s.id) AS new_cases FROM saved_search s ";

    private final RelationalRecordStore store;

    SavedSearchTables(RelationalRecordStore store) {
        this.store = store;
    }

    @Override
    public Optional<SavedSearch> add(SavedQuestion question, Instant at, long upTo) {
        return store.call(handle -> handle.inTransaction(it -> {
            if (count(it) >= MOST) {
                return Optional.empty();
            }
            long id = it.createUpdate("INSERT INTO saved_search (question, saved_at, matched_up_to)"
                            + " VALUES (:question, :at, :upTo)")
                    .bind("question", SavedQuestionJson.write(question))
                    .bind("at", at.toString())
                    .bind("upTo", upTo)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return find(it, id);
        }));
    }

    @Override
    public Optional<SavedSearch> find(long id) {
        return store.call(handle -> find(handle, id));
    }

    private static Optional<SavedSearch> find(Handle handle, long id) {
        return handle.createQuery(SEARCHES + "WHERE s.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    @Override
    public List<SavedSearch> list(long after, int limit) {
        return store.call(handle -> handle.createQuery(SEARCHES + "WHERE s.id > :after ORDER BY s.id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public long count() {
        return store.call(SavedSearchTables::count);
    }

    private static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM saved_search")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean remove(long id) {
        return store.call(handle -> handle.createUpdate("DELETE FROM saved_search WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    @Override
    public void replace(long id, SavedQuestion question) {
        store.call(handle -> handle.createUpdate("UPDATE saved_search SET question = :question WHERE id = :id")
                .bind("question", SavedQuestionJson.write(question))
                .bind("id", id)
                .execute());
    }

    @Override
    public List<SavedSearch.NewCase> newCases(long id, long before, int limit) {
        return store.call(handle -> handle.createQuery("SELECT n.case_id, n.sequence" + VISIBLE
                        + "n.search_id = :id AND n.sequence < :before ORDER BY n.sequence DESC LIMIT :limit")
                .bind("id", id)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new SavedSearch.NewCase(new CaseId(row.getString(1)), row.getLong(2)))
                .list());
    }

    @Override
    public boolean look(long id, long upTo, Instant at) {
        return store.call(handle -> handle.inTransaction(it -> {
            it.createUpdate("DELETE FROM saved_search_case WHERE search_id = :id AND sequence <= :upTo")
                    .bind("id", id)
                    .bind("upTo", upTo)
                    .execute();
            return it.createUpdate("UPDATE saved_search SET looked_at = :at WHERE id = :id")
                            .bind("at", at.toString())
                            .bind("id", id)
                            .execute()
                    > 0;
        }));
    }

    @Override
    public void matched(Collection<Long> ids, List<SavedSearch.Match> matches, long upTo) {
        store.call(handle -> handle.inTransaction(it -> {
            matches.forEach(match -> forgetUnmatched(it, ids, match));
            add(it, matches);
            var rows = it.prepareBatch(
                    "UPDATE saved_search SET matched_up_to = :upTo WHERE id = :id AND matched_up_to < :upTo");
            ids.forEach(id -> rows.bind("upTo", upTo).bind("id", id).add());
            return rows.execute().length;
        }));
    }

    /** A record may be a new case of searches that it matches no more. */
    private static void forgetUnmatched(Handle handle, Collection<Long> ids, SavedSearch.Match match) {
        Set<Long> unmatched =
                new HashSet<>(handle.createQuery("SELECT search_id FROM saved_search_case WHERE case_id = :id")
                        .bind("id", match.id().value())
                        .mapTo(Long.class)
                        .list());
        unmatched.retainAll(ids);
        unmatched.removeAll(match.matching());
        unmatched.forEach(search -> handle.createUpdate(
                        "DELETE FROM saved_search_case WHERE search_id = :search AND case_id = :id")
                .bind("search", search)
                .bind("id", match.id().value())
                .execute());
    }

    private static void add(Handle handle, List<SavedSearch.Match> matches) {
        var rows = handle.prepareBatch("INSERT INTO saved_search_case (search_id, case_id, sequence)"
                + " SELECT id, :case, :change FROM saved_search WHERE id = :search AND matched_up_to < :change"
                + " ON CONFLICT (search_id, case_id) DO NOTHING");
        for (SavedSearch.Match match : matches) {
            for (long search : match.matching()) {
                if (!match.before().contains(search)) {
                    rows.bind("case", match.id().value())
                            .bind("change", match.change())
                            .bind("search", search)
                            .add();
                }
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        @Nullable String lookedAt = row.getString("looked_at");
        return new SavedSearch(
                row.getLong("id"),
                SavedQuestionJson.read(row.getString("question")),
                Instant.parse(row.getString("saved_at")),
                lookedAt == null ? null : Instant.parse(lookedAt),
                row.getLong("matched_up_to"),
                row.getLong("new_cases"));
    }
}
