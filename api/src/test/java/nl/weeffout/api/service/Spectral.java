package nl.weeffout.api.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The linter of OpenAPI documents, installed by npm from the lockfile in {@code src/test/spectral}, once for a build folder. */
final class Spectral {
    private static final Path SOURCE = Path.of("src/test/spectral");
    private static final Path INSTALLED = Path.of("target/spectral");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");

    private Spectral() {}

    /** What is found: a rule of the ruleset or of spectral itself, and where. */
    record Finding(String rule, String place, String message) {}

    /**
     * Installs the linter where it is not there yet.
     *
     * @throws IllegalStateException saying what to do where npm is missing or fails
     */
    static Spectral installed() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        boolean current = Files.exists(program());
        for (String name : FILES) {
            Path there = INSTALLED.resolve(name);
            byte[] wanted = Files.readAllBytes(SOURCE.resolve(name));
            current &= Files.exists(there) && java.util.Arrays.equals(Files.readAllBytes(there), wanted);
            Files.write(there, wanted);
        }
        if (!current) {
            run(List.of("npm", "ci", "--ignore-scripts"), Path.of("npm.txt"), 0);
        }
        return new Spectral();
    }

    /** The names of our own rules. */
    List<String> rules() {
        JsonNode ruleset = YAMLMapper.builder().build().readTree(SOURCE.resolve("ruleset.yaml"));
        return List.copyOf(ruleset.get("rules").propertyNames());
    }

    /** Everything that is wrong with an OpenAPI document, hints as well. */
    List<Finding> lint(String name, String document) throws IOException, InterruptedException {
        Path file = INSTALLED.toAbsolutePath().resolve(name + ".json");
        Path output = Path.of(name + "-findings.json");
        Files.writeString(file, document);
        run(
                List.of(
                        program().toAbsolutePath().toString(),
                        "lint",
                        file.toString(),
                        "--ruleset",
                        SOURCE.resolve("ruleset.yaml").toAbsolutePath().toString(),
                        "--format",
                        "json",
                        "--quiet"),
                output,
                1);
        List<Finding> findings = new ArrayList<>();
        for (JsonNode found : JsonMapper.builder().build().readTree(INSTALLED.resolve(output))) {
            List<String> place = new ArrayList<>();
            found.get("path").forEach(step -> place.add(step.asString()));
            findings.add(new Finding(
                    found.get("code").asString(),
                    String.join(" ", place),
                    found.get("message").asString()));
        }
        return findings;
    }

    private static Path program() {
        return INSTALLED.resolve("node_modules/.bin/spectral");
    }

    private static void run(List<String> command, Path output, int greatestCode)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectOutput(INSTALLED.resolve(output).toFile())
                    .redirectError(INSTALLED.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    command.getFirst()
                            + " cannot be started; the test of the OpenAPI document needs Node.js 18 or newer"
                            + " with npm (Debian: apt-get install nodejs npm)",
                    e);
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.getFirst() + " did not end within 5 minutes");
        }
        if (process.exitValue() > greatestCode) {
            throw new IllegalStateException(command.getFirst() + " failed with " + process.exitValue() + ": "
                    + Files.readString(INSTALLED.resolve("errors.txt")));
        }
    }
}
