package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.review.ReviewDesk;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program while it keeps a decision. */
class DecisionKillIT {
    private static final int KILLS = 12;
    private static final int LEAST_MILLISECONDS = 500;
    private static final int SPAN_MILLISECONDS = 1_000;
    private static final long SEED = 20_250_615;
    private static final CaseId ID = new CaseId("Q-1");

    @Test
    void aDecisionIsWholeOrNotAtAll(@TempDir Path data) throws Exception {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(List.of(CaseBuilder.aCase()
                            .withId(ID.value())
                            .withNarrative("Melati kwam met een tandem.")
                            .waitingFor(QuarantineReason.UNSURE)
                            .incoming()));
            workspace.reindex();
        }
        Random random = new Random(SEED);
        int killed = 0;
        for (int started = 1; killed < KILLS; started++) {
            assertThat(started).as("decisions started for %d kills", killed).isLessThan(4 * KILLS);
            Process mask = mask(data);
            if (!mask.waitFor(LEAST_MILLISECONDS + random.nextInt(SPAN_MILLISECONDS), TimeUnit.MILLISECONDS)) {
                // On Linux this is kill -9.
                mask.destroyForcibly().waitFor();
                killed++;
            } else {
                assertThat(mask.exitValue()).isZero();
                assertThat(judged(data)).isTrue();
            }
            if (judged(data)) {
                takeBack(data);
            }
        }
    }

    /** Whether the decision is there, of which the rule, the text, the version and the index must be of one mind. */
    private static boolean judged(Path data) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            ReviewItem item = workspace.store().findReview(ID).orElseThrow();
            boolean judged = item.isJudged();
            assertThat(item.stored().quarantined().isEmpty()).isEqualTo(judged);
            assertThat(item.stored().content().narrative().value())
                    .isEqualTo(judged ? "[NAAM] kwam met een tandem." : "Melati kwam met een tandem.");
            assertThat(workspace.store().rules()).hasSize(judged ? 1 : 0);
            assertThat(workspace.search().search(CaseQuestion.of("tandem", 1)).total())
                    .isEqualTo(judged ? 1 : 0);
            assertThat(workspace.index().indexedSequence())
                    .isEqualTo(workspace.store().lastSequence());
            return judged;
        }
    }

    private static void takeBack(Path data) {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            ReviewDesk.of(workspace).judge(ID, new Judgement.Return("petra", Instant.EPOCH));
            assertThat(workspace.store().removeRule("GM0344", "melati")).isTrue();
        }
    }

    private static Process mask(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Weeffout.class.getName(),
                        "quarantine",
                        "mask",
                        ID.value(),
                        "Melati",
                        "--remember",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
