package nl.weeffout.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRunsTest {
    private final List<String> warnings = new ArrayList<>();
    private final Path folder;
    private final WatchedRuns watched;

    WatchedRunsTest(@TempDir Path data) {
        this.folder = data.resolve("runs");
        this.watched = new WatchedRuns(folder, warnings::add);
    }

    @Test
    void anUnchangedFolderIsReadAndWarnedOfOnce() throws IOException {
        GoldenRun.copyInto(folder);
        Files.createDirectories(folder.resolve("run-half"));
        PatternRun first = watched.newest().orElseThrow();
        assertThat(watched.newest().orElseThrow()).isSameAs(first);
        assertThat(watched.all()).containsExactly(first.provenance());
        assertThat(warnings).containsExactly("run-half: passed over, run.json is missing");
    }

    @Test
    void aRunThatComesLaterIsSeen() throws IOException {
        assertThat(watched.newest()).isEmpty();
        GoldenRun.copyInto(folder);
        PatternRun first = watched.newest().orElseThrow();
        RunFolder.write(folder, later(first));
        assertThat(watched.newest().orElseThrow().provenance().runId()).isEqualTo("run-later");
        assertThat(watched.all()).extracting(RunProvenance::runId).containsExactly("run-later", GoldenRun.ID);
    }

    @Test
    void aRunThatIsTakenAwayOrDamagedLaterIsNoLongerShown() throws IOException {
        Path golden = GoldenRun.copyInto(folder);
        Path later = RunFolder.write(folder, later(watched.newest().orElseThrow()));
        assertThat(watched.all()).hasSize(2);
        for (String name : GoldenRun.FILES) {
            Files.delete(later.resolve(name));
        }
        Files.delete(later);
        assertThat(watched.newest().orElseThrow().provenance().runId()).isEqualTo(GoldenRun.ID);

        // Same length, so that the time alone tells.
        Path members = golden.resolve("members.jsonl");
        Files.writeString(members, Files.readString(members).replace("AMS", "SMA"));
        Files.setLastModifiedTime(members, FileTime.from(Instant.parse("2024-05-02T00:00:00Z")));
        assertThat(watched.newest()).isEmpty();
    }

    private static PatternRun later(PatternRun run) {
        RunProvenance old = run.provenance();
        return new PatternRun(
                new RunProvenance(
                        "run-later",
                        old.schema(),
                        old.inputHash(),
                        old.records(),
                        old.miner(),
                        old.parameters(),
                        old.seed(),
                        old.software(),
                        old.startedAt().plusSeconds(60),
                        old.finishedAt().plusSeconds(60)),
                run.patterns(),
                run.members());
    }
}
