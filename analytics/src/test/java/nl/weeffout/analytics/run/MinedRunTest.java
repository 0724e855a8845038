package nl.weeffout.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinedRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-01-02T03:04:05Z"), ZoneOffset.UTC);

    @Test
    void shuffledRecordsGiveTheSameRun() {
        List<MiningCase> cases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            cases.add(record(i, List.of(), "fault" + i / 8, "rule" + i / 8, "word" + i % 5, "extra" + i % 7));
        }
        PatternRun run = mine(cases);
        Collections.shuffle(cases, new Random(7));
        assertThat(mine(cases)).isEqualTo(run);
        assertThat(run.patterns()).isNotEmpty();
    }

    @Test
    void oneRecordTenTimesIsOnePattern() {
        List<MiningCase> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(record(i, List.of(), "vorige", "huurder"));
        }
        assertThat(mine(cases).patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.size()).isEqualTo(10));
    }

    @Test
    void linkedDuplicatesCountAsOneHousehold() {
        List<MiningCase> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(record(i, i == 9 ? List.of(new CaseId("A-10")) : List.of(), "vorige", "huurder"));
        }
        cases.add(record(10, List.of(new CaseId("A-9")), "vorige", "huurder"));
        assertThat(mine(cases).patterns()).singleElement().satisfies(pattern -> {
            assertThat(pattern.size()).isEqualTo(11);
            assertThat(pattern.households()).isEqualTo(10);
        });
    }

    @Test
    void fewRecordsOrNoTextGiveNoPattern() {
        assertThat(mine(List.of()).patterns()).isEmpty();
        assertThat(mine(List.of(record(1, List.of()), record(2, List.of(), "huurder")))
                        .patterns())
                .isEmpty();
    }

    @Test
    void aRunIsReadBackAndAHalfWrittenOnePassedOver(@TempDir Path runs) throws IOException {
        PatternRun run = mine(Stream.iterate(0, i -> i + 1)
                .limit(6)
                .map(i -> record(i, List.of(), "vorige", "huurder"))
                .toList());
        RunFolder.write(runs, run);
        Files.createDirectories(runs.resolve("run-half"));
        List<String> warnings = new ArrayList<>();
        assertThat(RunFolders.newest(runs, warnings::add)).contains(run);
        assertThat(warnings).singleElement().asString().startsWith("run-half: passed over");
        assertThat(RunFolder.write(runs, run).getFileName())
                .hasToString(run.provenance().runId() + "-2");
    }

    @Test
    void everyChangeIsReadBack(@TempDir Path runs) throws IOException {
        PatternId one = new PatternId("g-1");
        SortedMap<PatternId, Integer> others = new TreeMap<>(Map.of(new PatternId("g-2"), 3));
        PatternRun run = mine(List.of(record(1, List.of(), "huurder")))
                .withChanges(List.of(
                        new PatternChange.Appeared(one, new PatternChange.Origin(2, 1, others)),
                        new PatternChange.Grown(one, 4, 10, new PatternChange.Origin(2, 1, others)),
                        new PatternChange.Shrunk(one, 10, 4, new PatternChange.Whereabouts(2, 1, others)),
                        new PatternChange.Split(one, 10, others),
                        new PatternChange.Merged(one, others),
                        new PatternChange.GoneQuiet(one, LocalDate.of(2019, 1, 1), LocalDate.of(2020, 2, 2)),
                        new PatternChange.Vanished(one, 6, new PatternChange.Whereabouts(2, 1, others))));
        Path folder = RunFolder.write(runs, run);
        assertThat(run.communities()).hasSize(1);
        assertThat(RunFolders.newest(runs, line -> {})).contains(run);
        Files.writeString(
                folder.resolve("changes.jsonl"),
                Files.readString(folder.resolve("changes.jsonl")).replace("grown", "grone"));
        List<String> warnings = new ArrayList<>();
        assertThat(RunFolders.newest(runs, warnings::add)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("changes.jsonl does not fit its checksum");
    }

    @Test
    void aCompoundAndItsPartsAreOneTerm() {
        List<DutchTerm> words = List.of(
                new DutchTerm("boodschappenpas", "boodschappenpas", 0, 15),
                new DutchTerm("boodschap", "boodschappenpas", 0, 15));
        List<MiningCase> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(new MiningCase(
                    CaseBuilder.aGrant()
                            .withId("A-" + i)
                            .withNarrative("Boodschappenpas geweigerd.")
                            .stored(),
                    CaseTerms.NONE,
                    words));
        }
        PatternRun run = mine(cases);
        assertThat(run.patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.terms())
                        .containsOnlyOnce("boodschappenpas")
                        .doesNotContain("boodschap"));
        assertThat(run.members())
                .hasSize(6)
                .allSatisfy(member -> assertThat(member.terms()).contains("boodschappenpas"));
    }

    @Test
    void aRunTellsWhatLiesUnderneathEachOfItsPatterns(@TempDir Path runs) throws IOException {
        List<MiningCase> cases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            cases.add(told(
                    i,
                    i < 8 ? "Griffierecht zelf voorgeschoten, kosten al betaald." : "Fault" + i / 8 + " word" + i % 5));
        }
        PatternRun run = mine(cases);
        assertThat(run.patterns()).isNotEmpty();
        assertThat(run.rules().profiles())
                .extracting(GroundProfile::pattern)
                .containsExactlyInAnyOrderElementsOf(
                        run.patterns().stream().map(CasePattern::id).toList());
        assertThat(run.rules().weeffouten()).extracting(Weeffout::id).contains("al-betaald.bijzondere-bijstand");
        RunFolder.write(runs, run);
        assertThat(RunFolders.newest(runs, message -> {})).contains(run);
        for (String name : List.of("profiles.jsonl", "weeffouten.jsonl", "links.jsonl", "counter-examples.jsonl")) {
            assertThat(Files.readString(runs.resolve(run.provenance().runId()).resolve(name)))
                    .as(name)
                    .doesNotContainIgnoringCase("griffierecht");
        }
    }

    private static MiningCase told(int number, String narrative) {
        StoredCase stored = CaseBuilder.aCase()
                .withId("U-" + number)
                .about("bijzondere bijstand")
                .withNarrative(narrative)
                .withMeasure("")
                .stored();
        return new MiningCase(
                stored,
                ReferenceTables.load().terms(stored.content()),
                DutchAnalysis.load().terms(narrative));
    }

    private static PatternRun mine(List<MiningCase> cases) {
        return new PatternMining(MinerParameters.DEFAULT, CLOCK).mine(cases, line -> {});
    }

    private static MiningCase record(int number, List<CaseId> duplicates, String... words) {
        GrantCase grant = new GrantCase(
                new CaseId("A-" + number),
                LocalDate.of(2019, 1, 1 + number),
                new Municipality("Zaanstad", "GM0479", null),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                BigDecimal.TEN,
                null,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                null);
        return new MiningCase(
                new StoredCase(
                        grant, 1, number, Set.of(), null, List.of(), duplicates, new SourceLine("f.csv", number + 1)),
                CaseTerms.NONE,
                Stream.of(words)
                        .map(word -> new DutchTerm(word, word, 0, word.length()))
                        .toList());
    }
}
