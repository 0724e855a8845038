package nl.weeffout.indexer.terminal;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command shares. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "weeffout-data",
            description = "the data folder (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("weeffout-data");

    /** The folder as given. */
    public Path folder() {
        return folder;
    }

    /** The folder as given, which must hold records already. */
    public Path existingFolder() {
        return DataFolder.existing(folder).path();
    }
}
