package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.Item;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.FourCells;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.UnlikeRegelingen;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Finds two regelingen under which households of one kind fare unlike: helped under the one, left without help under the other,
 * more often than chance brings by Fisher's exact test among all such pairs. What the households have in common is their kind
 * as it was typed; a log tells neither their income nor what they asked for, so it is a question, not a verdict.
 */
final class UnlikeRegelingenDetector {
    /** Fewer decisions under a regeling tell nothing of it. */
    private static final long DECISIONS_NEEDED = 4;

    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;

    private final ReferenceTables tables;

    UnlikeRegelingenDetector(ReferenceTables tables) {
        this.tables = tables;
    }

    /** How households of a kind fared under a regeling. */
    private record Fared(String household, String regeling, long helped, long stuck) {
        long decided() {
            return helped + stuck;
        }
    }

    private record Candidate(Fared less, Fared more) {
        FourCells cells() {
            return new FourCells(less.stuck(), less.helped(), more.stuck(), more.helped());
        }
    }

    List<Signal> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        List<Fared> fared = fared(counts, kind);
        for (Fared less : fared) {
            for (Fared more : fared) {
                if (less.household().equals(more.household())
                        && !less.regeling().equals(more.regeling())
                        && !tables.isOneLaw(less.regeling(), more.regeling())) {
                    candidates.add(new Candidate(less, more));
                }
            }
        }
        List<Double> rates = FalseDiscovery.rates(
                candidates.stream().map(each -> each.cells().chanceOfAtLeast()).toList());
        Period period = Period.of(counts, kind);
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            if (rates.get(at) <= OverRepresentationDetector.FALSE_DISCOVERIES) {
                signals.add(signal(counts, kind, period, candidates.get(at), rates.get(at)));
            }
        }
        return signals;
    }

    private static List<Fared> fared(CaseCounts counts, RecordKind kind) {
        SortedMap<List<String>, Long> decided =
                counts.counts(kind, List.of(Dimension.HOUSEHOLD, Dimension.REGELING, Dimension.DECISION));
        return counts.counts(kind, List.of(Dimension.HOUSEHOLD, Dimension.REGELING)).keySet().stream()
                .map(key -> new Fared(
                        key.getFirst(),
                        key.getLast(),
                        decided.getOrDefault(List.of(key.getFirst(), key.getLast(), Decision.HELPED.key()), 0L),
                        decided.getOrDefault(List.of(key.getFirst(), key.getLast(), Decision.STUCK.key()), 0L)))
                .filter(each -> each.decided() >= DECISIONS_NEEDED)
                .toList();
    }

    private UnlikeRegelingen signal(
            CaseCounts counts, RecordKind kind, Period period, Candidate one, double falseDiscovery) {
        Fared less = one.less();
        Fared more = one.more();
        Interval interval = new Share(less.stuck(), less.decided()).interval(CONFIDENCE);
        double expected = less.decided() * new Share(more.stuck(), more.decided()).value();
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put(Dimension.HOUSEHOLD.key(), less.household());
        dimensions.put(Dimension.REGELING.key(), less.regeling() + " + " + more.regeling());
        return new UnlikeRegelingen(
                new SignalFacts(
                        kind,
                        "Huishouden '" + less.household() + "'",
                        null,
                        null,
                        dimensions,
                        period.from(),
                        period.to(),
                        less.stuck(),
                        expected,
                        expected == 0 ? Double.POSITIVE_INFINITY : less.stuck() / expected,
                        expected == 0 ? Double.POSITIVE_INFINITY : interval.lower() * less.decided() / expected,
                        Denominator.RECORDS,
                        cases(counts, kind, less, Decision.STUCK),
                        cases(counts, kind, less, Decision.HELPED),
                        1 - falseDiscovery),
                less.household(),
                tables.label(less.regeling()),
                tables.label(more.regeling()),
                less.decided(),
                more.helped(),
                more.decided(),
                one.cells().chanceOfAtLeast());
    }

    private static List<CaseId> cases(CaseCounts counts, RecordKind kind, Fared fared, Decision decision) {
        return counts.cases(
                kind,
                Set.of(
                        new Item(Dimension.HOUSEHOLD, fared.household()),
                        new Item(Dimension.REGELING, fared.regeling()),
                        new Item(Dimension.DECISION, decision.key())),
                SHOWN);
    }
}
