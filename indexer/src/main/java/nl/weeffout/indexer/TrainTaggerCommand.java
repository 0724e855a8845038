package nl.weeffout.indexer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import nl.weeffout.indexer.redact.name.KnownThings;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.TaggerTraining;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger of names anew, for who changes its sentences, tables or features. */
@Command(
        name = "train-tagger",
        description = {
            "Trains the tagger of names on the sentences and tables that come with the program, and writes its weights.",
            "For developers: put the file in the place of naamwijzer.bin.gz, build, and measure with evaluate --redaction. "
                    + "Needs about 4 GB of memory."
        },
        footer = {"", "Example:", "  weeffout train-tagger --out naamwijzer.bin.gz"})
public final class TrainTaggerCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "naamwijzer.bin.gz",
            description = "where to write the weights (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("naamwijzer.bin.gz");

    @Override
    public Integer call() {
        System.err.println("training; takes about four minutes");
        TaggerTraining training = new TaggerTraining(
                NameTable.load(), KnownThings.load(), Workspace.lexicon(), TaggerTraining.Settings.DEFAULT);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(out))) {
            training.write(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    out + ": cannot be written: " + e.getClass().getSimpleName(), e);
        }
        Output.of(spec).println("wrote " + out);
        return 0;
    }
}
