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
import nl.weeffout.indexer.ingest.SecondRedactionReport;
import nl.weeffout.indexer.redact.Explanation;
import nl.weeffout.indexer.redact.Flagged;
import nl.weeffout.indexer.redact.Masked;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Masks a text that is typed or piped in, and tells why; or masks what is kept anew. */
@Command(
        name = "redact",
        description = {
            "Masks persons in a text and prints what is left; nothing of it is stored.",
            "With --again: runs the present rules over every stored record, old versions included. What was masked stays"
                    + " masked; a changed record gets one more version, and nothing of what was less masked is kept."
        },
        footer = {"", "Example:", "  weeffout redact --explain --file notitie.txt"})
public final class RedactCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--explain",
            description =
                    "show each masked span as typed, with its layer, reason and confidence, and what is to be looked at")
    private boolean explain;

    @Option(names = "--again", description = "mask what is kept by the present rules, and tell what changed")
    private boolean again;

    @Option(names = "--dry-run", description = "with --again: only tell what would change")
    private boolean dryRun;

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
            description = "table or json, of what --explain or --again shows (default: ${DEFAULT-VALUE})")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

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
        PrintWriter out = Output.of(spec);
        if (again) {
            if (explain || file != null || year != null) {
                throw Output.wrongUsage(
                        spec, "--again masks what is kept; it goes with --dry-run, --data and --format");
            }
            redactAgain(out);
            return 0;
        }
        if (dryRun) {
            throw Output.wrongUsage(spec, "--dry-run goes with --again; without it nothing is kept anyway");
        }
        Explanation explanation = explained();
        if (!explain) {
            out.print(explanation.redacted());
        } else if (format.equals("json")) {
            out.println(json(asMap(explanation)));
        } else {
            printTable(out, explanation);
        }
        out.flush();
        return 0;
    }

    private void redactAgain(PrintWriter out) {
        DataFolder folder = DataFolder.existing(data.folder());
        SecondRedactionReport report;
        try (Workspace workspace = dryRun
                ? Workspace.openForReading(folder.path(), System.err)
                : Workspace.openForWriting(folder.path(), System.err)) {
            report = workspace.redactAgain(dryRun);
        }
        if (format.equals("json")) {
            out.println(json(report.asMap()));
        } else {
            out.print(report);
        }
        out.flush();
        if (report.changed() > 0 && !dryRun) {
            // Titles and unknown names were made of the texts as they were masked then.
            if (Files.isDirectory(folder.runs())) {
                System.err.println("patterns were made of the texts as they were: run 'weeffout mine' again, and delete"
                        + " the older folders in " + folder.runs());
            }
            System.err.println("reports of earlier ingests may show organisations and categories as they were masked"
                    + " then: look through " + folder.ingestRuns() + ", and delete what is not needed");
        }
    }

    private static String json(Map<String, ?> map) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(map);
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
        List<Flagged> flagged = explanation.flagged();
        if (!flagged.isEmpty()) {
            TextTable rare = new TextTable("not masked, to be looked at", "reason");
            flagged.forEach(
                    one -> rare.row(one.of(explanation.redacted()), one.reason().key()));
            out.println();
            out.print(rare);
        }
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
        List<Map<String, Object>> flagged = new ArrayList<>();
        for (Flagged one : explanation.flagged()) {
            Map<String, Object> flag = new LinkedHashMap<>();
            flag.put("text", one.of(explanation.redacted()));
            flag.put("start", one.start());
            flag.put("reason", one.reason().key());
            flagged.add(flag);
        }
        map.put("flagged", flagged);
        QuarantineReason quarantine = explanation.quarantine();
        map.put("quarantine", quarantine == null ? null : quarantine.key());
        return map;
    }

    private static String kind(Masked masked) {
        return masked.kind().name().toLowerCase(Locale.ROOT);
    }
}
