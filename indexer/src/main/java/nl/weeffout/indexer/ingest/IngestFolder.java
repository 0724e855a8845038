package nl.weeffout.indexer.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stays of one ingest beside the records: {@code rejects.jsonl} with a line for each rejected row, written as they
 * come, and {@code report.json}. Of a dry run nothing stays.
 */
final class IngestFolder implements AutoCloseable {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'ingest-'uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Open(Path folder, BufferedWriter rejects) {}

    private final Optional<Open> open;

    private IngestFolder(Optional<Open> open) {
        this.open = open;
    }

    static IngestFolder ofDryRun() {
        return new IngestFolder(Optional.empty());
    }

    /** Makes the folder, named by the time at which the ingest began. */
    static IngestFolder create(Path parent, Instant start) {
        Path folder = parent.resolve(NAME.format(start));
        try {
            Files.createDirectories(folder);
            return new IngestFolder(Optional.of(new Open(
                    folder, Files.newBufferedWriter(folder.resolve("rejects.jsonl"), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    void rejected(RejectedRow row) {
        open.ifPresent(it -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", row.source().file());
            line.put("line", row.source().line());
            line.put("field", row.field());
            line.put("reason", row.reason().code());
            try {
                it.rejects().write(JSON.writeValueAsString(line));
                it.rejects().newLine();
            } catch (IOException e) {
                throw unwritable(it.folder(), e);
            }
        });
    }

    void write(IngestReport report) {
        open.ifPresent(it -> {
            try {
                Files.writeString(
                        it.folder().resolve("report.json"),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report.asMap()) + "\n");
            } catch (IOException e) {
                throw unwritable(it.folder(), e);
            }
        });
    }

    @Override
    public void close() {
        open.ifPresent(it -> {
            try {
                it.rejects().close();
            } catch (IOException e) {
                throw unwritable(it.folder(), e);
            }
        });
    }

    private static CommandFailure unwritable(Path folder, IOException e) {
        return new CommandFailure(
                folder + ": report cannot be written: " + e.getClass().getSimpleName(), e);
    }
}
