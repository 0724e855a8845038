package nl.weeffout.analytics.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a folder as they stand now, the newest kept in memory. They are read again, and their warnings given again,
 * only when a file has come, gone or changed; asking costs one look at each file's time and size.
 */
public final class WatchedRuns {
    private final Path runsFolder;
    private final Consumer<String> warnings;
    private @Nullable Shelf shelf;

    /** What was read, and the listing at which it was read. */
    private record Shelf(
            SortedMap<Path, State> listing,
            Optional<PatternRun> newest,
            List<RunProvenance> all,
            Map<String, List<PatternChange>> changes,
            SignalFiles signals) {}

    private record State(FileTime modified, long bytes) {}

    public WatchedRuns(Path runsFolder, Consumer<String> warnings) {
        this.runsFolder = runsFolder;
        this.warnings = warnings;
    }

    /** The newest whole run, if there is one. */
    public Optional<PatternRun> newest() {
        return current().newest();
    }

    /** Where each whole run comes from, newest first. */
    public List<RunProvenance> all() {
        return current().all();
    }

    /** What changed in a run since the one before it; nothing where there is no such run. */
    public Optional<List<PatternChange>> changes(String runId) {
        return Optional.ofNullable(current().changes().get(runId));
    }

    /** What stands out in the newest whole run; nothing where there is none. */
    public SignalFiles signals() {
        return current().signals();
    }

    private synchronized Shelf current() {
        try {
            // Listed before it is read: what changes in between makes the next listing differ.
            SortedMap<Path, State> listing = listing();
            Shelf known = shelf;
            if (known == null || !known.listing().equals(listing)) {
                List<PatternRun> runs = RunFolders.runs(runsFolder, warnings);
                known = new Shelf(
                        listing,
                        runs.stream().findFirst(),
                        runs.stream().map(PatternRun::provenance).toList(),
                        runs.stream()
                                .collect(Collectors.toMap(
                                        run -> run.provenance().runId(), PatternRun::changes, (newer, older) -> newer)),
                        runs.isEmpty()
                                ? SignalFiles.NONE
                                : SignalFiles.of(
                                        runsFolder, runs.getFirst().provenance().runId()));
                shelf = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "runs cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private SortedMap<Path, State> listing() throws IOException {
        SortedMap<Path, State> listing = new TreeMap<>();
        if (Files.isDirectory(runsFolder)) {
            Files.walkFileTree(runsFolder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
                    listing.put(folder, new State(found.lastModifiedTime(), 0));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                    listing.put(file, new State(found.lastModifiedTime(), found.size()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                    // A run that is being renamed or deleted right now.
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return listing;
    }
}
