package nl.weeffout.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.indexer.redact.Explanation;
import nl.weeffout.indexer.redact.Masked;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Masks a text that is typed or piped in, and tells why. */
@Command(
        name = "redact",
        description = "Masks persons in a text and prints what is left; nothing of it is stored.",
        footer = {"", "Example:", "  weeffout redact --explain --file notitie.txt"})
public final class RedactCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--explain", description = "show each masked span as typed, with its layer, reason and confidence")
    private boolean explain;

    @Option(names = "--file", paramLabel = "FILE", description = "the text, in UTF-8 (default: standard input)")
    private @Nullable Path file;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the text; a date long before it is one of birth (default: this year)")
    private @Nullable Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json, of what --explain shows (default: ${DEFAULT-VALUE})")
    private String format = "table";

    public RedactCommand() {
        this(System.in, Clock.systemUTC());
    }

    RedactCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Output.refuseUnknownFormat(spec, format, List.of("table", "json"));
        Explanation explanation = explained();
        PrintWriter out = Output.of(spec);
        if (!explain) {
            out.print(explanation.redacted());
        } else if (format.equals("json")) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(asMap(explanation)));
        } else {
            printTable(out, explanation);
        }
        out.flush();
        return 0;
    }

    private Explanation explained() {
        Integer given = year;
        RecordFacts facts =
                RecordFacts.ofYear(given == null ? LocalDate.now(clock).getYear() : given);
        Path path = file;
        if (path == null) {
            return Explanation.ofTyped(standardInput, "standard input", Workspace.redactor(), facts);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Explanation.ofTyped(in, path.toString(), Workspace.redactor(), facts);
        } catch (IOException e) {
            throw new CommandFailure(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private static void printTable(PrintWriter out, Explanation explanation) {
        String text = explanation.redacted().value();
        out.print(text);
        out.print(text.isEmpty() || text.endsWith("\n") ? "\n" : "\n\n");
        TextTable table = new TextTable("masked", "kind", "layer", "reason", "confidence#");
        for (Masked masked : explanation.masked()) {
            table.row(
                    masked.reveal(),
                    kind(masked),
                    masked.evidence().layer().key(),
                    masked.evidence().reason(),
                    String.format(Locale.ROOT, "%.2f", masked.evidence().confidence()));
        }
        out.print(table);
        QuarantineReason quarantine = explanation.quarantine();
        if (quarantine != null) {
            out.println("a record with this text would wait in quarantine: " + quarantine.key());
        }
    }

    private static Map<String, @Nullable Object> asMap(Explanation explanation) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (Masked masked : explanation.masked()) {
            Map<String, Object> span = new LinkedHashMap<>();
            span.put("masked", masked.reveal());
            span.put("start", masked.start());
            span.put("kind", kind(masked));
            span.put("layer", masked.evidence().layer().key());
            span.put("reason", masked.evidence().reason());
            span.put("confidence", masked.evidence().confidence());
            spans.add(span);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("redacted", explanation.redacted().value());
        map.put("masked", spans);
        QuarantineReason quarantine = explanation.quarantine();
        map.put("quarantine", quarantine == null ? null : quarantine.key());
        return map;
    }

    private static String kind(Masked masked) {
        return masked.kind().name().toLowerCase(Locale.ROOT);
    }
}
