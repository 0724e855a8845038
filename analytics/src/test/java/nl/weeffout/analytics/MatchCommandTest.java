package nl.weeffout.analytics;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.indexer.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {
    private static final String CANARY = "Zwatterbakenga";
    private static final List<String> FAULTS = List.of(
            "De vorige huurder stond nog ingeschreven op het adres, daarom kreeg zij geen huurtoeslag in maand %d.",
            "De bril was kapot en de verzekering vergoedt hem pas weer na twee jaar wachten, keer %d.",
            "Het bedrijf vroeg om een borg voor de energie omdat er een oude schuld van %d euro was.",
            "De wasmachine viel onder geen enkele bijdrage omdat hij tweedehands is, bon %d.",
            "Zijn spaargeld voor de begrafenis telde mee als vermogen bij de bijstand, rekening %d.");

    @TempDir
    private static Path data;

    @BeforeAll
    static void mineFiveFaults() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            List<IncomingCase> batch = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                batch.add(aCase().withId("U-" + (100 + i))
                        .withNarrative(FAULTS.get(i % 5).formatted(i))
                        .withOrganisations()
                        .withMeasure("Betaald uit het fonds, gesprek " + (i * 7 % 11) + ".")
                        .incoming());
            }
            workspace.store().put(batch);
            workspace.reindex();
            var run = PatternMiningRun.over(workspace, Clock.systemUTC(), message -> {});
            assertThat(run.patterns()).hasSizeGreaterThan(2);
        }
    }

    @Test
    void placesATypedCaseAndPrintsNothingPersonal() {
        Answer answer = match("De vorige huurder stond nog ingeschreven op het adres van mevrouw " + CANARY + ", daarom"
                + " kreeg zij geen huurtoeslag. Bel 06-73918204.");
        assertThat(answer.exit()).isZero();
        JsonNode first = answer.lines().getFirst();
        assertThat(first.get("confidence").asDouble()).isBetween(.5, 1.0);
        assertThat(first.get("reasons")
                        .valueStream()
                        .map(reason -> reason.path("word").asString("")))
                .containsAnyOf("huurder", "ingeschreven", "vorige", "adres");
        assertThat(answer.printed()).doesNotContainIgnoringCase(CANARY).doesNotContain("73918204");
    }

    @Test
    void whoItIsAboutMakesNoDifferenceAsItIsMaskedFirst() {
        String text = "De vorige huurder stond nog ingeschreven op het adres van mevrouw %s, daarom geen huurtoeslag.";
        Answer one = match(text.formatted(CANARY));
        Answer other = match(text.formatted("Zwattergotenga"));
        assertThat(one.lines()).isNotEmpty();
        assertThat(one.printed()).isEqualTo(other.printed());
    }

    @Test
    void anUnrelatedTextIsPlacedInNoPattern() {
        Answer answer = match("Wij bakken op zondag altijd pannenkoeken met stroop.");
        assertThat(answer.exit()).isZero();
        assertThat(answer.lines()).noneMatch(line -> line.get("confidence").asDouble() >= .5);
    }

    @Test
    void anEmptyTextAndOneThatIsNoTextAreRefused() {
        assertThat(match("  ").exit()).isEqualTo(1);
        assertThat(answer(new byte[] {(byte) 0xff, (byte) 0xfe}).exit()).isEqualTo(1);
    }

    private record Answer(int exit, String printed) {
        List<JsonNode> lines() {
            JsonMapper json = JsonMapper.builder().build();
            return printed.lines().map(json::readTree).toList();
        }
    }

    private static Answer match(String text) {
        return answer(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer answer(byte[] typed) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new MatchCommand(new ByteArrayInputStream(typed)))
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> 1)
                .execute(Stream.of(
                                "--text",
                                "-",
                                "--regeling",
                                "huurtoeslag",
                                "--format",
                                "jsonl",
                                "--data",
                                data.toString())
                        .toArray(String[]::new));
        return new Answer(exit, out.toString());
    }
}
