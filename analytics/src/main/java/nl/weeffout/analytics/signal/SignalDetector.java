package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Asks every detector what stands out among the records of a run. */
public final class SignalDetector {
    private final ReferenceTables tables;
    private final Subjects subjects;
    private final SignalRanking ranking;
    private final long seed;
    private final HandedIn handedIn;
    private final EffectDetector effects;

    /**
     * @param run whose patterns and weeffouten the records are counted by
     * @param seed of what chance is told by
     */
    public SignalDetector(ReferenceTables tables, PatternRun run, long seed) {
        this(tables, run, HandedIn.NOTHING, seed);
    }

    /** The same with what is known beside the log. */
    public SignalDetector(ReferenceTables tables, PatternRun run, HandedIn handedIn, long seed) {
        this.tables = tables;
        this.subjects = new Subjects(tables, run);
        this.ranking = new SignalRanking(run);
        this.seed = seed;
        this.handedIn = handedIn;
        this.effects = new EffectDetector(run, handedIn.measures());
    }

    public Findings detect(CaseCounts counts) {
        List<Signal> signals = new ArrayList<>();
        List<Trend> trends = new ArrayList<>();
        List<Association> associations = new ArrayList<>();
        List<RuleConflict> conflicts = new ArrayList<>();
        TrendSignals byMonth = new TrendSignals(subjects, handedIn.denominators(), seed);
        NearMissDetector nearMisses = new NearMissDetector(subjects);
        UnderUseDetector underUse = new UnderUseDetector(subjects, handedIn.denominators());
        for (RecordKind kind : RecordKind.values()) {
            signals.addAll(new OverRepresentationDetector(subjects).detect(counts, kind));
            signals.addAll(nearMisses.detect(counts, kind));
            signals.addAll(new UnlikeDecisionsDetector(subjects).detect(counts, kind));
            signals.addAll(new UnlikeRegelingenDetector(tables).detect(counts, kind));
            signals.addAll(new LoopDetector(tables, subjects).detect(counts, kind));
            List<Association> together = new AssociationDetector(tables, subjects).detect(counts, kind);
            associations.addAll(together);
            signals.addAll(AssociationDetector.strongest(together));
            List<RuleConflict> against = new ConflictDetector(tables).detect(counts, kind);
            conflicts.addAll(against);
            signals.addAll(ConflictDetector.strongest(against));
            List<Trend> of = byMonth.trends(counts, kind);
            of.forEach(trend -> signals.addAll(byMonth.signals(counts, trend)));
            trends.addAll(of);
        }
        signals.addAll(underUse.detect(counts));
        signals.addAll(new AlternativesDetector(subjects, handedIn.regularRouteEuros()).detect(counts));
        trends.sort(Comparator.comparingLong((Trend trend) -> -trend.events()).thenComparing(Trend::subject));
        List<Signal> told = new ArrayList<>(once(signals));
        told.addAll(effects.detect(counts, trends));
        return new Findings(
                ranking.rank(told),
                trends,
                associations,
                conflicts,
                nearMisses.distances(counts),
                underUse.funnels(counts));
    }

    /** A weeffout of one pattern and no other record says nothing that its pattern does not say. */
    private static List<Signal> once(List<Signal> signals) {
        Set<List<Object>> ofPatterns = new HashSet<>();
        for (Signal signal : signals) {
            if (signal.facts().knownPattern().isPresent()) {
                ofPatterns.add(what(signal));
            }
        }
        return signals.stream()
                .filter(signal -> signal.facts().weeffout() == null || !ofPatterns.contains(what(signal)))
                .toList();
    }

    private static List<Object> what(Signal signal) {
        return List.of(
                signal.type(),
                signal.facts().from(),
                signal.facts().to(),
                signal.facts().cases());
    }
}
