package nl.weeffout.indexer;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.indexer.search.KnownPatterns;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code search} and {@code similar} on a real data folder. */
class SearchCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    @BeforeAll
    static void fill() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(List.of(
                            aCase().withId("A")
                                    .withNarrative("De koelkast is kapot. De scootmobiel ook.")
                                    .endingIn("opgelost")
                                    .incoming(),
                            aCase().withId("B")
                                    .withNarrative("Twee koelkasten en een fiets.")
                                    .endingIn("vastgelopen")
                                    .incoming(),
                            aGrant().withId("G/1")
                                    .withNarrative("Een koelkast.")
                                    .incoming(),
                            aCase().withId("Q")
                                    .withNarrative("Een koelkast.")
                                    .waitingFor(QuarantineReason.UNSURE)
                                    .incoming()));
            workspace.reindex();
        }
    }

    private record Answer(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }

        List<String> ids() {
            return lines().stream().map(line -> line.get("id").asString()).toList();
        }
    }

    private static Answer run(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr().println(failure.getMessage());
                    return failure instanceof CommandFailure ? 1 : 70;
                })
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }

    private static Answer search(String... arguments) {
        return run(new SearchCommand(), arguments);
    }

    private static Answer similar(String typed, String... arguments) {
        return run(new SimilarCommand(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))), arguments);
    }

    @Test
    void searchTellsWhatItUnderstoodAndHowManyItFound() {
        Answer answer = search("koelkasten -fiets");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .startsWith("understood: ")
                .contains("koelkasten", "2 found", "Een koelkast.", "De koelkast is kapot.")
                .doesNotContain("did you mean", "most of them", "Twee koelkasten");
    }

    @Test
    void searchTellsWhatWasProbablyMeantAndWhereOnlyMostWordsStand() {
        assertThat(search("scootmobil").out()).contains("did you mean: scootmobiel", "1 found");
        assertThat(search("scootmobiel fiets").out())
                .contains("no record has all words; 2 have most of them")
                .contains("De koelkast is kapot.", "Twee koelkasten");
    }

    @Test
    void searchTellsWhatItReadOtherwise() {
        assertThat(search("koelkast \"").out()).contains("een aanhalingsteken zonder tweede is genegeerd");
    }

    @Test
    void aLineOfSearchHoldsIdScoreAndTheSentencesThatSaySo() {
        Answer answer = search("koelkast", "--format", "jsonl", "--kind", "exceptions");
        assertThat(answer.ids()).containsExactlyInAnyOrder("A", "B");
        for (JsonNode line : answer.lines()) {
            assertThat(line.get("score").asDouble()).isPositive();
            assertThat(line.get("byMeaning").asBoolean()).isFalse();
            assertThat(line.has("why")).isFalse();
            JsonNode sentence = line.get("highlights").get(0);
            JsonNode mark = sentence.get("marks").get(0);
            assertThat(sentence.get("text")
                            .asString()
                            .substring(
                                    mark.get("start").asInt(), mark.get("end").asInt()))
                    .startsWith("koelkast");
            assertThat(line.get("case").get("id")).isEqualTo(line.get("id"));
        }
    }

    @Test
    void searchTellsWhyOnlyWhereItIsAsked() {
        assertThat(search("fiets", "--why").out()).containsPattern("fiets \\(omschrijving\\) \\d+\\.\\d");
        assertThat(search("fiets").out()).doesNotContain("(omschrijving)");
        JsonNode why =
                search("fiets", "--why", "--format", "jsonl").lines().getFirst().get("why");
        assertThat(why.valueStream().map(each -> each.get("where").asString())).contains("omschrijving");
        assertThat(why).allSatisfy(each -> {
            assertThat(each.get("words").asString()).isEqualTo("fiets");
            assertThat(each.get("weight").asDouble()).isPositive();
        });
    }

    @Test
    void allIsEveryRecordThatHasTheWordsAsLinesOrAsATable() {
        assertThat(search("koelkast", "--all", "--format", "jsonl").ids())
                .isEqualTo(search("koelkast", "--format", "jsonl").ids())
                .containsExactlyInAnyOrder("A", "B", "G/1");
        assertThat(search("koelkast", "--all", "--format", "jsonl", "--kind", "grants")
                        .ids())
                .containsExactly("G/1");
        List<String> table =
                search("koelkast", "--all", "--format", "csv").out().lines().toList();
        assertThat(table).hasSize(4);
        assertThat(table.getFirst()).startsWith("\uFEFFNummer;Soort casus;Datum;");
        assertThat(search("koelkast", "--limit", "1", "--format", "csv").out().lines())
                .hasSize(2);
        assertThat(search("xylofoon", "--all", "--format", "csv").out().lines()).hasSize(1);
    }

    @Test
    void allAsATableOfTheTerminalOrWithReasonsIsWrongUsage() {
        for (Answer answer : List.of(
                search("koelkast", "--all"),
                search("koelkast", "--all", "--why", "--format", "jsonl"),
                search("koelkast", "--why", "--format", "csv"))) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).startsWith("--").contains("Usage:");
        }
    }

    @Test
    void aDashBeforeAWordLeavesItOutAlsoWhereItLooksLikeAnOption() {
        for (String word : List.of("-fiets", "-why")) {
            assertThat(search("koelkast", word).out()).contains("understood: ‘koelkast’ en niet ‘" + word.substring(1));
        }
        assertThat(search("koelkast", "--limt=3").exit()).isEqualTo(2);
        assertThat(search("koelkast", "--limt=3").err()).doesNotContain("limt");
    }

    @Test
    void whatIsNoKindIsToldWithThoseThatAre() {
        assertThat(search("koelkast", "--kind", "fietsen").err())
                .startsWith("Invalid value for option '--kind': kind 'fietsen' unknown; known: exceptions, grants\n");
    }

    @Test
    void aPatternIsSearchedByItsIdInTheRunOfTheFolder() {
        KnownPatterns known =
                new KnownPatterns(Map.of("e-3", List.of(new CaseId("B"))), Map.of("e-3", "Witgoed: koelkast, lening"));
        SearchCommand command = new SearchCommand(folder -> folder.equals(data) ? known : KnownPatterns.NONE);
        assertThat(run(command, "koelkast patroon:e-3", "--format", "jsonl").ids())
                .containsExactly("B");
        assertThat(run(command, "koelkast patroon:E-3").out())
                .contains("understood: ‘koelkast’ en patroon e-3 ‘Witgoed: koelkast, lening’");
        assertThat(run(command, "koelkast patroon:e-4").out()).contains("understood: ‘koelkast’ en patroon ‘e-4’");
        assertThat(search("koelkast patroon:e-3", "--format", "jsonl").ids()).isEmpty();
    }

    @Test
    void whatWaitsIsNeverFound() {
        assertThat(search("koelkast", "--format", "jsonl").ids()).doesNotContain("Q");
        assertThat(search("", "--all", "--format", "jsonl").ids()).isNotEmpty().doesNotContain("Q");
        assertThat(similar("Een koelkast.", "--text", "-", "--format", "jsonl").ids())
                .doesNotContain("Q");
    }

    @Test
    void similarFindsRecordsLikeOthersButNotThose() {
        assertThat(similar("", "A", "--format", "jsonl").ids())
                .contains("B", "G/1")
                .doesNotContain("A");
        assertThat(similar("", "A", "B", "--format", "jsonl").ids()).containsExactly("G/1");
        assertThat(similar("", "A", "--limit", "1", "--kind", "grants", "--format", "jsonl")
                        .ids())
                .containsExactly("G/1");
    }

    @Test
    void aLineOfSimilarTellsWhatIsSharedAndHowItEnded() {
        JsonNode line = similar("", "A", "--kind", "exceptions", "--format", "jsonl")
                .lines()
                .getFirst();
        assertThat(line.get("id").asString()).isEqualTo("B");
        assertThat(line.get("score").asDouble()).isPositive();
        assertThat(line.get("shared").get("words").valueStream().map(JsonNode::asString))
                .contains("koelkast");
        assertThat(line.get("shared").get("fields").get("huishouden").get(0).asString())
                .isEqualTo("eenouder");
        assertThat(line.get("shared").has("concepts")).isTrue();
        assertThat(line.get("decision").asString()).isEqualTo("stuck");
        assertThat(line.get("decidedDifferently").asBoolean()).isTrue();
        assertThat(line.get("highlights").get(0).get("text").asString()).isEqualTo("Twee koelkasten en een fiets.");
        assertThat(line.get("case").get("id").asString()).isEqualTo("B");
    }

    @Test
    void theTableSetsThoseApartThatWereDecidedDifferently() {
        String table = similar("", "A").out();
        assertThat(table).contains("decided differently:");
        assertThat(table.indexOf("G/1")).isLessThan(table.indexOf("decided differently:"));
        assertThat(table.indexOf("Twee koelkasten")).isGreaterThan(table.indexOf("decided differently:"));
        assertThat(similar("", "B", "--kind", "grants", "--limit", "1").out()).contains("geholpen met maatwerk");
    }

    @Test
    void aTextIsRedactedBeforeItIsComparedAndNotRepeated() {
        String text = "Mevrouw %s heeft een kapotte koelkast. Bel 06-73918204.";
        Answer answer = similar(text.formatted("Zwatterbakenga"), "--text", "-", "--format", "jsonl");
        assertThat(answer.exit()).isZero();
        assertThat(answer.ids()).contains("A");
        assertThat(answer.out()).doesNotContain("watterbakenga").doesNotContain("73918204");
        assertThat(similar(text.formatted("Zwattergotenga"), "--text", "-", "--format", "jsonl")
                        .out())
                .isEqualTo(answer.out());
    }

    @Test
    void idsAndATextTogetherOrNeitherIsWrongUsage() {
        for (Answer answer : List.of(similar(""), similar("x", "A", "--text", "-"))) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).startsWith("give either ids or --text").contains("Usage:");
        }
    }

    @Test
    void anIdThatIsUnknownOrWaitsIsToldByItsPlaceAndNotRepeated() {
        assertThat(similar("", "A", "Zwatter").err())
                .startsWith("id 2: no record with this id")
                .doesNotContain("watter");
        assertThat(similar("", "Q").err()).startsWith("id 1: no record with this id");
        assertThat(similar("", "Q").exit()).isEqualTo(1);
        assertThat(similar("", "A", "Zwatter bak").err())
                .startsWith("id 2 is no id of a record")
                .doesNotContain("watter");
        assertThat(similar("  ", "--text", "-").err()).startsWith("the text is empty");
    }
}
