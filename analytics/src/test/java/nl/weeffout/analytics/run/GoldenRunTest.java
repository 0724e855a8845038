package nl.weeffout.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternMember;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenRunTest {
    private final List<String> warnings = new ArrayList<>();
    private final Path runs;

    GoldenRunTest(@TempDir Path runs) {
        this.runs = runs;
    }

    @Test
    void todaysReaderReadsIt() throws IOException {
        GoldenRun.copyInto(runs);
        PatternRun run = newest();
        assertThat(warnings).isEmpty();
        assertThat(run.provenance().runId()).isEqualTo(GoldenRun.ID);
        assertThat(run.provenance().records()).containsExactly(Map.entry("exceptions", 13), Map.entry("grants", 12));
        assertThat(run.patterns().stream().map(pattern -> pattern.id().value()))
                .containsExactly("e-1", "e-2", "g-1", "g-2");
    }

    @Test
    void todaysWriterWritesTheSameBytes(@TempDir Path other) throws IOException {
        GoldenRun.copyInto(runs);
        Path written = RunFolder.write(other, newest());
        assertThat(written.getFileName()).hasToString(GoldenRun.ID);
        for (String name : GoldenRun.FILES) {
            assertThat(Files.readString(written.resolve(name)))
                    .as(name)
                    .isEqualTo(new String(GoldenRun.file(name), StandardCharsets.UTF_8));
        }
        try (var files = Files.list(written)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(GoldenRun.FILES);
        }
    }

    @Test
    void speaksOfTheRecordsThatComeAlong() throws IOException {
        GoldenRun.copyInto(runs);
        Map<CaseId, MaatwerkCase> records = GoldenRun.records().stream()
                .filter(record -> record.quarantined().isEmpty())
                .map(record -> record.content())
                .collect(Collectors.toMap(MaatwerkCase::id, Function.identity()));
        PatternRun run = newest();
        for (CasePattern pattern : run.patterns()) {
            assertThat(records.keySet()).as(pattern.id().value()).containsAll(pattern.cases());
            List<MaatwerkCase> cases = new ArrayList<>(records.values());
            cases.removeIf(record -> !pattern.cases().contains(record.id()));
            assertThat(cases).allSatisfy(record -> assertThat(record.kind()).isEqualTo(pattern.kind()));
            assertThat(cases.stream().map(MaatwerkCase::date).min(java.util.Comparator.naturalOrder()))
                    .contains(pattern.from());
            assertThat(cases.stream().map(MaatwerkCase::date).max(java.util.Comparator.naturalOrder()))
                    .contains(pattern.to());
            Map<String, Integer> municipalities = new TreeMap<>();
            cases.forEach(record -> municipalities.merge(record.municipality().name(), 1, Integer::sum));
            assertThat(municipalities).isEqualTo(pattern.municipalities());
            assertThat(cases.stream()
                            .map(MaatwerkCase::amountEuros)
                            .filter(java.util.Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(pattern.knownAmounts().orElseThrow().totalEuros());
            assertThat(run.members().stream()
                            .filter(member -> member.pattern().equals(pattern.id()))
                            .map(PatternMember::caseId))
                    .containsExactlyElementsOf(pattern.cases());
        }
    }

    @Test
    void theRulesUnderneathSpeakOfItsPatternsAndRecords() throws IOException {
        GoldenRun.copyInto(runs);
        PatternRun run = newest();
        List<PatternId> patterns = run.patterns().stream().map(CasePattern::id).toList();
        Set<CaseId> records = GoldenRun.records().stream()
                .map(record -> record.content().id())
                .collect(Collectors.toSet());
        assertThat(run.rules().profiles()).extracting(GroundProfile::pattern).isEqualTo(patterns);
        assertThat(run.rules().profiles())
                .flatExtracting(GroundProfile::evidence)
                .extracting(GroundEvidence::caseId)
                .isSubsetOf(records);
        assertThat(run.rules().weeffouten()).isNotEmpty().allSatisfy(weeffout -> {
            assertThat(patterns).containsAll(weeffout.patterns());
            assertThat(weeffout.alsoHit()).extracting(GroundEvidence::caseId).isSubsetOf(records);
        });
        assertThat(run.rules().links())
                .singleElement()
                .satisfies(link ->
                        assertThat(run.rules().weeffout(link.weeffout())).isPresent());
        assertThat(run.counterExamples())
                .singleElement()
                .satisfies(example -> assertThat(records).contains(example.caseId()));
    }

    @Test
    void aRunOfBeforeThereWereWeeffoutenIsReadWithoutThem() throws IOException {
        Path folder = GoldenRun.copyInto(runs);
        for (String name : GoldenRun.FILES.subList(3, 7)) {
            Files.delete(folder.resolve(name));
        }
        Path head = folder.resolve("run.json");
        Files.writeString(head, Files.readString(head).replaceFirst("(?s),\\s*\"moreSha256\" : \\{[^}]*}", ""));
        PatternRun run = newest();
        assertThat(warnings).isEmpty();
        assertThat(run.patterns()).hasSize(4);
        assertThat(run.rules()).isEqualTo(WeeffoutFindings.NONE);
        assertThat(run.counterExamples()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patterns.jsonl",
                "members.jsonl",
                "profiles.jsonl",
                "weeffouten.jsonl",
                "links.jsonl",
                "counter-examples.jsonl"
            })
    void aFileThatDoesNotFitItsChecksumIsNamed(String name) throws IOException {
        Path file = GoldenRun.copyInto(runs).resolve(name);
        Files.writeString(file, Files.readString(file).replaceFirst("0\\.(\\d)", "0.9$1"));
        assertPassedOver(name + " does not fit its checksum in run.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.json",
                "patterns.jsonl",
                "members.jsonl",
                "profiles.jsonl",
                "weeffouten.jsonl",
                "links.jsonl",
                "counter-examples.jsonl"
            })
    void aFileThatIsMissingIsNamed(String name) throws IOException {
        Files.delete(GoldenRun.copyInto(runs).resolve(name));
        assertPassedOver(name + " is missing");
    }

    @Test
    void aNewerSchemaIsNamedEvenIfTheFileHoldsWhatThisVersionDoesNotKnow() throws IOException {
        Path file = GoldenRun.copyInto(runs).resolve("run.json");
        Files.writeString(
                file, Files.readString(file).replace("\"schema\" : 2", "\"schema\" : 3, \"new\" : \"unknown\""));
        assertPassedOver("run.json is of schema 3; this version reads 2");
    }

    @Test
    void aDamagedHeadIsNamedWithoutWhatItHolds() throws IOException {
        Files.writeString(GoldenRun.copyInto(runs).resolve("run.json"), "{\"provenance\": Jansen");
        assertThat(RunFolders.newest(runs, warnings::add)).isEmpty();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith(GoldenRun.ID + ": passed over")
                .doesNotContain("Jansen");
    }

    private void assertPassedOver(String reason) throws IOException {
        assertThat(RunFolders.newest(runs, warnings::add)).isEmpty();
        assertThat(warnings).containsExactly(GoldenRun.ID + ": passed over, " + reason);
    }

    private PatternRun newest() throws IOException {
        return RunFolders.newest(runs, warnings::add).orElseThrow();
    }
}
