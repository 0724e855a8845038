package nl.weeffout.indexer.terminal;

import java.util.Optional;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that narrows to one kind of records. */
public final class KindOption {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "exceptions or grants (default: both)")
    private @Nullable RecordKind kind;

    /** The kind as given; empty: both. */
    public Optional<RecordKind> kind() {
        return Optional.ofNullable(kind);
    }
}
