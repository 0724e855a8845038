package nl.weeffout.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class WrongUsageTest {
    private static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        new MineCommand(), "--miner=kmeans", "miner 'kmeans' unknown; known: communities, hdbscan"),
                Arguments.of(new PatternsCommand(), "--format=csv", "format 'csv' unknown; known: table, jsonl"),
                Arguments.of(new ChangesCommand(), "--format=csv", "format 'csv' unknown; known: table, jsonl"),
                Arguments.of(
                        new EvaluateCommand(),
                        "--labels=none --format=csv",
                        "format 'csv' unknown; known: table, json"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedWithItsReasonBeforeAnyWork(
            Callable<Integer> command, String options, String reason, @TempDir Path folder) {
        StringWriter messages = new StringWriter();
        String[] arguments = (options + " --data=" + folder.resolve("none")).split(" ");
        assertThat(new CommandLine(command)
                        .setErr(new PrintWriter(messages, true))
                        .execute(arguments))
                .isEqualTo(2);
        assertThat(messages.toString()).startsWith(reason).contains("Usage:");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void labelsAreNeeded() {
        StringWriter messages = new StringWriter();
        assertThat(new CommandLine(new EvaluateCommand())
                        .setErr(new PrintWriter(messages, true))
                        .execute())
                .isEqualTo(2);
        assertThat(messages.toString()).startsWith("Missing required option: '--labels=FILE'");
    }
}
