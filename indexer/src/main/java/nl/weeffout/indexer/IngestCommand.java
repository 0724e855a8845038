package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.ingest.IngestReport;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindConverter;
import nl.weeffout.indexer.terminal.TableOrJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in. */
@Command(
        name = "ingest",
        description = "Takes files in: reads, masks persons, stores and indexes; prints the ingest report.",
        footer = {"", "Example:", "  weeffout ingest casussen.csv --kind exceptions --data weeffout-data"})
public final class IngestCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "logs: .csv, .jsonl, .xlsx; the first two .gz as well")
    private List<Path> files = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "exceptions or grants (default: found out from the columns)")
    private @Nullable RecordKind kind;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "which column is which field (default: the profile that comes along)")
    private @Nullable Path profile;

    @Option(names = "--strict", description = "stop at the first bad row, with nothing taken in")
    private boolean strict;

    @Option(names = "--dry-run", description = "report what would happen, and keep nothing")
    private boolean dryRun;

    @Mixin
    private TableOrJson format = new TableOrJson();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = dryRun
                ? Workspace.openForDryRun(data.folder(), System.err)
                : Workspace.openForWriting(data.folder(), System.err)) {
            IngestReport report = workspace
                    .ingest()
                    .run(
                            files,
                            new IngestRun.Options(kind, profile, strict, dryRun),
                            workspace.folder().ingestRuns());
            print(report);
        }
        return 0;
    }

    private void print(IngestReport report) {
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(report.asMap()));
        } else {
            out.print(report);
        }
        out.flush();
    }
}
