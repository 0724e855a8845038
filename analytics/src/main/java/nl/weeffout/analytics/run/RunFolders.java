package nl.weeffout.analytics.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import tools.jackson.core.JacksonException;

/** Reads runs. Folders that are half-written, foreign, damaged or of a newer schema are passed over with a warning. */
public final class RunFolders {
    private RunFolders() {}

    /** The newest whole run, if there is one. */
    public static Optional<PatternRun> newest(Path runsFolder, Consumer<String> warnings) throws IOException {
        return runs(runsFolder, warnings).stream().findFirst();
    }

    /** Where each whole run comes from, newest first. */
    public static List<RunProvenance> all(Path runsFolder, Consumer<String> warnings) throws IOException {
        return runs(runsFolder, warnings).stream().map(PatternRun::provenance).toList();
    }

    /** The run with this id, if there is one. */
    public static Optional<PatternRun> find(Path runsFolder, String id, Consumer<String> warnings) throws IOException {
        return runs(runsFolder, warnings).stream()
                .filter(run -> run.provenance().runId().equals(id))
                .findFirst();
    }

    private static List<PatternRun> runs(Path runsFolder, Consumer<String> warnings) throws IOException {
        if (!Files.isDirectory(runsFolder)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(runsFolder)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        List<PatternRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            String name = String.valueOf(folder.getFileName());
            if (name.startsWith(".")) {
                warnings.accept(name + ": passed over, not finished");
                continue;
            }
            try {
                runs.add(read(folder));
            } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
                // Only the kind of error: a parser's message may quote what it read.
                warnings.accept(name + ": passed over, not a whole run of this version ("
                        + e.getClass().getSimpleName() + ")");
            }
        }
        runs.sort(Comparator.comparing((PatternRun run) -> run.provenance().startedAt())
                .thenComparing(run -> run.provenance().runId())
                .reversed());
        return runs;
    }

    private static PatternRun read(Path folder) throws IOException {
        var tree = RunFolder.JSON.readTree(Files.readAllBytes(folder.resolve("run.json")));
        if (tree.path("provenance").path("schema").asInt(0) != PatternMining.SCHEMA) {
            throw new IllegalArgumentException("schema is not " + PatternMining.SCHEMA);
        }
        RunFolder.Header header = RunFolder.JSON.treeToValue(tree, RunFolder.Header.class);
        byte[] patterns = Files.readAllBytes(folder.resolve("patterns.jsonl"));
        byte[] members = Files.readAllBytes(folder.resolve("members.jsonl"));
        if (!RunFolder.sha256(patterns).equals(header.patternsSha256())
                || !RunFolder.sha256(members).equals(header.membersSha256())) {
            throw new IllegalArgumentException("checksum differs");
        }
        return new PatternRun(
                header.provenance(),
                new String(patterns, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> RunFolder.JSON
                                .readValue(line, PatternLine.class)
                                .pattern())
                        .toList(),
                new String(members, StandardCharsets.UTF_8)
                        .lines()
                        .map(line ->
                                RunFolder.JSON.readValue(line, MemberLine.class).member())
                        .toList());
    }
}
