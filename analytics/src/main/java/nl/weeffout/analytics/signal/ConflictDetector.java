package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.analytics.conflict.Pointing;
import nl.weeffout.analytics.conflict.RulePair;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.FourCells;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Finds the edges of the graph of regelingen: pairs of which records say that one points away to the other. Each is held
 * against the other pairs of regelingen that stand in one record, by Fisher's exact test, as everybody writes 'eerst naar' now
 * and then. Counter-examples are records with both that were settled within the rules.
 */
final class ConflictDetector {
    /** One record may say anything. */
    private static final long RECORDS_OF_AN_EDGE = 2;

    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;

    private final ReferenceTables tables;

    ConflictDetector(ReferenceTables tables) {
        this.tables = tables;
    }

    /** Records of a pair: with both, and those of them in which one points away. */
    private record Counted(RulePair pair, List<CaseId> cases, long pointing, long together) {}

    /** Every edge, those of most records first. */
    List<RuleConflict> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        Period period = Period.of(counts, kind);
        SortedMap<List<String>, Long> pointings = counts.counts(kind, List.of(Dimension.CONFLICT));
        List<Counted> counted = new ArrayList<>();
        long allPointing = 0;
        long allTogether = 0;
        for (Map.Entry<List<String>, Long> pair :
                counts.counts(kind, List.of(Dimension.RULE_PAIR)).entrySet()) {
            Counted one = count(counts, kind, RulePair.ofKey(pair.getKey().getFirst()), pair.getValue(), pointings);
            counted.add(one);
            allPointing += one.pointing();
            allTogether += one.together();
        }
        List<FourCells> cells = new ArrayList<>();
        for (Counted one : counted) {
            long others = allPointing - one.pointing();
            cells.add(new FourCells(
                    one.pointing(), one.together() - one.pointing(), others, allTogether - one.together() - others));
        }
        List<Double> rates = FalseDiscovery.rates(
                cells.stream().map(FourCells::chanceOfAtLeast).toList());
        List<RuleConflict> conflicts = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            if (counted.get(at).pointing() >= RECORDS_OF_AN_EDGE) {
                conflicts.add(conflict(counts, kind, period, counted.get(at), cells.get(at), rates.get(at), pointings));
            }
        }
        conflicts.sort(Comparator.comparingDouble(
                        (RuleConflict conflict) -> -conflict.facts().observed())
                .thenComparing(conflict -> conflict.facts().dimensions().toString()));
        return conflicts;
    }

    /** Those that are signals. */
    static List<RuleConflict> strongest(List<RuleConflict> conflicts) {
        return conflicts.stream()
                .filter(conflict -> conflict.facts().observed() >= FourCells.NOTABLE_COUNT
                        && 1 - conflict.facts().strength() <= OverRepresentationDetector.FALSE_DISCOVERIES)
                .toList();
    }

    /** A record may point both ways and counts once. */
    private static Counted count(
            CaseCounts counts, RecordKind kind, RulePair pair, long together, SortedMap<List<String>, Long> pointings) {
        TreeSet<CaseId> cases = new TreeSet<>();
        for (String key : keys(pair)) {
            if (pointings.containsKey(List.of(key))) {
                cases.addAll(counts.cases(kind, Map.of(Dimension.CONFLICT, key), Integer.MAX_VALUE));
            }
        }
        return new Counted(pair, cases.stream().limit(SHOWN).toList(), cases.size(), together);
    }

    private static List<String> keys(RulePair pair) {
        return List.of(
                new Pointing(pair.one(), pair.other(), true).key(),
                new Pointing(pair.other(), pair.one(), true).key(),
                new Pointing(pair.one(), pair.other(), false).key());
    }

    private RuleConflict conflict(
            CaseCounts counts,
            RecordKind kind,
            Period period,
            Counted one,
            FourCells cells,
            double falseDiscovery,
            SortedMap<List<String>, Long> pointings) {
        RulePair pair = one.pair();
        Share share = new Share(one.pointing(), one.together());
        Interval interval = share.interval(CONFIDENCE);
        Share usual = new Share(cells.restOfColumn(), cells.restOfColumn() + cells.rest());
        double expected = usual.of() == 0 ? one.pointing() : usual.value() * one.together();
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put(Dimension.RULE_PAIR.key(), pair.key());
        return new RuleConflict(
                new SignalFacts(
                        kind,
                        "Regelingen '" + tables.label(pair.one()) + "' en '" + tables.label(pair.other()) + "'",
                        null,
                        null,
                        dimensions,
                        period.from(),
                        period.to(),
                        one.pointing(),
                        expected,
                        one.pointing() / expected,
                        interval.lower() * one.together() / expected,
                        Denominator.RECORDS,
                        one.cases(),
                        counts.cases(
                                kind,
                                Map.of(
                                        Dimension.RULE_PAIR,
                                        pair.key(),
                                        Dimension.DECISION,
                                        Decision.WITHIN_THE_RULES.key()),
                                SHOWN),
                        1 - falseDiscovery),
                side(counts, kind, pair.one()),
                side(counts, kind, pair.other()),
                pointings.getOrDefault(List.of(keys(pair).get(0)), 0L),
                pointings.getOrDefault(List.of(keys(pair).get(1)), 0L),
                one.together(),
                interval.lower(),
                interval.upper(),
                cells.chanceOfAtLeast());
    }

    private RuleConflict.Side side(CaseCounts counts, RecordKind kind, String regeling) {
        return new RuleConflict.Side(
                regeling,
                tables.label(regeling),
                counts.counts(kind, List.of(Dimension.REGELING)).getOrDefault(List.of(regeling), 0L));
    }
}
