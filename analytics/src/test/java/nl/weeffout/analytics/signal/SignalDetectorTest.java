package nl.weeffout.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.count.CountedCase;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.analytics.effect.AimedMeasure;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.signal.Alternatives;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.domain.signal.OverRepresentation;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalType;
import nl.weeffout.domain.signal.UnlikeDecisions;
import nl.weeffout.indexer.dutch.ReferenceTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignalDetectorTest {
    private static final PatternRun RUN = new PatternRun(
            new RunProvenance(
                    "run-1",
                    PatternMining.SCHEMA,
                    "none",
                    new TreeMap<>(),
                    "communities",
                    new TreeMap<>(),
                    1,
                    "test",
                    Instant.EPOCH,
                    Instant.EPOCH),
            List.of(),
            List.of());

    @Test
    void theTimesAndPlacesThatTheSampleWasGivenStandOut() throws IOException {
        List<Signal> signals = detect(sample());

        assertThat(ofPattern(signals, "spookbewoning")).contains(SignalType.STOPPED);
        assertThat(ofPattern(signals, "giften-bijstand")).contains(SignalType.BURST);
        assertThat(signals)
                .filteredOn(signal -> signal.type() == SignalType.BURST)
                .isNotEmpty()
                .allSatisfy(signal -> {
                    assertThat(signal.facts().cases())
                            .hasSize((int) signal.facts().observed());
                    if (signal.facts().expected() > 0) {
                        assertThat(signal.facts().lower())
                                .isLessThan(signal.facts().ratio());
                    }
                });
        assertThat(ofPattern(signals, "laptop-school")).contains(SignalType.BURST);
        assertThat(signals)
                .filteredOn(signal -> signal instanceof OverRepresentation)
                .anySatisfy(signal -> assertThat(signal.facts().dimensions())
                        .containsEntry("patroon", "tandarts-minima")
                        .containsEntry("gemeente", "Leiden"));
        assertThat(signals)
                .filteredOn(signal -> signal.type() == SignalType.STOPPED
                        && "spookbewoning".equals(signal.facts().dimensions().get("patroon")))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().from()).isBetween(LocalDate.of(2021, 11, 1), LocalDate.of(2022, 2, 1));
                    assertThat(signal.facts().cases()).hasSize(16);
                    assertThat(signal.sentence()).contains("niet meer voor");
                });
    }

    @Test
    void spookbewoningFallsAfterItsMeasureAndWhatTheScopeLeavesOutIsNamed() throws IOException {
        LocalDate start = LocalDate.of(2022, 1, 1);
        HandedIn handedIn = new HandedIn(
                List.of(
                        measure("meteen", start, 0, "spookbewoning"),
                        measure("na een maand", start, 1, "spookbewoning"),
                        measure("niets", start, 0, "onbekend")),
                DenominatorTable.NONE,
                200);
        List<Signal> signals = new SignalDetector(ReferenceTables.load(), RUN, handedIn, 1)
                .detect(new LocalCounts(sample())).signals().stream()
                        .map(RankedSignal::signal)
                        .toList();

        // One case came in January yet: of 16 that is too many to be sure.
        assertThat(effect(signals, "meteen").verdict()).isEqualTo(Effect.Verdict.TOO_EARLY);
        assertThat(effect(signals, "meteen").facts().observed()).isEqualTo(1);
        Effect later = effect(signals, "na een maand");
        assertThat(later.verdict()).isEqualTo(Effect.Verdict.LOWER);
        assertThat(later.facts().observed()).isZero();
        assertThat(later.facts().cases()).hasSize(15);
        assertThat(later.upper()).isLessThan(1);
        assertThat(later.outsideScope()).hasSize(1);
        assertThat(later.sentence()).contains("minder vaak", "na een maand", "januari 2022", "1 casus: ");
        assertThat(signals).noneMatch(signal -> signal.sentence().contains("niets"));
    }

    private static AimedMeasure measure(String name, LocalDate start, int transition, String pattern) {
        return new AimedMeasure(
                new Measure(name, start, transition, LocalDate.of(2019, 6, 1), null), Dimension.PATTERN, pattern);
    }

    private static Effect effect(List<Signal> signals, String name) {
        return signals.stream()
                .filter(signal -> signal instanceof Effect effect
                        && effect.measure().name().equals(name))
                .map(Effect.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() throws IOException {
        List<CountedCase> cases = sample();
        List<CountedCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(new SignalDetector(ReferenceTables.load(), RUN, 1).detect(new LocalCounts(shuffled)))
                .isEqualTo(new SignalDetector(ReferenceTables.load(), RUN, 1).detect(new LocalCounts(cases)));
    }

    @Test
    void whatIsSpreadEvenlyOverPlacesStandsOutNowhere() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 240; at++) {
            cases.add(grant(at, "Stad" + at % 6, "g-" + at / 6 % 5, "helped"));
        }

        assertThat(detect(cases)).noneMatch(signal -> signal instanceof OverRepresentation);
    }

    @Test
    void aTownThatFindsFarMoreAlternativesThanOneInFiveIsTold() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            cases.add(grant(at, "Elders", "g-1", at % 5 == 0 ? "withinTheRules" : "helped"));
        }
        for (int at = 60; at < 90; at++) {
            cases.add(grant(at, "Hier", "g-1", at % 3 == 0 ? "helped" : "withinTheRules"));
        }

        assertThat(detect(cases))
                .filteredOn(signal -> signal instanceof Alternatives
                        && signal.facts().dimensions().containsKey("gemeente"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().dimensions()).containsEntry("gemeente", "Hier");
                    assertThat(signal.facts().observed()).isEqualTo(20);
                    assertThat(signal.facts().cases()).hasSize(20);
                    assertThat(signal.facts().counterExamples()).hasSize(10);
                    assertThat(signal.sentence())
                            .startsWith("Hier: bij 20 van de 30 aanvragen")
                            .contains("Het alternatief: anders 20.")
                            .contains(
                                    "Van de 10 giften kostten er 10 minder dan een gewone beoordeling (EUR 200): 69 %");
                });
    }

    @Test
    void likeCasesThatWereDecidedDifferentlyAreToldWithBothSides() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            cases.add(grant(at, "Stad", at < 10 ? "g-1" : "g-2", at % 3 == 0 && at < 10 ? "stuck" : "helped"));
        }

        assertThat(detect(cases))
                .filteredOn(signal -> signal instanceof UnlikeDecisions)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.facts().cases()).hasSize(4);
                    assertThat(signal.facts().counterExamples()).hasSize(6);
                    assertThat(signal.sentence()).contains("6 geholpen, 4 vastgelopen");
                });
    }

    @Test
    void noRecordsHaveNoSignals() {
        assertThat(new SignalDetector(ReferenceTables.load(), RUN, 1).detect(new LocalCounts(List.of())))
                .isEqualTo(Findings.NONE);
    }

    @Test
    void signalsAndTrendsAreReadBackFromTheirRun(@TempDir Path runs) throws IOException {
        Findings findings = new SignalDetector(ReferenceTables.load(), RUN, 1).detect(new LocalCounts(sample()));
        Path folder = RunFolder.write(runs, RUN, findings);

        SignalFiles read = SignalFiles.of(runs, "run-1");
        assertThat(read).isEqualTo(SignalFiles.of(findings));
        assertThat(read.signals()).isNotEmpty().allSatisfy(signal -> {
            assertThat(signal.strength()).isBetween(0.0, 1.0);
            assertThat(signal.attention()).isBetween(0.0, 1.0);
            assertThat(signal.cases()).isSorted();
            assertThat(signal.sentence()).endsWith(".");
        });
        assertThat(RunFolders.newest(runs, line -> {})).isPresent();
        Files.writeString(folder.resolve("signals.jsonl"), "{}");
        assertThatThrownBy(() -> SignalFiles.of(runs, "run-1"))
                .hasMessageContaining("signals.jsonl does not fit its checksum");
        List<String> warnings = new ArrayList<>();
        assertThat(RunFolders.newest(runs, warnings::add)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("passed over, signals.jsonl");
    }

    private static List<Signal> detect(List<CountedCase> cases) {
        return new SignalDetector(ReferenceTables.load(), RUN, 1)
                .detect(new LocalCounts(cases)).signals().stream()
                        .map(RankedSignal::signal)
                        .toList();
    }

    private static List<SignalType> ofPattern(List<Signal> signals, String pattern) {
        return signals.stream()
                .filter(signal -> pattern.equals(signal.facts().dimensions().get("patroon")))
                .map(Signal::type)
                .toList();
    }

    private static CountedCase grant(int number, String town, String pattern, String decision) {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(number * 37L % 720);
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.MUNICIPALITY, List.of(town));
        values.put(Dimension.PATTERN, List.of(pattern));
        values.put(Dimension.DECISION, List.of(decision));
        values.put(Dimension.MONTH, List.of(YearMonth.from(date).toString()));
        return new CountedCase(new CaseId("G-" + number), RecordKind.GRANTS, date, values, 100.0);
    }

    /** The sample's records by town and month, in the patterns that its labels give. */
    private static List<CountedCase> sample() throws IOException {
        Map<String, String> patterns = new HashMap<>();
        for (JsonNode label : lines("labels.jsonl")) {
            String pattern = label.path("patroon").asString(null);
            if (pattern != null) {
                patterns.put(label.path("id").asString(), pattern);
            }
        }
        List<CountedCase> cases = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            for (JsonNode row : lines(kind.key() + ".jsonl")) {
                String id = row.path("id").asString();
                LocalDate date = LocalDate.parse(row.path("datum").asString());
                String pattern = patterns.get(id);
                cases.add(counted(id, kind, date, row.path("gemeente").asString(), pattern));
            }
        }
        return cases;
    }

    private static CountedCase counted(
            String id, RecordKind kind, LocalDate date, String town, @Nullable String pattern) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.MUNICIPALITY, List.of(town));
        values.put(Dimension.MONTH, List.of(YearMonth.from(date).toString()));
        if (pattern != null) {
            values.put(Dimension.PATTERN, List.of(pattern));
        }
        return new CountedCase(new CaseId(id), kind, date, values, null);
    }

    private static List<JsonNode> lines(String name) throws IOException {
        InputStream resource = Objects.requireNonNull(
                SignalDetectorTest.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + name), name);
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(json::readTree).toList();
        }
    }
}
