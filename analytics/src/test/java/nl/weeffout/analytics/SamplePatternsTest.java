package nl.weeffout.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.analytics.evaluation.PatternQuality;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.IngestReport;
import nl.weeffout.indexer.ingest.IngestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way from the sample's files to patterns, measured against labels that the software never sees. */
class SamplePatternsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void excelAndJsonlGiveTheSamePatternsAndTheirFiguresHold(@TempDir Path folder) throws IOException {
        PatternRun fromJsonl = mined(folder.resolve("a"), "exceptions.jsonl", "grants.jsonl");
        PatternRun fromExcel = mined(folder.resolve("b"), "grants-excel.csv", "exceptions-excel.csv");

        assertThat(members(fromExcel)).isEqualTo(members(fromJsonl));
        Properties bars = new Properties();
        try (InputStream in = getClass().getResourceAsStream("quality.properties")) {
            assertThat(in).isNotNull();
            bars.load(in);
        }
        for (RecordKind kind : RecordKind.values()) {
            PatternQuality quality = PatternQuality.of(gold(kind), shown(fromJsonl, kind));
            System.out.println("patterns of the sample, " + kind.key() + ": " + quality);
            assertThat(quality.macroF1())
                    .as("macro F1 of " + kind.key())
                    .isGreaterThanOrEqualTo(Double.parseDouble(bars.getProperty("f1." + kind.key())));
            assertThat(quality.merged())
                    .as("merged of " + kind.key())
                    .isLessThanOrEqualTo(Double.parseDouble(bars.getProperty("merged." + kind.key())));
        }
    }

    @Test
    void takingTheSameFileInAgainChangesNothing(@TempDir Path folder) throws IOException {
        Path log = sample(folder, "exceptions.jsonl");
        assertThat(takenIn(folder.resolve("data"), log).count(PutOutcome.NEW)).isEqualTo(320);
        assertThat(takenIn(folder.resolve("data"), log).count(PutOutcome.UNCHANGED))
                .isEqualTo(320);
    }

    private static Set<List<CaseId>> members(PatternRun run) {
        return run.patterns().stream().map(pattern -> pattern.cases()).collect(Collectors.toSet());
    }

    private static List<Set<CaseId>> shown(PatternRun run, RecordKind kind) {
        return run.patterns().stream()
                .filter(pattern -> pattern.kind() == kind)
                .map(pattern -> Set.copyOf(pattern.cases()))
                .toList();
    }

    private static PatternRun mined(Path folder, String... logs) throws IOException {
        Files.createDirectories(folder);
        for (String log : logs) {
            takenIn(folder.resolve("data"), sample(folder, log));
        }
        try (Workspace workspace = Workspace.openForReading(folder.resolve("data"), System.err)) {
            return PatternMiningRun.over(workspace, Clock.systemUTC(), message -> {});
        }
    }

    private static IngestReport takenIn(Path data, Path log) {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            return new IngestRun(
                            workspace.store(),
                            workspace.index(),
                            ReferenceTables.load(),
                            Workspace.redactor(),
                            workspace.settings(),
                            Clock.systemUTC())
                    .run(
                            List.of(log),
                            new IngestRun.Options(null, null, false, false),
                            workspace.folder().ingestRuns());
        }
    }

    private static Path sample(Path folder, String name) throws IOException {
        try (InputStream in = SamplePatternsTest.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + name)) {
            assertThat(in).isNotNull();
            Files.copy(in, folder.resolve(name));
        }
        return folder.resolve(name);
    }

    private static List<Set<CaseId>> gold(RecordKind kind) throws IOException {
        Map<String, Set<CaseId>> gold = new TreeMap<>();
        try (InputStream in =
                SamplePatternsTest.class.getResourceAsStream("/nl/weeffout/indexer/sample/labels.jsonl")) {
            assertThat(in).isNotNull();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> {
                        JsonNode label = JSON.readTree(line);
                        boolean grant = label.has("categorie_waar");
                        if (label.path("patroon").isString() && grant == (kind == RecordKind.GRANTS)) {
                            gold.computeIfAbsent(label.path("patroon").asString(), name -> new HashSet<>())
                                    .add(new CaseId(label.path("id").asString()));
                        }
                    });
        }
        return List.copyOf(gold.values());
    }
}
