package nl.weeffout.indexer.store;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RecordStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RelationalRecordStoreTest extends RecordStoreContract {
    @Override
    protected RecordStore open(Path in) {
        return RelationalRecordStore.openEmbedded(in.resolve("records.db"), Clock.systemUTC());
    }

    @Test
    void refusesADatabaseOfANewerProgram(@TempDir Path place) throws SQLException {
        open(place).close();
        execute(
                place,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        assertThatThrownBy(() -> open(place)).isInstanceOf(StoreException.class).hasMessageContaining("newer version");
    }

    @Test
    void keepsNothingOfABatchThatFailsAndNoNarrativeInTheMessage(@TempDir Path place) throws SQLException {
        try (RecordStore store = open(place)) {
            execute(
                    place,
                    "CREATE TRIGGER fail BEFORE INSERT ON case_version WHEN NEW.id = 'B'"
                            + " BEGIN SELECT RAISE(ABORT, 'disk'); END");
            assertThatThrownBy(() -> store.put(List.of(
                            aCase().withId("A").incoming(), aCase().withId("B").incoming())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("teruggevorderd");
            assertThat(store.size()).isZero();
        }
    }

    private static void execute(Path place, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("records.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
