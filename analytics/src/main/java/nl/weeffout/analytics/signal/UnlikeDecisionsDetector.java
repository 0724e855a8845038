package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.UnlikeDecisions;

/**
 * Finds patterns whose households were helped here and left without help there. Two of each at least, so that neither side is
 * an accident of one record. As strong as twice the share of the smaller side that goes with the counts at least.
 */
final class UnlikeDecisionsDetector {
    private static final long EACH_SIDE = 2;
    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;

    private final Subjects subjects;

    UnlikeDecisionsDetector(Subjects subjects) {
        this.subjects = subjects;
    }

    List<Signal> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        SortedMap<List<String>, Long> decided = counts.counts(kind, List.of(Dimension.PATTERN, Dimension.DECISION));
        long allHelped = of(counts, kind, Decision.HELPED);
        long allStuck = of(counts, kind, Decision.STUCK);
        Period period = Period.of(counts, kind);
        List<Signal> signals = new ArrayList<>();
        counts.counts(kind, List.of(Dimension.PATTERN)).keySet().forEach(key -> {
            String pattern = key.getFirst();
            long helped = decided.getOrDefault(List.of(pattern, Decision.HELPED.key()), 0L);
            long stuck = decided.getOrDefault(List.of(pattern, Decision.STUCK.key()), 0L);
            if (helped >= EACH_SIDE && stuck >= EACH_SIDE) {
                Share share = new Share(helped, helped + stuck);
                Interval interval = share.interval(CONFIDENCE);
                double expected = share.of() * new Share(allStuck, allHelped + allStuck).value();
                signals.add(new UnlikeDecisions(
                        new SignalFacts(
                                kind,
                                subjects.of(Dimension.PATTERN, pattern),
                                new PatternId(pattern),
                                null,
                                new TreeMap<>(Map.of(Dimension.PATTERN.key(), pattern)),
                                period.from(),
                                period.to(),
                                stuck,
                                expected,
                                stuck / expected,
                                (1 - interval.upper()) * share.of() / expected,
                                Denominator.RECORDS,
                                cases(counts, kind, pattern, Decision.STUCK),
                                cases(counts, kind, pattern, Decision.HELPED),
                                2 * Math.min(interval.lower(), 1 - interval.upper())),
                        helped,
                        stuck,
                        interval.lower(),
                        interval.upper()));
            }
        });
        return signals;
    }

    private static long of(CaseCounts counts, RecordKind kind, Decision decision) {
        return counts.counts(kind, List.of(Dimension.DECISION)).getOrDefault(List.of(decision.key()), 0L);
    }

    private static List<CaseId> cases(CaseCounts counts, RecordKind kind, String pattern, Decision decision) {
        return counts.cases(kind, Map.of(Dimension.PATTERN, pattern, Dimension.DECISION, decision.key()), SHOWN);
    }
}
