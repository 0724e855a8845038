package nl.weeffout.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.weeffout.analytics.cluster.MinerChoice;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.Parameter;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.terminal.Progress;

/** Mines everything in a store that is not in quarantine, and writes the run folder. */
public final class PatternMiningRun {
    private PatternMiningRun() {}

    /** @return what was found; it also stands in a new folder under the workspace's runs */
    public static PatternRun over(Workspace workspace, Clock clock, Consumer<String> messages) {
        return over(workspace, MinerChoice.COMMUNITIES, clock, messages);
    }

    /** The same by a miner of one's choice. */
    public static PatternRun over(Workspace workspace, MinerChoice miner, Clock clock, Consumer<String> messages) {
        PatternRun run =
                new PatternMining(miner, parameters(workspace), Workers.ALL, clock).mine(cases(workspace), messages);
        try {
            Path folder = RunFolder.write(workspace.folder().runs(), run);
            messages.accept("run written to " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "run folder cannot be written: " + e.getClass().getSimpleName(), e);
        }
        return run;
    }

    /** The parameters as they are set in a workspace. */
    static MinerParameters parameters(Workspace workspace) {
        return MinerParameters.DEFAULT.with(
                Parameter.MINIMUM_MEMBERS, workspace.settings().intValue(Setting.MINIMUM_MEMBERS));
    }

    /** Everything in a store that may be mined. */
    static List<MiningCase> cases(Workspace workspace) {
        List<MiningCase> cases = new ArrayList<>();
        Progress progress = Progress.onStderr("read");
        long size = Math.max(1, workspace.store().size());
        workspace.store().forEachSince(0, stored -> {
            if (stored.quarantined().isEmpty()) {
                cases.add(miningCase(stored));
                progress.at(cases.size(), (double) cases.size() / size);
            }
        });
        progress.done();
        return cases;
    }

    private static MiningCase miningCase(StoredCase stored) {
        return new MiningCase(
                stored,
                ReferenceTables.load().terms(stored.content()),
                DutchAnalysis.load().terms(text(stored.content())));
    }

    /** What is said about the matter and about what was done. */
    private static String text(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> exception.narrative() + "\n" + exception.measure();
            case GrantCase grant -> grant.narrative() + "\n" + grant.priorProvision();
        };
    }
}
