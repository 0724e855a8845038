package nl.weeffout.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.weeffout.analytics.cluster.MinedRun;
import nl.weeffout.analytics.cluster.MinerChoice;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.Parameter;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.constraint.Constraints;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.count.CaseReader;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.analytics.denominator.DenominatorFile;
import nl.weeffout.analytics.denominator.DenominatorTable;
import nl.weeffout.analytics.effect.AimedMeasure;
import nl.weeffout.analytics.effect.Measures;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.run.NeighbourFile;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.analytics.signal.HandedIn;
import nl.weeffout.analytics.signal.SignalDetector;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.vector.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Mines everything in a store that is not in quarantine, and writes the run folder. */
public final class PatternMiningRun {
    /** Under this a run says which model made its sentence vectors. */
    private static final String VECTOR_MODEL = "vectorModel";

    /** Records whose vectors are read together. */
    private static final int BATCH = 500;

    private PatternMiningRun() {}

    /** @return what was found; it also stands in a new folder under the workspace's runs */
    public static PatternRun over(Workspace workspace, Clock clock, Consumer<String> messages) {
        return over(workspace, MinerChoice.COMMUNITIES, GivenFiles.NONE, clock, messages);
    }

    /**
     * The same by a miner of one's choice, with files that somebody names.
     *
     * @throws nl.weeffout.indexer.terminal.CommandFailure where one of them cannot be read or obeyed
     */
    public static PatternRun over(
            Workspace workspace, MinerChoice miner, GivenFiles given, Clock clock, Consumer<String> messages) {
        HandedIn handedIn = handedIn(workspace, given, clock);
        Path constraints = existing(given.constraints(), workspace.folder().constraints());
        Teaching teaching = constraints == null ? Teaching.NONE : teaching(workspace, constraints, clock, messages);
        List<MiningCase> cases = cases(workspace);
        EarlierRuns earlier = earlier(workspace.folder(), miner, messages);
        MinedRun mined = new PatternMining(miner, parameters(workspace), Workers.ALL, clock)
                .mineAndKeep(cases, earlier, teaching, messages);
        PatternRun run =
                mined.run().with(VECTOR_MODEL, workspace.vectors().isOn() ? SentenceEncoder.modelVersion() : "none");
        try {
            Path folder = RunFolder.write(workspace.folder().runs(), run, findings(cases, run, handedIn));
            tellUnknown(run, handedIn, messages);
            messages.accept("run written to " + folder);
            if (!mined.neighbours().isEmpty()) {
                NeighbourFile.write(
                        workspace.folder().neighbours(), run.provenance().inputHash(), mined.neighbours());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "run folder cannot be written: " + e.getClass().getSimpleName(), e);
        }
        return run;
    }

    private static HandedIn handedIn(Workspace workspace, GivenFiles given, Clock clock) {
        Path folder = workspace.folder().path();
        Path measures =
                existing(given.measures(), folder.resolve(workspace.settings().text(Setting.MEASURES)));
        return new HandedIn(
                measures == null ? List.of() : Measures.read(measures, redaction(clock)),
                denominators(workspace, given.denominators()),
                workspace.settings().doubleValue(Setting.REGULAR_ROUTE));
    }

    private static DenominatorTable denominators(Workspace workspace, @Nullable Path given) {
        String own = workspace.settings().text(Setting.DENOMINATORS);
        if (given == null && own.equals(Setting.DENOMINATORS.defaultValue())) {
            return DenominatorTable.NONE;
        }
        return DenominatorFile.read(given == null ? workspace.folder().path().resolve(own) : given);
    }

    /** The file that is named, else a workspace's own if it is there, else null. */
    private static @Nullable Path existing(@Nullable Path given, Path own) {
        return given == null && Files.exists(own) ? own : given;
    }

    /** Measures against what this run does not have are told, as somebody waits for them. */
    private static void tellUnknown(PatternRun run, HandedIn handedIn, Consumer<String> messages) {
        for (AimedMeasure aimed : handedIn.measures()) {
            boolean known = switch (aimed.what()) {
                case PATTERN ->
                    run.patterns().stream()
                            .anyMatch(pattern -> pattern.id().value().equals(aimed.value()));
                case WEEFFOUT -> run.rules().weeffout(aimed.value()).isPresent();
                default -> true;
            };
            if (!known) {
                messages.accept("measure of " + aimed.measure().start() + ": "
                        + aimed.what().key() + " " + aimed.value() + " is not in this run");
            }
        }
    }

    private static Findings findings(List<MiningCase> cases, PatternRun run, HandedIn handedIn) {
        ReferenceTables tables = ReferenceTables.load();
        CaseReader reader = new CaseReader(tables, run);
        return new SignalDetector(tables, run, handedIn, run.provenance().seed())
                .detect(new LocalCounts(
                        Workers.ALL.map(cases, each -> reader.read(each.stored().content()))));
    }

    private static Teaching teaching(Workspace workspace, Path constraints, Clock clock, Consumer<String> messages) {
        Constraints read = Constraints.read(constraints, redaction(clock));
        try {
            return new Teaching(
                    read,
                    RunFolders.newest(workspace.folder().runs(), messages)
                            .map(PatternRun::patterns)
                            .orElse(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "runs cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Masks persons in names that people typed. */
    private static UnaryOperator<String> redaction(Clock clock) {
        Redactor redactor = Workspace.redactor();
        int year = LocalDate.now(clock).getYear();
        return name -> redactor.redactTyped(Map.of("name", name), year)
                .getOrDefault("name", RedactedText.EMPTY)
                .value();
    }

    private static EarlierRuns earlier(DataFolder folder, MinerChoice miner, Consumer<String> messages) {
        try {
            EarlierRuns earlier = EarlierRuns.of(RunFolders.runs(folder.runs(), messages), miner.key());
            return miner == MinerChoice.COMMUNITIES && earlier.last().isPresent()
                    ? earlier.with(NeighbourFile.read(
                            folder.neighbours(),
                            earlier.last().get().provenance().inputHash(),
                            messages))
                    : earlier;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "earlier runs cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** The parameters as they are set in a workspace. */
    static MinerParameters parameters(Workspace workspace) {
        return MinerParameters.DEFAULT
                .with(Parameter.MINIMUM_MEMBERS, workspace.settings().intValue(Setting.MINIMUM_MEMBERS))
                .with(Parameter.QUIET_DAYS, workspace.settings().intValue(Setting.QUIET_DAYS));
    }

    /** Everything in a store that may be mined; sentence vectors that are missing are computed first. */
    static List<MiningCase> cases(Workspace workspace) {
        workspace.vectors().complete(Progress.onStderr("vectors"));
        List<StoredCase> minable = new ArrayList<>();
        workspace.store().forEachSince(0, stored -> {
            if (stored.quarantined().isEmpty()) {
                minable.add(stored);
            }
        });
        List<MiningCase> cases = new ArrayList<>();
        Progress progress = Progress.onStderr("read");
        for (int start = 0; start < minable.size(); start += BATCH) {
            List<StoredCase> batch = minable.subList(start, Math.min(minable.size(), start + BATCH));
            Map<CaseId, float[]> vectors = workspace.vectors().vectors(batch);
            cases.addAll(Workers.ALL.map(batch, stored -> MiningCase.of(stored, vectors.get(stored.id()))));
            progress.at(cases.size(), (double) cases.size() / minable.size());
        }
        progress.done();
        return cases;
    }
}
