package nl.weeffout.indexer.review;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.ExportCommand;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands below {@code quarantine} on a real data folder. */
class QuarantineCommandTest {
    private static final String TEXT = "Melati kwam met een fiets; ook melati's school werd gebeld.";

    @TempDir
    private Path data = Path.of("");

    private String out = "";
    private String err = "";

    @BeforeEach
    void fill() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .put(List.of(
                            aCase().withNarrative(TEXT)
                                    .waitingFor(QuarantineReason.UNSURE)
                                    .withNotes(new ReviewNote("omschrijving", 0, 6, ReviewReason.UNSURE_NAME))
                                    .incoming(),
                            aGrant().withId("G/1")
                                    .withNarrative("Een fiets van [NAAM] aan de [ADRES].")
                                    .withNotes(new ReviewNote("omschrijving", 4, 9, ReviewReason.SCHOOL))
                                    .incoming()));
            workspace.reindex();
        }
    }

    private int run(String arguments) {
        return run(new CommandLine(new QuarantineCommand()), arguments);
    }

    private int run(CommandLine line, String arguments) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(told, true));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failure instanceof CommandFailure ? 1 : 70;
        });
        int code = line.execute((arguments + " --data " + data).strip().split(" "));
        out = printed.toString();
        err = told.toString();
        return code;
    }

    private <T> T reading(Function<Workspace, T> question) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return question.apply(workspace);
        }
    }

    private List<String> found(String words) {
        return reading(workspace -> Searches.ids(workspace.index(), words).stream()
                .map(CaseId::value)
                .sorted()
                .toList());
    }

    private long counted() {
        SearchRequest counting = new SearchRequest(
                new IndexQuery.Everything(), null, Map.of(), Set.of(Facet.MUNICIPALITY), 0, null, false);
        return reading(workspace ->
                workspace.index().search(counting).facetCounts().getOrDefault(Facet.MUNICIPALITY, List.of()).stream()
                        .mapToLong(SearchResult.FacetCount::count)
                        .sum());
    }

    private String exported() {
        assertThat(run(new CommandLine(new ExportCommand()), "")).isZero();
        return out;
    }

    @Test
    void aRecordIsInNoSearchFacetOrExportBeforeItIsAcceptedAndInAllOfThemAfterwards() {
        assertThat(found("fietsen")).containsExactly("G/1");
        assertThat(counted()).isEqualTo(1);
        assertThat(exported()).contains("G/1").doesNotContain("U-1", "Melati");
        assertThat(run("accept U-1 --by petra")).as(err).isZero();
        assertThat(out).isEqualTo("U-1: accepted\n");
        assertThat(found("fietsen")).containsExactly("G/1", "U-1");
        assertThat(counted()).isEqualTo(2);
        assertThat(exported()).contains("U-1");
        assertThat(run("return U-1 --by petra")).as(err).isZero();
        assertThat(found("fietsen")).containsExactly("G/1");
        assertThat(counted()).isEqualTo(1);
        assertThat(exported()).doesNotContain("U-1");
    }

    @Test
    void masksReleasesAndRemembers() {
        assertThat(run("mask U-1 Melati --remember --by petra")).as(err).isZero();
        assertThat(out).isEqualTo("U-1: masked in 2 places and released; rules kept: 1\n");
        assertThat(found("fietsen")).containsExactly("G/1", "U-1");
        assertThat(found("melati")).isEmpty();
        assertThat(exported())
                .contains("[NAAM] kwam met een fiets; ook [NAAM]'s school")
                .doesNotContainIgnoringCase("melati");
        assertThat(run("rules")).isZero();
        assertThat(out).containsPattern("GM0344 +melati +a person +petra");
        assertThat(run("rules --municipality GM0344 --remove Melati")).isZero();
        assertThat(out).doesNotContain("melati");
        assertThat(run("rules --municipality GM0344 --remove melati")).isEqualTo(1);
        assertThat(err).contains("no rule about this word").doesNotContain("melati");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask U-1 Melati --remember", "accept U-1 --never Melati"})
    void aDryRunKeepsNothing(String command) {
        assertThat(run(command + " --dry-run")).as(err).isZero();
        assertThat(out).startsWith("U-1: would be ");
        assertThat(found("fietsen")).containsExactly("G/1");
        List<NameRule> rules = reading(workspace -> workspace.store().rules());
        assertThat(rules).isEmpty();
        int versions = reading(
                workspace -> workspace.store().versions(new CaseId("U-1")).size());
        assertThat(versions).isEqualTo(1);
    }

    @Test
    void listsWhatWaitsWhatIsFlaggedAndWhatWasJudged() {
        assertThat(run("list")).isZero();
        assertThat(out.lines().skip(1))
                .singleElement()
                .asString()
                .matches("U-1 +unsure +2025-03-14 +Utrecht +0 +unsure-name 1");
        assertThat(run("list --flagged")).isZero();
        assertThat(out.lines().skip(1)).singleElement().asString().matches("G/1 +2025-03-14 +Utrecht +2 +school 1");
        run("accept U-1 --by petra");
        assertThat(run("list")).isZero();
        assertThat(out.lines().skip(1)).isEmpty();
        assertThat(run("list --all --municipality GM0344 --format json")).isZero();
        JsonNode all = JsonMapper.builder().build().readTree(out);
        assertThat(all.valueStream().map(item -> item.get("id").asString() + item.get("judged")))
                .containsExactly("G/1false", "U-1true");
        assertThat(all.get(1).get("decision").get("author").asString()).isEqualTo("petra");
        assertThat(run("list --all --municipality GM0546")).isZero();
        assertThat(out.lines().skip(1)).isEmpty();
    }

    @Test
    void showsWhatIsInQuestionAndWhy() {
        assertThat(run("show U-1")).isZero();
        assertThat(out)
                .contains("in quarantine: unsure", "omschrijving: »Melati« kwam met een fiets")
                .containsPattern("omschrijving +Melati +unsure-name");
        assertThat(run("show U-1 --format json")).isZero();
        JsonNode shown = JsonMapper.builder().build().readTree(out);
        assertThat(shown.get("texts").get("omschrijving").asString()).isEqualTo(TEXT);
        assertThat(shown.get("notes").get(0).get("reason").asString()).isEqualTo("unsure-name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show nobody              | 1 | nobody: no such record waits for a reviewer, or did
            accept nobody            | 1 | nobody: no such record waits for a reviewer
            return U-1               | 1 | U-1: not judged, so there is nothing to take back
            mask U-1 Jansen          | 1 | U-1: none of the words stands in the record
            mask U-1                 | 2 | Missing required parameter: 'WORD'
            mask U-1 ,               | 2 | a word to mask has no letter or digit
            mask U-1 a --remember    | 2 | a word to remember is not one word of 2 to 63 letters
            accept U-1 --never 12    | 2 | a word to remember is not one word
            accept <x>               | 2 | ID is not the id of a record
            list --all --flagged     | 2 | mutually exclusive
            list --format xml        | 2 | format 'xml' unknown; known: table, json
            show U-1 --format jsonl  | 2 | format 'jsonl' unknown; known: table, json
            rules --remove roos      | 2 | --remove needs the --municipality
            """)
    void saysWhatIsWrongWithoutAnyWord(String arguments, int code, String message) {
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(err).contains(message).doesNotContain("Jansen");
        assertThat(found("fietsen")).containsExactly("G/1");
    }

    @Test
    void judgesOnce() {
        assertThat(run("accept U-1")).isZero();
        assertThat(run("mask U-1 Melati")).isEqualTo(1);
        assertThat(err).contains("U-1: already judged; take that back first");
    }

    @Test
    void waitsForNoOtherWriter() {
        try (Workspace other = Workspace.openForWriting(data, System.err)) {
            assertThat(other.store().size()).isEqualTo(2);
            assertThat(run("accept U-1")).isEqualTo(1);
            assertThat(err).contains("is being written by another weeffout");
        }
        assertThat(found("fietsen")).containsExactly("G/1");
    }

    /** Somebody was killed between the store and the index: whoever comes next finds what was decided. */
    @Test
    void aDecisionThatTheIndexMissedIsFoundByTheNextReader() {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .store()
                    .judge(
                            new CaseId("U-1"),
                            new nl.weeffout.domain.Judgement.Accept(
                                    java.util.Set.of(), "petra", java.time.Instant.EPOCH));
        }
        assertThat(found("fietsen")).containsExactly("G/1", "U-1");
    }

    @Test
    void eachCommandShowsItsOptionsWithDefaultsAndAnExampleThatParses() {
        CommandLine quarantine = new CommandLine(new QuarantineCommand());
        assertThat(quarantine.getSubcommands().keySet())
                .containsExactlyInAnyOrder("list", "show", "accept", "mask", "return", "rules");
        quarantine.getSubcommands().forEach((name, command) -> {
            String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            for (OptionSpec option : command.getCommandSpec().options()) {
                String description = String.join(" ", option.description());
                assertThat(description).as(name + " " + option.longestName()).isNotBlank();
                if (option.arity().max() > 0) {
                    assertThat(description)
                            .as(name + " " + option.longestName())
                            .contains("(default: ");
                }
            }
            String example = help.substring(help.indexOf("weeffout quarantine " + name))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            String[] words = example.substring("weeffout quarantine ".length())
                    .replace("'", "")
                    .split(" ");
            assertThat(new CommandLine(new QuarantineCommand()).parseArgs(words).errors())
                    .isEmpty();
        });
    }
}
