package nl.weeffout.api.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import nl.weeffout.api.service.AcceptedType;
import nl.weeffout.api.service.FailurePlace;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.store.CaseCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every record that has the words of a search, in its order, written while it is read: some thousand are in memory at a time,
 * however many there are.
 */
public final class CaseExport {
    /** More are not exported at once: every some thousand, the index walks over all that match. */
    public static final long MOST = 250_000;

    static final String CSV = "text/csv";
    static final String JSONL = "application/x-ndjson";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerParts parts;
    private final CaseQuestion question;

    CaseExport(ServerParts parts, CaseQuestion question) {
        this.parts = parts;
        this.question = question;
    }

    /** In which form. */
    public enum Format {
        /** A table that Excel in Dutch opens. */
        CSV(CaseExport.CSV, "csv"),
        /** A record a line, as {@link CaseView}. */
        JSONL(CaseExport.JSONL, "jsonl");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** The form that a caller likes best; a table for one who does not mind. */
        static Format accepted(@Nullable String accept) {
            MediaType type = AcceptedType.of(
                    accept,
                    Arrays.stream(values())
                            .map(format -> MediaType.parseMediaType(format.type))
                            .toList());
            return JSONL.type.equals(type.toString()) ? JSONL : CSV;
        }

        /** The form with this ending of a file's name; a table where there is none. */
        public static Format ofEnding(String ending) {
            return JSONL.ending.equals(ending) ? JSONL : CSV;
        }
    }

    /** Sends it as a file to be kept. */
    public void send(Format format, HttpServletResponse response) throws IOException {
        response.setContentType(format.type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"weeffout-casussen." + format.ending + "\"");
        writeTo(response.getOutputStream(), format);
    }

    /**
     * Writes all of it; the stream stays open.
     *
     * @throws IOException where the reader has gone, or where records can no longer be read; it says nothing of them
     */
    void writeTo(OutputStream out, Format format) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            Consumer<StoredCase> each = switch (format) {
                case CSV -> {
                    CaseCsv table = CaseCsv.to(writer);
                    yield stored -> table.add(stored.content());
                }
                case JSONL -> stored -> line(stored, writer);
            };
            parts.search()
                    .forEachMatch(
                            question,
                            hits -> parts
                                    .store()
                                    .findAll(hits.stream().map(Found.Hit::id).toList())
                                    .stream()
                                    .filter(stored -> stored.quarantined().isEmpty())
                                    .forEach(each));
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException("export broke off: " + e.getClass().getName() + " at " + FailurePlace.of(e));
        }
    }

    private static void line(StoredCase stored, Writer writer) {
        try {
            writer.write(JSON.writeValueAsString(CaseView.of(stored)));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
