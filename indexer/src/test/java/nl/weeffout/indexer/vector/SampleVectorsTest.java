package nl.weeffout.indexer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.ingest.SampleLogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleVectorsTest {
    /** Five of the 580 rows are rejected. */
    private static final int RECORDS = 575;

    /** A better redaction changes some texts; where it changes many, the file is to be made anew (NOTICE.md). */
    private static final int MOST_COMPUTED = RECORDS / 10;

    @TempDir
    private Path data = Path.of("");

    @Test
    void theSampleIsTakenInWithNearlyNoComputingAndTheSecondTimeWithNone() throws IOException {
        List<StoredCase> cases = new ArrayList<>();
        try (Workspace workspace = takenIn()) {
            assertThat(workspace.vectors().computed()).isLessThanOrEqualTo(MOST_COMPUTED);
            workspace.store().forEachSince(0, cases::add);
            assertThat(cases).hasSize(RECORDS);
            cases.removeIf(stored -> stored.quarantined().isPresent());
            assertThat(workspace.vectors().vectors(cases)).hasSameSizeAs(cases);
        }
        try (Workspace workspace = takenIn()) {
            assertThat(workspace.vectors().computed()).isZero();
        }
    }

    private Workspace takenIn() throws IOException {
        Workspace workspace = Workspace.openForWriting(data, System.err);
        try (SampleLogs sample = SampleLogs.open()) {
            var _ = workspace
                    .ingest()
                    .run(
                            sample.files(),
                            IngestRun.Options.DEFAULT,
                            workspace.folder().ingestRuns());
        }
        return workspace;
    }

    @Test
    void theyAreWhatTheModelMakesNow() throws IOException {
        assertThat(SampleVectors.load().model()).isEqualTo(SentenceEncoder.modelVersion());
        List<StoredCase> some = new ArrayList<>();
        try (Workspace workspace = takenIn()) {
            workspace.store().forEachSince(0, stored -> {
                if (stored.sequence() % 37 == 1) {
                    some.add(stored);
                }
            });
        }
        int found = 0;
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            for (StoredCase stored : some) {
                CaseText text = CaseText.of(stored.content());
                Map<String, TextVector> kept =
                        SampleVectors.load().find(SentenceEncoder.modelVersion(), Set.of(text.hash()));
                Optional<TextVector> vector = Optional.ofNullable(kept.get(text.hash()));
                if (vector.isPresent()) {
                    found++;
                    // Other processors round the last bits otherwise.
                    assertThat(Reference.cosine(vector.get().components(), encoder.passage(text.value())))
                            .isGreaterThan(0.9998);
                }
            }
        }
        assertThat(found).isGreaterThan(some.size() / 2);
    }
}
