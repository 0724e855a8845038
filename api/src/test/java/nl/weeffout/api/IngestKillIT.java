package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.store.RelationalRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program in the middle of its work. */
class IngestKillIT {
    private static final int RECORDS = 5_000;
    private static final int KILLS = 20;
    private static final long SEED = 20_221_231;

    @Test
    void twentyKillsLoseNothingAcknowledgedAndDoubleNothing(@TempDir Path folder) throws Exception {
        Path log = generated(folder.resolve("log.jsonl"));
        Path data = folder.resolve("data");
        Random random = new Random(SEED);
        Set<CaseId> kept = new HashSet<>();
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process ingest = ingest(log, data);
            if (!ingest.waitFor(600 + random.nextInt(900), TimeUnit.MILLISECONDS)) {
                ingest.destroyForcibly().waitFor();
                killed++;
            }
            Set<CaseId> now = stored(data);
            assertThat(now).as("kill %d with seed %d", i, SEED).containsAll(kept);
            kept.addAll(now);
        }
        assertThat(killed).as("ingests that were killed before they ended").isPositive();

        assertThat(ingest(log, data).waitFor()).isZero();

        assertThat(stored(data)).hasSize(RECORDS);
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            assertThat(workspace.store().size()).isEqualTo(RECORDS);
            assertThat(workspace.index().size()).isEqualTo(RECORDS);
            assertThat(workspace.index().indexedSequence())
                    .isEqualTo(workspace.store().lastSequence());
            workspace
                    .store()
                    .forEachSince(0, stored -> assertThat(stored.version()).isEqualTo(1));
        }
    }

    private static Process ingest(Path log, Path data) throws IOException {
        return new ProcessBuilder(
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
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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

    /** The sample's exceptions over and over, each under an id of its own and with words of its own. */
    private static Path generated(Path file) throws IOException {
        List<String> sample = new ArrayList<>();
        try (InputStream in = IngestKillIT.class.getResourceAsStream("/nl/weeffout/indexer/sample/exceptions.jsonl")) {
            assertThat(in).isNotNull();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(sample::add);
        }
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            StringBuilder words = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                for (int letter = 0; letter < 5; letter++) {
                    words.append((char) ('a' + random.nextInt(26)));
                }
                words.append(' ');
            }
            lines.add(sample.get(i % sample.size())
                    .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"GEN-" + i + "\"")
                    .replaceFirst("\"omschrijving\": \"", "\"omschrijving\": \"" + words));
        }
        return Files.write(file, lines);
    }
}
