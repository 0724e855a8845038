package nl.weeffout.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.PatternMiningRun;
import nl.weeffout.analytics.PatternTable;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.ingest.SampleLogs;
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
        try (SampleLogs sample = SampleLogs.open()) {
            System.err.print(workspace
                    .ingest()
                    .run(
                            sample.files(),
                            IngestRun.Options.DEFAULT,
                            workspace.folder().ingestRuns()));
        }
    }
}
