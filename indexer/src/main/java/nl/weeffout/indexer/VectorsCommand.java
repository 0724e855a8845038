package nl.weeffout.indexer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.vector.CaseVectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the sentence vectors that records lack. */
@Command(
        name = "vectors",
        description = "Computes the sentence vectors that records lack, and forgets those of texts that no record has.",
        footer = {"", "Example:", "  weeffout vectors --data weeffout-data"})
public final class VectorsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "also write all of them to this file; so the sample's were made (default: none)",
            defaultValue = Option.NULL_VALUE)
    private @Nullable Path export;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            CaseVectors vectors = workspace.vectors();
            if (!vectors.isOn()) {
                throw new CommandFailure("vectors are switched off; see: weeffout config");
            }
            long lacked = vectors.complete(Progress.onStderr("vectors"));
            Output.of(spec).println(String.format(Locale.ROOT, "%,d texts lacked a vector", lacked));
            Path file = export;
            if (file != null) {
                write(vectors, file);
            }
        }
        return 0;
    }

    private void write(CaseVectors vectors, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Output.of(spec).println(String.format(Locale.ROOT, "wrote %,d vectors to %s", vectors.export(out), file));
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }
}
