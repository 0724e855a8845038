package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    private static Stream<String> commands() {
        return Weeffout.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandStandsInTheReadme(String name) throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("| `" + name + "` |");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsUsageOptionsWithDefaultsAndAnExampleThatParses(String name) {
        CommandLine command = Weeffout.commandLine().getSubcommands().get(name);
        assertThat(command).isNotNull();
        String help = help(name);
        assertThat(help).startsWith("Usage: weeffout " + name).contains("--help", "Example:");
        assertThat(help.substring(help.indexOf("Example:"))).contains("weeffout " + name);
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(help).contains(option.longestName());
            String description = String.join(" ", option.description());
            assertThat(description).as(name + " " + option.longestName()).isNotBlank();
            if (option.arity().max() > 0) {
                assertThat(description)
                        .as(name + " " + option.longestName())
                        .contains(option.required() ? "(required)" : "(default: ");
            }
        }
        String example = help.substring(help.indexOf("Example:"));
        // Behind the program's name and before a redirection; quotes are the shell's.
        String[] words = example.substring(example.indexOf("weeffout " + name) + "weeffout ".length())
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(" >.*", "")
                .replace("'", "")
                .split(" ");
        assertThat(Weeffout.commandLine().parseArgs(words).errors()).isEmpty();
    }

    private static String help(String name) {
        StringWriter out = new StringWriter();
        int code = Weeffout.commandLine().setOut(new PrintWriter(out)).execute(name, "--help");
        assertThat(code).isZero();
        return out.toString();
    }
}
