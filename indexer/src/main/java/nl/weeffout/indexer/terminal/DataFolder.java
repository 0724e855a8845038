package nl.weeffout.indexer.terminal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything of one installation lies: {@code records.sqlite}, {@code index/}, {@code runs/},
 * {@code ingest/}, {@code neighbours.bin} where something was mined, {@code household.key} where a log has household numbers, and, where somebody wrote one,
 * {@code weeffout.yml}.
 */
public record DataFolder(Path path) {
    /** The folder, made where it was not there. */
    public static DataFolder create(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new CommandFailure("data folder " + path + " cannot be made: " + reason(e), e);
        }
        if (!Files.isWritable(path)) {
            throw new CommandFailure("data folder " + path + " cannot be written");
        }
        return new DataFolder(path);
    }

    /** The folder, which must hold records. */
    public static DataFolder existing(Path path) {
        DataFolder folder = new DataFolder(path);
        if (!Files.exists(folder.records())) {
            throw new CommandFailure("data folder " + path
                    + " holds no records; take some in with: weeffout ingest FILE --data " + path);
        }
        return folder;
    }

    /** A folder that nobody else knows, to be deleted when it has served. */
    public static DataFolder temporary() {
        try {
            return new DataFolder(Files.createTempDirectory("weeffout-"));
        } catch (IOException e) {
            throw new CommandFailure("temporary folder cannot be made: " + reason(e), e);
        }
    }

    /** Deletes the folder with all that is in it. */
    public void delete() {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CommandFailure(path + ": cannot be deleted: " + reason(e), e);
        }
    }

    public Path records() {
        return path.resolve("records.sqlite");
    }

    public Path index() {
        return path.resolve("index");
    }

    public Path runs() {
        return path.resolve("runs");
    }

    /** The neighbours that the newest run found, so that the next one is cheaper. */
    public Path neighbours() {
        return path.resolve("neighbours.bin");
    }

    /** What people decided about records and patterns, where somebody wrote it: one JSON object a line. */
    public Path constraints() {
        return path.resolve("constraints.jsonl");
    }

    public Path ingestRuns() {
        return path.resolve("ingest");
    }

    /** The secret of this installation's household keys; it is never given out. */
    public Path householdSecret() {
        return path.resolve("household.key");
    }

    /**
     * Keeps other writers out until it is closed. A killed process leaves no lock behind.
     *
     * @throws FolderInUse if another process writes
     */
    public Lock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new FolderInUse(
                        "data folder " + path + " is being written by another weeffout; try again when it is done");
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new CommandFailure("data folder " + path + " cannot be locked: " + reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    /** Held while somebody writes. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new CommandFailure("lock of the data folder cannot be given back", e);
            }
        }
    }
}
