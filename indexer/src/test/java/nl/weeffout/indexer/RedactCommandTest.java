package nl.weeffout.indexer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedactCommandTest {
    private static final Clock IN_2030 = Clock.fixed(Instant.parse("2030-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(byte[] typed, String... arguments) {
        CommandLine line = new CommandLine(new RedactCommand(new ByteArrayInputStream(typed), IN_2030));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    @Test
    void printsWhatIsLeftWithItsLinesAndNothingElse() {
        assertThat(run("Gesproken met mw. Quellinckveen.\n\n  BSN 123456782\nEinde".getBytes(UTF_8)))
                .isZero();
        assertThat(out).hasToString("Gesproken met [NAAM-1].\n\n  BSN [BSN]\nEinde");
    }

    @Test
    void explainsEachSpanAsItWasTyped() {
        run(
                "Gesproken met mw. Quellinckveen over de huur en de toeslag van haar zoon, BSN 123456782."
                        .getBytes(UTF_8),
                "--explain");
        assertThat(out.toString().lines())
                .first()
                .isEqualTo("Gesproken met [NAAM-1] over de huur en de toeslag van haar zoon, BSN [BSN].");
        assertThat(out.toString().lines().skip(2))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).matches("mw\\. Quellinckveen +naam +name-\\w+ +\\w.* [01]\\.\\d\\d"))
                .anySatisfy(row -> assertThat(row).matches("123456782 +bsn +identifier +\\w.* 1\\.00"));
    }

    @Test
    void showsWhatIsNotMaskedAndPointsAtOnePerson() {
        byte[] typed = "Meneer was huisarts van Marssum en stond in de krant.".getBytes(UTF_8);
        run(typed, "--explain");
        assertThat(out.toString().lines().map(String::strip))
                .anySatisfy(row -> assertThat(row).matches("huisarts van Marssum +profession-and-place"))
                .anySatisfy(row -> assertThat(row).matches("stond in de krant +media-attention"));
        out.getBuffer().setLength(0);
        run(typed, "--explain", "--format", "json");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .path("flagged")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theSpansOfJsonPointIntoWhatWasTyped() {
        String typed = "Gesproken met mw. Quellinckveen. Later belde Quellinckveen, 06-12345678.";
        run(typed.getBytes(UTF_8), "--explain", "--format", "json");
        JsonNode shown = JsonMapper.builder().build().readTree(out.toString());
        assertThat(shown.path("redacted").asString()).doesNotContain("Quellinckveen", "12345678");
        assertThat(shown.path("masked").size()).isGreaterThanOrEqualTo(3);
        for (JsonNode span : shown.path("masked")) {
            assertThat(typed.substring(span.path("start").asInt()))
                    .startsWith(span.path("masked").asString());
            assertThat(span.path("reason").asString()).isNotBlank();
        }
    }

    /** A date of 1999 is one of birth to 2030 and an ordinary one to 2000. */
    @Test
    void theYearIsTheClocksUnlessGiven() {
        byte[] typed = "Meneer, 3-4-1999, belde.".getBytes(UTF_8);
        run(typed);
        String now = out.toString();
        out.getBuffer().setLength(0);
        run(typed, "--year", "2000");
        assertThat(out).hasToString("Meneer, 3-4-1999, belde.");
        assertThat(now).isEqualTo("Meneer, [GEBOORTEDATUM], belde.");
    }

    @Test
    void refusesBytesThatAreNoUtf8WithoutShowingThem(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("notitie.txt"), "mw. Zoë".getBytes(ISO_8859_1));
        assertThat(run(new byte[0], "--file", file.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(file + ": is not UTF-8 throughout" + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }
}
