package nl.weeffout.analytics.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.domain.CaseId;
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

    /** Every whole run, newest first. */
    public static List<PatternRun> runs(Path runsFolder, Consumer<String> warnings) throws IOException {
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
            } catch (UnusableRunException e) {
                warnings.accept(name + ": passed over, " + e.getMessage());
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

    private static PatternRun read(Path folder) throws IOException, UnusableRunException {
        var tree = RunFolder.JSON.readTree(file(folder, "run.json"));
        int schema = tree.path("provenance").path("schema").asInt(0);
        if (schema != PatternMining.SCHEMA) {
            throw new UnusableRunException(
                    "run.json is of schema " + schema + "; this version reads " + PatternMining.SCHEMA);
        }
        RunFolder.Header header = RunFolder.JSON.treeToValue(tree, RunFolder.Header.class);
        byte[] patterns = checked(folder, "patterns.jsonl", header.patternsSha256());
        byte[] members = checked(folder, "members.jsonl", header.membersSha256());
        RuleFiles rules = RuleFiles.read(name -> later(folder, name, header));
        // Read by whoever asks for them; a run in which they are damaged is no whole run.
        for (String name : SignalFiles.NAMES) {
            later(folder, name, header);
        }
        SortedMap<CaseId, Integer> communities = new TreeMap<>();
        lines(later(folder, "communities.jsonl", header), CommunityLine.class)
                .forEach(line -> communities.put(new CaseId(line.caseId()), line.community()));
        return new PatternRun(
                header.provenance(),
                lines(patterns, PatternLine.class).stream()
                        .map(PatternLine::pattern)
                        .toList(),
                lines(members, MemberLine.class).stream()
                        .map(MemberLine::member)
                        .toList(),
                rules.findings(),
                rules.counterExamples(),
                communities,
                lines(later(folder, "changes.jsonl", header), ChangeLine.class).stream()
                        .map(ChangeLine::read)
                        .toList());
    }

    static RunFolder.Header header(Path folder) throws IOException {
        return RunFolder.JSON.readValue(Files.readAllBytes(folder.resolve("run.json")), RunFolder.Header.class);
    }

    static <T> List<T> lines(byte[] bytes, Class<T> type) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> RunFolder.JSON.readValue(line, type))
                .toList();
    }

    /** A file that older runs do not have, nor runs with nothing to say in it. */
    static byte[] later(Path folder, String name, RunFolder.Header header) throws IOException, UnusableRunException {
        SortedMap<String, String> more = header.moreSha256();
        String sha256 = more == null ? null : more.get(name);
        return sha256 == null ? new byte[0] : checked(folder, name, sha256);
    }

    private static byte[] checked(Path folder, String name, String sha256) throws IOException, UnusableRunException {
        byte[] bytes = file(folder, name);
        if (!RunFolder.sha256(bytes).equals(sha256)) {
            throw new UnusableRunException(name + " does not fit its checksum in run.json");
        }
        return bytes;
    }

    private static byte[] file(Path folder, String name) throws IOException, UnusableRunException {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException e) {
            throw new UnusableRunException(name + " is missing");
        }
    }

    /** Why a folder is passed over; quotes nothing that stands in it but its schema. */
    static final class UnusableRunException extends Exception {
        UnusableRunException(String message) {
            super(message);
        }
    }
}
