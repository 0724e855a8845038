package nl.weeffout.analytics;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.cluster.MinerChoice;
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
            defaultValue = "communities",
            description = "the miner: communities, or hdbscan for comparison (default: ${DEFAULT-VALUE})")
    private String miner = "communities";

    @Option(
            names = "--constraints",
            paramLabel = "FILE",
            description =
                    "JSONL of what people decided and no run may break: must-link and cannot-link with cases, member and"
                            + " not-member with case and pattern, name with pattern and name, each with author and date (default:"
                            + " constraints.jsonl in the data folder, where there is one)")
    private @Nullable Path constraints;

    @Option(
            names = "--denominators",
            paramLabel = "FILE",
            description =
                    "CSV with gemeente, jaar and any of team, caseload, inwoners, budget, one municipality or team and year a"
                            + " line, which trends and the use of the micro-budget are held against (default: the setting"
                            + " denominators)")
    private @Nullable Path denominators;

    @Option(
            names = "--measures",
            paramLabel = "FILE",
            description =
                    "CSV of measures whose effect is to be told, one a line: maatregel;patroon;weeffout;categorie;start;van;tot;"
                            + "overgang, one of patroon, weeffout and categorie filled; van and tot are the days of the records that it"
                            + " covers, overgang whole months that are not counted (default: setting measures, measures.csv in the data"
                            + " folder, where there is one)")
    private @Nullable Path measures;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        MinerChoice choice = MinerChoice.ofKey(miner)
                .orElseThrow(() -> Output.wrongUsage(
                        spec, "miner '" + miner + "' unknown; known: " + String.join(", ", MinerChoice.keys())));
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            PatternRun run = PatternMiningRun.over(
                    workspace,
                    choice,
                    new GivenFiles(constraints, measures, denominators),
                    Clock.systemUTC(),
                    System.err::println);
            PrintWriter out = Output.of(spec);
            out.print(PatternTable.of(run.patterns()));
            out.flush();
        }
        return 0;
    }
}
