package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Loop;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Finds parties that refuse, or bring about, what they repair themselves. As strong as the share of refusals that goes with the
 * counts at least: that a municipality pays for a grant is no chance, how often its own refusal came before it is the finding.
 */
final class LoopDetector {
    /** As many as make a pattern. */
    private static final long LEAST = 4;

    private static final double CONFIDENCE = .95;
    private static final double MOSTLY = .25;
    private static final int SHOWN = 1_000;

    private final ReferenceTables tables;
    private final Subjects subjects;

    LoopDetector(ReferenceTables tables, Subjects subjects) {
        this.tables = tables;
        this.subjects = subjects;
    }

    List<Signal> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        SortedMap<List<String>, Long> refused = counts.counts(kind, List.of(Dimension.REFUSED_BY));
        SortedMap<List<String>, Long> loops = counts.counts(kind, List.of(Dimension.LOOP));
        long allRefused = refused.values().stream().mapToLong(Long::longValue).sum();
        long allLoops = loops.values().stream().mapToLong(Long::longValue).sum();
        double usual = new Share(allLoops, allRefused).value();
        Period period = Period.of(counts, kind);
        List<Signal> signals = new ArrayList<>();
        loops.forEach((key, count) -> {
            if (count >= LEAST) {
                long asked = refused.getOrDefault(key, count);
                signals.add(loop(counts, kind, period, key.getFirst(), new Share(count, asked), usual * asked));
            }
        });
        return signals;
    }

    private Loop loop(CaseCounts counts, RecordKind kind, Period period, String refuser, Share share, double expected) {
        Interval interval = share.interval(CONFIDENCE);
        List<CaseId> cases = counts.cases(kind, Map.of(Dimension.LOOP, refuser), SHOWN);
        Set<CaseId> same = new HashSet<>(counts.cases(kind, Map.of(Dimension.LOOP, refuser), Integer.MAX_VALUE));
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put(Dimension.LOOP.key(), refuser);
        return new Loop(
                new SignalFacts(
                        kind,
                        tables.label(refuser),
                        null,
                        null,
                        dimensions,
                        period.from(),
                        period.to(),
                        share.count(),
                        expected,
                        share.count() / expected,
                        interval.lower() * share.of() / expected,
                        Denominator.RECORDS,
                        cases,
                        counts.cases(kind, Map.of(Dimension.REFUSED_BY, refuser), same.size() + SHOWN).stream()
                                .filter(id -> !same.contains(id))
                                .limit(SHOWN)
                                .toList(),
                        interval.lower()),
                tables.label(refuser),
                share.of(),
                interval.lower(),
                interval.upper(),
                mostly(counts, kind, refuser, share.count()));
    }

    /** The category or life domain of most of them, if it is that of a quarter at least. */
    private String mostly(CaseCounts counts, RecordKind kind, String refuser, long count) {
        Dimension about = kind == RecordKind.GRANTS ? Dimension.CATEGORY : Dimension.LIFE_DOMAIN;
        String most = "";
        long times = 0;
        for (Map.Entry<List<String>, Long> each :
                counts.counts(kind, List.of(Dimension.LOOP, about)).entrySet()) {
            if (each.getKey().getFirst().equals(refuser) && each.getValue() > times) {
                most = each.getKey().getLast();
                times = each.getValue();
            }
        }
        return times < MOSTLY * count ? "" : subjects.label(about, most) + " (" + times + ")";
    }
}
