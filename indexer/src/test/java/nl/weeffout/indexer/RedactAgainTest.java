package nl.weeffout.indexer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Records that an older program masked less than this one does. */
class RedactAgainTest {
    private static final String MISSED = "Zwatterveen";

    @TempDir
    private Path data = Path.of("");

    @BeforeEach
    void fill() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            // The first version does not give the name away by itself; the second one does.
            workspace
                    .store()
                    .put(List.of(
                            aCase().withId("A")
                                    .withNarrative("Volgens zwatterveen klopt het over [NAAM].")
                                    .incoming(),
                            aCase().withId("A")
                                    .withNarrative("Afspraak met dhr. Zwatterveen, BSN 123456782, over [NAAM].")
                                    .incoming(),
                            aCase().withId("B")
                                    .withNarrative("Een kapotte koelkast.")
                                    .incoming(),
                            aGrant().withId("C")
                                    .withNarrative("Fiets voor mw. Zwatterveen.")
                                    .incoming()));
            workspace.reindex();
        }
    }

    @Test
    void leavesNoVectorOfATextThatWasLessMasked() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            StoredCase before = workspace.store().find(new CaseId("C")).orElseThrow();
            StoredCase same = workspace.store().find(new CaseId("B")).orElseThrow();
            workspace.vectors().keep(List.of(before, same));
            assertThat(workspace.vectors().vector(before)).isPresent();
            workspace.redactAgain(false);
            assertThat(workspace.vectors().vector(before)).isEmpty();
            assertThat(workspace.vectors().vector(same)).isPresent();
        }
    }

    private String run(String... more) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new RedactCommand(new ByteArrayInputStream(new byte[0]), Clock.systemUTC()));
        line.setOut(new PrintWriter(out));
        String[] arguments = Stream.concat(Stream.of("--again", "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new);
        assertThat(line.execute(arguments)).isZero();
        return out.toString();
    }

    private List<StoredCase> versions(String id) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return workspace.store().versions(new CaseId(id));
        }
    }

    private long found(String words) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return Searches.ids(workspace.index(), words).size();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return Files.readString(file, ISO_8859_1)
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains(text.toLowerCase(java.util.Locale.ROOT));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void masksInEveryVersionWhatAnyVersionGivesAway() {
        assertThat(run())
                .containsPattern("records read +3")
                .containsPattern("records changed +2")
                .containsPattern("versions rewritten +3")
                .containsPattern("masked as naam +3 ")
                .containsPattern("masked as bsn +1 +identifier 1");
        assertThat(versions("A"))
                .extracting(it -> it.content().narrative().value())
                .containsExactly(
                        "Volgens [NAAM-1] klopt het over [NAAM].",
                        "Afspraak met [NAAM-1], BSN [BSN], over [NAAM].",
                        "Afspraak met [NAAM-1], BSN [BSN], over [NAAM].");
        assertThat(versions("B")).hasSize(1);
        assertThat(versions("C")).hasSize(2);
    }

    @Test
    void theIndexFollows() {
        assertThat(found(MISSED)).isEqualTo(2);
        run();
        assertThat(found(MISSED)).isZero();
        assertThat(found("fiets")).isEqualTo(1);
    }

    @Test
    void aSecondRunChangesNothing() {
        run();
        List<StoredCase> before = versions("A");
        assertThat(run()).containsPattern("records changed +0");
        assertThat(versions("A")).isEqualTo(before);
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        List<StoredCase> before = versions("A");
        assertThat(run("--dry-run")).containsPattern("dry run").containsPattern("records changed +2");
        assertThat(versions("A")).isEqualTo(before);
        assertThat(found(MISSED)).isEqualTo(2);
    }

    @Test
    void noByteOfTheDataFolderHoldsWhatWasMissed() throws IOException {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            // So long that masking it sets pages of the store's file free.
            workspace
                    .store()
                    .put(List.of(aCase().withId("D")
                            .withNarrative("Fiets voor mw. Zwatterveen uit de kringloop. ".repeat(2_000))
                            .incoming()));
        }
        assertThat(filesWith(MISSED)).isNotEmpty();
        run();
        assertThat(filesWith(MISSED)).isEmpty();
        assertThat(filesWith("123456782")).isEmpty();
    }

    @Test
    void tellsAMachineTheSame() {
        assertThat(run("--format", "json"))
                .contains("\"changed\" : 2", "\"versionsRewritten\" : 3", "\"identifier\" : 1", "\"dryRun\" : false");
    }
}
