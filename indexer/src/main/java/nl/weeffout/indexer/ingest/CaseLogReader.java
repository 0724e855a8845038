package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.weeffout.indexer.terminal.CommandFailure;

/** Reads one file format, row by row: memory does not grow with the file. */
interface CaseLogReader {
    /**
     * Hands over the rows, and what cannot be read as a row.
     *
     * @param columns told once, before the first row, where the format has a head
     * @throws CommandFailure if the file is not what it says
     */
    void read(
            InputStream in, String file, Consumer<Set<String>> columns, Consumer<RawRow> rows, Consumer<Long> malformed)
            throws IOException;

    /** The reader for a file, by its ending; {@code .gz} may follow it. */
    static CaseLogReader of(Path file) {
        String name =
                file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.gz$", "");
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonlReader();
        }
        if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
            return new CsvReader();
        }
        if (name.endsWith(".xlsx")) {
            return new XlsxReader();
        }
        throw new CommandFailure(file + ": format unknown; known endings: "
                + String.join(", ", List.of(".csv", ".jsonl", ".xlsx", ".csv.gz", ".jsonl.gz")));
    }
}
