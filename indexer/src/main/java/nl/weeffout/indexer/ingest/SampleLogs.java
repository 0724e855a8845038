package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The invented logs that come along with the program, unpacked into a temporary folder for as long as this is open. */
public final class SampleLogs implements AutoCloseable {
    private static final List<String> NAMES = List.of("exceptions.jsonl", "grants.jsonl");

    private final Path folder;
    private final List<Path> files;

    private SampleLogs(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /** Unpacks them. */
    public static SampleLogs open() throws IOException {
        Path folder = Files.createTempDirectory("weeffout-sample");
        List<Path> files = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = SampleLogs.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from the program");
                }
                Files.copy(in, folder.resolve(name));
                files.add(folder.resolve(name));
            }
        }
        return new SampleLogs(folder, files);
    }

    public List<Path> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
