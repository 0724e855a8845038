package nl.weeffout.indexer;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IndexWatchTest {
    @TempDir
    private Path data = Path.of("");

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);

    @BeforeEach
    void fill() {
        store("A");
        Workspace.openForWriting(data, out).close();
        messages.reset();
    }

    /** What a process leaves that is killed between store and index. */
    private void store(String id) {
        try (Workspace workspace = Workspace.openForWriting(data, out)) {
            workspace
                    .store()
                    .put(List.of(aCase().withId(id)
                            .withNarrative("Een kapotte fiets.")
                            .incoming()));
        }
    }

    private static List<CaseId> bicycles(Workspace workspace) {
        return Searches.ids(workspace.index(), "fiets");
    }

    @Test
    void aReaderFindsWhatAnotherProcessStoredAndNeverIndexed() {
        try (Workspace reader = Workspace.openForReading(data, out)) {
            assertThat(reader.catchUp()).isTrue();
            store("B");
            assertThat(bicycles(reader)).containsExactly(new CaseId("A"));
            assertThat(reader.catchUp()).isTrue();
            assertThat(bicycles(reader)).containsExactlyInAnyOrder(new CaseId("A"), new CaseId("B"));
            messages.reset();
            assertThat(reader.catchUp()).isTrue();
            assertThat(messages.size()).isZero();
        }
    }

    @Test
    void leavesTheIndexToAnotherProcessWhileThatWrites() {
        try (Workspace reader = Workspace.openForReading(data, out)) {
            try (Workspace writer = Workspace.openForWriting(data, out)) {
                writer.store()
                        .put(List.of(aCase().withId("B")
                                .withNarrative("Een kapotte fiets.")
                                .incoming()));
                assertThat(reader.catchUp()).isFalse();
                assertThat(messages.size()).isZero();
            }
            assertThat(reader.catchUp()).isTrue();
            assertThat(bicycles(reader)).hasSize(2);
        }
    }

    @Test
    @Timeout(60)
    void looksAgainAndAgain() throws InterruptedException {
        try (Workspace reader = Workspace.openForReading(data, out);
                IndexWatch watch = IndexWatch.over(reader, Duration.ofMillis(20), out)) {
            assertThat(watch).isNotNull();
            for (String id : List.of("B", "C")) {
                while (!stored(id)) {
                    Thread.sleep(5);
                }
                while (!bicycles(reader).contains(new CaseId(id))) {
                    Thread.sleep(5);
                }
            }
        }
    }

    /** Where the watch holds the lock just now, another writer has to come again. */
    private boolean stored(String id) {
        try {
            store(id);
            return true;
        } catch (nl.weeffout.indexer.terminal.FolderInUse e) {
            return false;
        }
    }
}
