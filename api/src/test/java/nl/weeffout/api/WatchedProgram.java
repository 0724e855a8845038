package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real program in processes of its own that log whatever they can, with all that they write below one folder: data,
 * temporary files, the folder they are started in, and what they print.
 */
final class WatchedProgram {
    private static final int MINUTES = 5;

    private final Path folder;
    private int started;

    private WatchedProgram(Path folder) {
        this.folder = folder;
    }

    static WatchedProgram below(Path folder) throws IOException {
        for (String name : List.of("data", "temporary", "started-in", "printed", "answered")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("logging.properties"),
                "handlers=java.util.logging.ConsoleHandler\n.level=ALL\njava.util.logging.ConsoleHandler.level=ALL\n");
        return new WatchedProgram(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Runs a command on the data folder to its end and returns what it printed. */
    String run(int expectedExit, String... arguments) throws IOException, InterruptedException {
        Started running = start(arguments);
        assertThat(running.process().waitFor(MINUTES, TimeUnit.MINUTES))
                .as("%s ends", List.of(arguments))
                .isTrue();
        assertThat(running.process().exitValue())
                .as("%s: %s", List.of(arguments), Files.readString(running.errors()))
                .isEqualTo(expectedExit);
        return Files.readString(running.output(), StandardCharsets.UTF_8);
    }

    /** The same, of a command that says back what was typed to who typed it: what it printed is not searched, its messages are. */
    String runSayingBack(int expectedExit, String... arguments) throws IOException, InterruptedException {
        String printed = run(expectedExit, arguments);
        Files.delete(folder.resolve("printed").resolve(started + "-" + arguments[0] + ".out"));
        return printed;
    }

    /** A process and the files into which it prints. */
    record Started(Process process, Path output, Path errors) {}

    /** Starts a command on the data folder. */
    Started start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                Weeffout.class.getName()));
        line.addAll(List.of(arguments));
        if (!List.of(arguments).contains("--data")) {
            line.addAll(List.of("--data", data().toString()));
        }
        started++;
        Path output = folder.resolve("printed").resolve(started + "-" + arguments[0] + ".out");
        Path errors = folder.resolve("printed").resolve(started + "-" + arguments[0] + ".err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.resolve("started-in").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // What an operator might set to find a fault: none of it may make the program tell more of a text.
        builder.environment().put("LOGGING_LEVEL_ROOT", "TRACE");
        builder.environment().put("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "TRACE");
        builder.environment().put("DEBUG", "true");
        builder.environment().put("TRACE", "true");
        builder.environment().put("SPRING_MVC_LOG_REQUEST_DETAILS", "true");
        builder.environment().put("SPRING_MVC_LOG_RESOLVED_EXCEPTION", "true");
        builder.environment().put("SERVER_TOMCAT_ACCESSLOG_ENABLED", "true");
        builder.environment().put("SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false");
        builder.environment().put("WEEFFOUT_BATCH", "5");
        return new Started(builder.start(), output, errors);
    }

    /** Keeps an answer of the service among what is searched. */
    void keep(String name, String answer) throws IOException {
        Files.writeString(folder.resolve("answered").resolve(name + ".txt"), answer);
    }
}
