package nl.weeffout.analytics.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * The files of a run that tell what stands out: signals, the most worth a werktafel's time first, trends, those of most
 * events first, associations of values, those that chance explains least first, conflicts of regelingen, those of most
 * records first, how far limits were missed, and how much the micro-budget is used.
 */
public record SignalFiles(
        List<SignalLine> signals,
        List<TrendLine> trends,
        List<AssociationLine> associations,
        List<ConflictLine> conflicts,
        List<CriterionLine> criteria,
        List<UseFunnelLine> useFunnels) {
    /** Where there is no run, or nothing to say. */
    public static final SignalFiles NONE =
            new SignalFiles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static final String SIGNALS = "signals.jsonl";
    static final String TRENDS = "trends.jsonl";
    static final String ASSOCIATIONS = "associations.jsonl";
    static final String CONFLICTS = "conflicts.jsonl";
    static final String CRITERIA = "criteria.jsonl";
    static final String USE_FUNNELS = "use-funnels.jsonl";

    /** All of them. */
    static final List<String> NAMES = List.of(SIGNALS, TRENDS, ASSOCIATIONS, CONFLICTS, CRITERIA, USE_FUNNELS);

    public SignalFiles {
        signals = List.copyOf(signals);
        trends = List.copyOf(trends);
        associations = List.copyOf(associations);
        conflicts = List.copyOf(conflicts);
        criteria = List.copyOf(criteria);
        useFunnels = List.copyOf(useFunnels);
    }

    /** What was found, as it is written. */
    public static SignalFiles of(Findings findings) {
        return new SignalFiles(
                findings.signals().stream().map(SignalLine::of).toList(),
                findings.trends().stream().map(TrendLine::of).toList(),
                findings.associations().stream().map(AssociationLine::of).toList(),
                findings.conflicts().stream().map(ConflictLine::of).toList(),
                findings.criteria().stream().map(CriterionLine::of).toList(),
                findings.funnels().stream().map(UseFunnelLine::of).toList());
    }

    /** Content of each file, by name. */
    Map<String, byte[]> bytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(SIGNALS, RunFolder.lines(signals));
        files.put(TRENDS, RunFolder.lines(trends));
        files.put(ASSOCIATIONS, RunFolder.lines(associations));
        files.put(CONFLICTS, RunFolder.lines(conflicts));
        files.put(CRITERIA, RunFolder.lines(criteria));
        files.put(USE_FUNNELS, RunFolder.lines(useFunnels));
        return files;
    }

    /** Of the newest whole run, if there is one. */
    public static Optional<SignalFiles> newest(Path runsFolder, Consumer<String> warnings) throws IOException {
        Optional<PatternRun> run = RunFolders.newest(runsFolder, warnings);
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(of(runsFolder, run.get().provenance().runId()));
    }

    /**
     * Of a whole run; empty where it was written before signals were.
     *
     * @throws IOException where they cannot be read, or do not fit their checksums
     */
    public static SignalFiles of(Path runsFolder, String runId) throws IOException {
        Path folder = runsFolder.resolve(runId);
        RunFolder.Header header = RunFolders.header(folder);
        try {
            return new SignalFiles(
                    RunFolders.lines(RunFolders.later(folder, SIGNALS, header), SignalLine.class),
                    RunFolders.lines(RunFolders.later(folder, TRENDS, header), TrendLine.class),
                    RunFolders.lines(RunFolders.later(folder, ASSOCIATIONS, header), AssociationLine.class),
                    RunFolders.lines(RunFolders.later(folder, CONFLICTS, header), ConflictLine.class),
                    RunFolders.lines(RunFolders.later(folder, CRITERIA, header), CriterionLine.class),
                    RunFolders.lines(RunFolders.later(folder, USE_FUNNELS, header), UseFunnelLine.class));
        } catch (RunFolders.UnusableRunException e) {
            throw new IOException(runId + ": " + e.getMessage(), e);
        }
    }
}
