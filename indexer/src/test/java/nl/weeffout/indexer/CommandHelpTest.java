package nl.weeffout.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandHelpTest {
    private static final List<Callable<Integer>> COMMANDS = commands();

    private static List<Callable<Integer>> commands() {
        return List.of(
                new IngestCommand(),
                new SearchCommand(),
                new SimilarCommand(),
                new ExportCommand(),
                new RedactCommand(),
                new ReindexCommand(),
                new VectorsCommand(),
                new ConfigCommand());
    }

    static List<Callable<Integer>> everyCommand() {
        return COMMANDS;
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private CommandLine line(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failure instanceof CommandFailure ? 1 : 70;
        });
        return line;
    }

    private Callable<Integer> named(String name) {
        return commands().stream()
                .filter(command -> new CommandLine(command).getCommandName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void showsUsageEveryOptionWithItsDefaultAndOneExample(Callable<Integer> command) {
        CommandLine line = line(command);
        String name = line.getCommandName();
        String usage = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(usage).startsWith("Usage: " + name);
        assertThat(usage.split("Example:", -1)).as(name).hasSize(2);
        assertThat(usage.substring(usage.indexOf("Example:"))).contains("weeffout " + name);
        for (OptionSpec option : line.getCommandSpec().options()) {
            String described = String.join(" ", option.description());
            assertThat(usage).contains(option.longestName());
            assertThat(described).as(name + " " + option.longestName()).isNotBlank();
            if (option.arity().max() > 0) {
                assertThat(described).as(name + " " + option.longestName()).contains("(default: ");
                assertThat(usage.replaceAll("\\s+", " "))
                        .contains("(default: " + (option.defaultValue() == null ? "" : option.defaultValue() + ")"));
            }
        }
        assertThat(usage).contains("--data=DIR").contains("(default: weeffout-data)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ingest  |                          | Missing required parameter: 'FILE'
            ingest  | a.csv --kind klachten    | kind 'klachten' unknown; known: exceptions, grants
            ingest  | a.csv --strikt           | Unknown option: '--strikt'
            ingest  | a.csv --format xml       | format 'xml' unknown; known: table, json
            search  |                          | Missing required parameter: 'QUERY'
            search  | fiets --limit veel       | 'veel' is not an int
            search  | fiets --limit -1         | limit -1 is not between 0 and 1000
            search  | fiets --limit 1001       | limit 1001 is not between 0 and 1000
            search  | fiets --format json      | format 'json' unknown; known: table, jsonl
            export  | --kind klachten          | kind 'klachten' unknown; known: exceptions, grants
            export  | nog iets                 | Unmatched arguments from index 0: 'nog', 'iets'
            redact  | --explain --format xml   | format 'xml' unknown; known: table, json
            redact  | --again --explain        | --again masks what is kept
            redact  | --dry-run                | --dry-run goes with --again
            reindex | --data                   | Missing required parameter for option '--data' (DIR)
            vectors | nog iets                 | Unmatched arguments from index 0: 'nog', 'iets'
            config  | --nee                    | Unknown option: '--nee'
            """)
    void endsWithTwoAndSaysWhatIsWrong(String name, String arguments, String message) {
        int code = line(named(name)).execute(arguments == null ? new String[0] : arguments.split(" "));
        assertThat(err.toString()).contains(message);
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"search, fiets", "export, ''", "redact, --again"})
    void endsWithOneWhereThereAreNoRecords(String name, String argument, @TempDir java.nio.file.Path empty) {
        CommandLine line = line(named(name));
        int code = argument.isEmpty()
                ? line.execute("--data", empty.toString())
                : line.execute(argument, "--data", empty.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("holds no records; take some in with: weeffout ingest");
    }

    @Test
    void showsEverySettingWithItsOrigin(@TempDir java.nio.file.Path empty) {
        assertThat(line(new ConfigCommand()).execute("--data", empty.toString()))
                .isZero();
        assertThat(out.toString().lines().skip(1))
                .hasSize(nl.weeffout.indexer.settings.Setting.values().length)
                .anySatisfy(row -> assertThat(row).matches("port\\s+8080\\s+default\\s+port of the service; .*"));
    }
}
