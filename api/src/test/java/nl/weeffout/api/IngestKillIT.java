package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.GeneratedLog;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.store.RelationalRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program in the middle of its work. */
class IngestKillIT {
    private static final int RECORDS = 5_000;
    private static final int KILLS = 20;
    private static final int LEAST_MILLISECONDS = 400;
    private static final int SPAN_MILLISECONDS = 1_600;
    private static final long SEED = 20_221_231;

    @Test
    void twentyKillsLoseNothingAcknowledgedAndDoubleNothing(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log.jsonl");
        GeneratedLog.write(log, RECORDS, SEED);
        Random random = new Random(SEED);
        Path data = folder.resolve("data-0");
        Set<CaseId> kept = new HashSet<>();
        int killed = 0;
        for (int started = 1; killed < KILLS; started++) {
            assertThat(started).as("ingests started for %d kills", killed).isLessThan(3 * KILLS);
            Process ingest = ingest(log, data);
            if (ingest.waitFor(LEAST_MILLISECONDS + random.nextInt(SPAN_MILLISECONDS), TimeUnit.MILLISECONDS)) {
                assertThat(ingest.exitValue()).isZero();
                assertThat(stored(data)).hasSize(RECORDS);
                data = folder.resolve("data-" + started);
                kept.clear();
            } else {
                // On Linux this is kill -9.
                ingest.destroyForcibly().waitFor();
                killed++;
                Set<CaseId> now = stored(data);
                assertThat(now).as("kill %d with seed %d", killed, SEED).containsAll(kept);
                kept.addAll(now);
            }
        }

        assertThat(ingest(log, data).waitFor()).isZero();

        assertThat(stored(data)).hasSize(RECORDS);
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            assertThat(workspace.store().size()).isEqualTo(RECORDS);
            // What waits for a reviewer is not in the index.
            List<StoredCase> found = new ArrayList<>();
            workspace.store().forEachSince(0, stored -> {
                if (stored.quarantined().isEmpty()) {
                    found.add(stored);
                }
            });
            assertThat(workspace.index().size()).isEqualTo(found.size());
            assertThat(workspace.index().indexedSequence())
                    .isEqualTo(workspace.store().lastSequence());
            workspace
                    .store()
                    .forEachSince(0, stored -> assertThat(stored.version()).isEqualTo(1));
        }
    }

    /** Without vectors, so that most kills fall into what is kept, not into what can be computed again. */
    private static Process ingest(Path log, Path data) throws IOException {
        ProcessBuilder ingest = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Weeffout.class.getName(),
                        "ingest",
                        log.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        ingest.environment().put(Setting.VECTORS.variable(), "off");
        return ingest.start();
    }

    private static Set<CaseId> stored(Path data) {
        Path file = data.resolve("records.sqlite");
        Set<CaseId> ids = new HashSet<>();
        if (Files.exists(file)) {
            try (RecordStore store = RelationalRecordStore.openEmbedded(file, Clock.systemUTC())) {
                store.forEachSince(0, stored -> assertThat(ids.add(stored.id())).isTrue());
            }
        }
        return ids;
    }
}
