package nl.weeffout.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.PatternMiningRun;
import nl.weeffout.analytics.PatternTable;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.terminal.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what weeffout does, on invented records. */
@Command(
        name = "demo",
        description = "Takes in the sample data, mines it, prints what was found, and serves pages and API.",
        footer = {"", "Example:", "  weeffout demo --no-serve"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> SAMPLES = List.of("exceptions.jsonl", "grants.jsonl");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--no-serve", description = "end after the table")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "N", description = "port; 0 takes a free one (default: setting port, 8080)")
    private @Nullable Integer port;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        try (Workspace workspace = Workspace.openForWriting(data.folder(), System.err)) {
            PatternRun run = run(workspace);
            PrintWriter out = Output.of(spec);
            out.print(PatternTable.of(run.patterns()));
            out.flush();
        }
        if (!noServe) {
            try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
                Integer given = port;
                Service.serve(workspace, given == null ? workspace.settings().intValue(Setting.PORT) : given);
            }
        }
        return 0;
    }

    private static PatternRun run(Workspace workspace) throws IOException {
        if (workspace.store().size() > 0) {
            Optional<PatternRun> newest = RunFolders.newest(workspace.folder().runs(), System.err::println);
            if (newest.isPresent()) {
                System.err.println("reusing " + workspace.store().size() + " records and run "
                        + newest.get().provenance().runId() + " in "
                        + workspace.folder().path());
                return newest.get();
            }
        } else {
            takeInSample(workspace);
        }
        return PatternMiningRun.over(workspace, Clock.systemUTC(), System.err::println);
    }

    private static void takeInSample(Workspace workspace) throws IOException {
        Path folder = Files.createTempDirectory("weeffout-sample");
        try {
            for (String sample : SAMPLES) {
                try (InputStream in = IngestRun.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + sample)) {
                    if (in == null) {
                        throw new IllegalStateException("resource " + sample + " is missing from the program");
                    }
                    Files.copy(in, folder.resolve(sample));
                }
            }
            IngestRun ingest = new IngestRun(
                    workspace.store(),
                    workspace.index(),
                    ReferenceTables.load(),
                    Workspace.redactor(),
                    workspace.settings(),
                    Clock.systemUTC());
            System.err.print(ingest.run(
                    SAMPLES.stream().map(folder::resolve).toList(),
                    new IngestRun.Options(null, null, false, false),
                    workspace.folder().ingestRuns()));
        } finally {
            for (String sample : SAMPLES) {
                Files.deleteIfExists(folder.resolve(sample));
            }
            Files.delete(folder);
        }
    }
}
