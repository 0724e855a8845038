package nl.weeffout.indexer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.wordvector.WordVectorTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the vectors of words anew, for who changes the Dutch analysis or has other texts. */
@Command(
        name = "train-word-vectors",
        description = {
            "Learns from public texts which words mean something alike, and writes their vectors.",
            "For developers: put the file in the place of woordvectoren.bin, build, and measure with evaluate. Needs about "
                    + "2 GB of memory."
        },
        footer = {"", "Example:", "  weeffout train-word-vectors --text vragen.csv=titel,vraag --out woorden.bin"})
public final class TrainWordVectorsCommand implements Callable<Integer> {
    /** A question with all its tables and answers in one cell. */
    private static final int LONGEST_CELL = 1 << 26;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--text",
            paramLabel = "FILE=COLUMN[,COLUMN]",
            required = true,
            description =
                    "a CSV file with a header, and the columns that hold its texts; may be given again (required)")
    private List<String> texts = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "woordvectoren.bin",
            description = "where to write the vectors (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("woordvectoren.bin");

    @Override
    public Integer call() {
        WordVectorTraining training = new WordVectorTraining();
        texts.forEach(text -> read(text, training));
        System.err.println("training; takes about a minute");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            int words = training.write(file);
            Output.of(spec).println(String.format(Locale.ROOT, "wrote vectors of %,d words to %s", words, out));
        } catch (IOException e) {
            throw new CommandFailure(
                    out + ": cannot be written: " + e.getClass().getSimpleName(), e);
        }
        return 0;
    }

    private static void read(String text, WordVectorTraining training) {
        int equals = text.lastIndexOf('=');
        if (equals <= 0) {
            throw new CommandFailure("--text " + text + " is not FILE=COLUMN");
        }
        Path file = Path.of(text.substring(0, equals));
        List<String> columns = List.of(text.substring(equals + 1).split(","));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().maxBufferSize(LONGEST_CELL).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                columns.forEach(column -> training.add(row.getField(column)));
            }
        } catch (NoSuchElementException e) {
            throw new CommandFailure(file + ": has not all of the columns " + String.join(", ", columns), e);
        } catch (IOException | CsvParseException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
