package nl.weeffout.indexer.store;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewContract;
import nl.weeffout.domain.StoredCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RelationalReviewTest extends ReviewContract {
    private static final CaseId ID = new CaseId("U-1");

    @Override
    protected RecordStore open(Path in) {
        return RelationalRecordStore.openEmbedded(in.resolve("records.db"), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT ON quarantine_decision", "INSERT ON name_rule", "UPDATE ON maatwerk_case"})
    void keepsNothingOfADecisionThatFails(String step) throws SQLException {
        try (RecordStore store = open(folder)) {
            store.put(List.of(aCase().withNarrative("Melati belde.")
                    .waitingFor(QuarantineReason.UNSURE)
                    .incoming()));
            execute("CREATE TRIGGER fail BEFORE " + step + " BEGIN SELECT RAISE(ABORT, 'disk'); END");
            StoredCase before = store.find(ID).orElseThrow();
            assertThatThrownBy(
                            () -> store.judge(ID, new Judgement.Mask(Set.of("Melati"), true, "petra", Instant.EPOCH)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContainingAny("Melati", "melati");
            assertThat(store.versions(ID)).containsExactly(before);
            assertThat(store.rules()).isEmpty();
            assertThat(store.findReview(ID).orElseThrow().lastDecision()).isEmpty();
        }
    }

    @Test
    void bringsADatabaseOfTheFirstVersionUpToDateWithWhatIsInIt() throws SQLException, java.io.IOException {
        // A database as the first version made it: of the newest one, with all that came later taken back.
        try (RecordStore store = open(folder)) {
            store.put(List.of(
                    aCase().waitingFor(QuarantineReason.OTHER_SCRIPT).incoming(),
                    aCase().withId("U-2").incoming()));
        }
        execute(
                "DROP TABLE quarantine_decision",
                "DROP TABLE name_rule",
                "DROP INDEX case_version_review",
                "ALTER TABLE case_version DROP COLUMN notes",
                "ALTER TABLE case_version DROP COLUMN taken_in_hash",
                "DROP TABLE text_vector",
                "DROP TABLE saved_search_case",
                "DROP TABLE saved_search",
                "DELETE FROM flyway_schema_history WHERE version > '1'");
        assertThat(columnsOfAFirstVersion()).isEqualTo(columns("jdbc:sqlite:" + folder.resolve("records.db")));
        try (RecordStore store = open(folder)) {
            StoredCase waiting = store.find(ID).orElseThrow();
            assertThat(waiting.content()).isEqualTo(aCase().build());
            assertThat(waiting.quarantined()).contains(QuarantineReason.OTHER_SCRIPT);
            assertThat(waiting.notes()).isEmpty();
            assertThat(store.put(List.of(aCase().incoming()))).containsExactly(PutOutcome.UNCHANGED);
            assertThat(store.judge(ID, new Judgement.Accept(Set.of(), "petra", Instant.EPOCH)))
                    .isPresent();
        }
    }

    private List<String> columnsOfAFirstVersion() throws SQLException, java.io.IOException {
        Path file = folder.resolve("first.db");
        try (var in = RelationalRecordStore.class.getResourceAsStream("migration/V1__records.sql");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(in).isNotNull();
            statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return columns("jdbc:sqlite:" + file);
    }

    private static List<String> columns(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master m, pragma_table_info(m.name) c"
                                + " WHERE m.type = 'table' AND m.name NOT LIKE 'flyway%' AND m.name NOT LIKE 'sqlite%'"
                                + " ORDER BY 1")) {
            var columns = new java.util.ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("records.db"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
