package nl.weeffout.analytics;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds patterns. */
@Command(
        name = "mine",
        description = "Finds patterns in everything that is stored, writes a run folder and prints what was found.",
        footer = {"", "Example:", "  weeffout mine --data weeffout-data"})
public final class MineCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--miner",
            paramLabel = "NAME",
            defaultValue = "hdbscan",
            description = "the miner: hdbscan (default: ${DEFAULT-VALUE})")
    private String miner = "hdbscan";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (!miner.equals("hdbscan")) {
            throw Output.wrongUsage(spec, "miner '" + miner + "' unknown; known: hdbscan");
        }
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            PatternRun run = PatternMiningRun.over(workspace, Clock.systemUTC(), System.err::println);
            PrintWriter out = Output.of(spec);
            out.print(PatternTable.of(run.patterns()));
            out.flush();
        }
        return 0;
    }
}
