package nl.weeffout.indexer;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.store.StoreException;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String SEGMENTS = "segments";
    private static final String DAMAGED = "search index was damaged; it is rebuilt from the store";
    private static final String LAGGED = "search index lagged behind the store; it has been brought up to date";
    private static final String MISSING = "search index is missing; it is built from the store";
    private static final String OTHER =
            "search index was made with other words or fields; it is rebuilt from the store";
    private static final String AHEAD = "search index is ahead of the store; it is rebuilt from the store";

    @TempDir
    private Path data = Path.of("");

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private Workspace writing() {
        return Workspace.openForWriting(data, new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private Workspace reading() {
        return Workspace.openForReading(data, new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private List<String> told() {
        List<String> lines = messages.toString(StandardCharsets.UTF_8).lines().toList();
        messages.reset();
        return lines;
    }

    /** Twelve records, of which three are about a bicycle, in a store whose index has seen them all. */
    @BeforeEach
    void fill() {
        try (Workspace workspace = writing()) {
            for (int i = 0; i < 12; i++) {
                workspace
                        .store()
                        .put(List.of(aCase().withId("U-" + i)
                                .withNarrative(i % 4 == 0 ? "Een kapotte fiets." : "Een lege koelkast.")
                                .incoming()));
            }
        }
        writing().close();
        assertThat(told()).containsExactly(LAGGED);
    }

    private static List<CaseId> bicycles(Workspace workspace) {
        return Searches.ids(workspace.index(), "fietsen");
    }

    private List<CaseId> found() {
        try (Workspace workspace = reading()) {
            return bicycles(workspace);
        }
    }

    private void assertMended(List<CaseId> before, String line) {
        assertThat(found()).isEqualTo(before).hasSize(3);
        assertThat(told()).containsExactly(line);
        assertThat(found()).isEqualTo(before);
        assertThat(told()).isEmpty();
    }

    @Test
    void saysNothingOfAnEmptyFolderAndOfAnIndexThatIsWhole(@TempDir Path empty) {
        Workspace.openForWriting(empty, new PrintStream(messages, true, StandardCharsets.UTF_8))
                .close();
        writing().close();
        reading().close();
        assertThat(told()).isEmpty();
    }

    @Test
    void buildsAnIndexThatIsMissing() {
        List<CaseId> before = found();
        LuceneSearchIndex.delete(data.resolve("index"));
        assertMended(before, MISSING);
    }

    @Test
    void bringsAnIndexUpToDateThatLags() {
        List<CaseId> before = found();
        try (Workspace workspace = writing()) {
            workspace
                    .store()
                    .put(List.of(aCase().withId("V-1")
                            .withNarrative("Een oude bromfiets.")
                            .incoming()));
        }
        List<CaseId> after = found();
        assertThat(told()).containsExactly(LAGGED);
        assertThat(after).hasSize(before.size() + 1).extracting(CaseId::value).contains("V-1");
        found();
        assertThat(told()).isEmpty();
    }

    /** Somebody put an older copy of the records back. */
    @Test
    void rebuildsAnIndexThatIsAheadOfTheStore() throws IOException {
        List<CaseId> before = found();
        Path copy = Files.copy(data.resolve("records.sqlite"), data.resolve("copy"));
        try (Workspace workspace = writing()) {
            workspace
                    .store()
                    .put(List.of(aCase().withId("V-1")
                            .withNarrative("Een oude bromfiets.")
                            .incoming()));
        }
        writing().close();
        told();
        Files.move(copy, data.resolve("records.sqlite"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertMended(before, AHEAD);
    }

    @Test
    void rebuildsAnIndexOfAnotherSchema() {
        List<CaseId> before = found();
        LuceneSearchIndex.delete(data.resolve("index"));
        LuceneSearchIndex.open(data.resolve("index"), "older tables").close();
        assertMended(before, OTHER);
    }

    @Test
    void rebuildsAnIndexOfWhichAnyFileWasOverwritten() throws IOException {
        List<CaseId> before = found();
        Random random = new Random(7);
        for (String kind : kindsOfFiles()) {
            Path file = indexFile(kind);
            byte[] bytes = Files.readAllBytes(file);
            for (int at = bytes.length / 3; at < bytes.length / 3 + Math.min(16, bytes.length / 3); at++) {
                bytes[at] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, bytes);
            assertMended(before, DAMAGED);
        }
    }

    @Test
    void rebuildsAnIndexOfWhichAnyFileWasCutOffOrTakenAway() throws IOException {
        List<CaseId> before = found();
        for (String kind : kindsOfFiles()) {
            if (kind.equals(SEGMENTS)) {
                continue;
            }
            Files.write(indexFile(kind), Arrays.copyOf(Files.readAllBytes(indexFile(kind)), 10));
            assertMended(before, DAMAGED);
            Files.delete(indexFile(kind));
            assertMended(before, DAMAGED);
        }
    }

    /** How many files of a kind there are depends on how many threads had documents. */
    private Set<String> kindsOfFiles() throws IOException {
        Set<String> kinds =
                indexFiles().stream().map(WorkspaceTest::kind).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).contains(SEGMENTS).hasSizeGreaterThan(2);
        return kinds;
    }

    private Path indexFile(String kind) throws IOException {
        return indexFiles().stream()
                .filter(file -> kind(file).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(SEGMENTS) ? SEGMENTS : name.substring(name.lastIndexOf('.'));
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("index"))) {
            return files.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void reindexFindsTheSame() {
        try (Workspace workspace = writing()) {
            List<CaseId> before = bicycles(workspace);
            workspace.reindex();
            assertThat(bicycles(workspace)).isEqualTo(before).hasSize(3);
            assertThat(workspace.index().size()).isEqualTo(12);
        }
    }

    @Test
    void aSecondWriterGetsOneLineAndAReaderGoesOn() {
        List<CaseId> before = found();
        try (Workspace first = writing()) {
            assertThatThrownBy(this::writing)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(
                            "data folder " + data + " is being written by another weeffout; try again when it is done");
            assertThat(found()).isEqualTo(before);
            first.store().put(List.of(aCase().withId("V-1").incoming()));
            assertThat(found()).isEqualTo(before);
            assertThat(told()).containsExactly("search index lags behind the store while another weeffout writes");
        }
        found();
        assertThat(told()).containsExactly(LAGGED);
    }

    @Test
    void readsOnlyAFolderThatHoldsRecords(@TempDir Path empty) throws IOException {
        assertThatThrownBy(() -> Workspace.openForReading(empty, System.err))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("data folder " + empty
                        + " holds no records; take some in with: weeffout ingest FILE --data " + empty);
        try (Stream<Path> files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void givesTheLockBackWhenOpeningFails() throws IOException {
        Path records = data.resolve("records.sqlite");
        byte[] whole = Files.readAllBytes(records);
        Files.writeString(records, "geen database ".repeat(1_000));
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::writing)
                    .isInstanceOf(StoreException.class)
                    .satisfies(failure -> failures.add(failure.getMessage()));
        }
        assertThat(failures)
                .allSatisfy(message ->
                        assertThat(message).contains("records.sqlite").doesNotContain("\n"));
        Files.write(records, whole);
        writing().close();
    }
}
