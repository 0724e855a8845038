package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Alternatives;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;

/**
 * Finds categories, teams and municipalities of grants where requests are solved without spending more or less often than in
 * one of five cases, as is usual (the municipalities' own count).
 */
final class AlternativesDetector {
    private static final double USUAL = .2;
    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;

    private static final String FREE = "kosteloos";
    private static final String FUND = "fonds";

    private final Subjects subjects;
    private final double regularRouteEuros;

    /** @param regularRouteEuros what a regular assessment costs */
    AlternativesDetector(Subjects subjects, double regularRouteEuros) {
        this.subjects = subjects;
        this.regularRouteEuros = regularRouteEuros;
    }

    private record Candidate(String value, Share share) {
        /** How likely so uncommon a share is on its side where the usual one holds, twice over as there are two sides. */
        double chance() {
            return Math.min(1, 2 * Math.min(share.chanceOfAtLeast(USUAL), share.chanceOfAtMost(USUAL)));
        }
    }

    List<Signal> detect(CaseCounts counts) {
        if (counts.size(RecordKind.GRANTS) == 0) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        for (Dimension by : List.of(Dimension.CATEGORY, Dimension.MUNICIPALITY, Dimension.TEAM)) {
            signals.addAll(detect(counts, by));
        }
        return signals;
    }

    private List<Signal> detect(CaseCounts counts, Dimension by) {
        SortedMap<List<String>, Long> decided = counts.counts(RecordKind.GRANTS, List.of(by, Dimension.DECISION));
        List<Candidate> candidates = new ArrayList<>();
        counts.counts(RecordKind.GRANTS, List.of(by))
                .forEach((value, all) -> candidates.add(new Candidate(
                        value.getFirst(),
                        new Share(
                                decided.getOrDefault(List.of(value.getFirst(), Decision.WITHIN_THE_RULES.key()), 0L),
                                all))));
        List<Double> rates =
                FalseDiscovery.rates(candidates.stream().map(Candidate::chance).toList());
        Period period = Period.of(counts, RecordKind.GRANTS);
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            if (rates.get(at) <= OverRepresentationDetector.FALSE_DISCOVERIES) {
                signals.add(signal(counts, period, by, candidates.get(at), rates.get(at)));
            }
        }
        return signals;
    }

    private Signal signal(CaseCounts counts, Period period, Dimension by, Candidate one, double falseDiscovery) {
        Share share = one.share();
        Interval interval = share.interval(CONFIDENCE);
        double expected = USUAL * share.of();
        return new Alternatives(
                new SignalFacts(
                        RecordKind.GRANTS,
                        subjects.of(by, one.value()),
                        null,
                        null,
                        new TreeMap<>(Map.of(by.key(), one.value())),
                        period.from(),
                        period.to(),
                        share.count(),
                        expected,
                        share.count() / expected,
                        interval.lower() / USUAL,
                        Denominator.RECORDS,
                        counts.cases(
                                RecordKind.GRANTS,
                                Map.of(by, one.value(), Dimension.DECISION, Decision.WITHIN_THE_RULES.key()),
                                SHOWN),
                        counts.cases(
                                RecordKind.GRANTS,
                                Map.of(by, one.value(), Dimension.DECISION, Decision.HELPED.key()),
                                SHOWN),
                        1 - falseDiscovery),
                share.of(),
                USUAL,
                interval.lower(),
                interval.upper(),
                found(counts, by, one),
                gifts(counts, by, one));
    }

    private static Alternatives.Found found(CaseCounts counts, Dimension by, Candidate one) {
        SortedMap<List<String>, Long> kinds =
                counts.counts(RecordKind.GRANTS, List.of(by, Dimension.DECISION, Dimension.ALTERNATIVE));
        long free = kinds.getOrDefault(List.of(one.value(), Decision.WITHIN_THE_RULES.key(), FREE), 0L);
        long fund = kinds.getOrDefault(List.of(one.value(), Decision.WITHIN_THE_RULES.key(), FUND), 0L);
        return new Alternatives.Found(free, fund, one.share().count() - free - fund);
    }

    private Alternatives.Gifts gifts(CaseCounts counts, Dimension by, Candidate one) {
        List<Dimension> decided = List.of(by, Dimension.DECISION);
        List<String> helped = List.of(one.value(), Decision.HELPED.key());
        long gifts = counts.counts(RecordKind.GRANTS, decided).getOrDefault(helped, 0L);
        long cheaper = regularRouteEuros > 0
                ? counts.countsBelow(RecordKind.GRANTS, decided, regularRouteEuros)
                        .getOrDefault(helped, 0L)
                : 0;
        Interval share = new Share(cheaper, gifts).interval(CONFIDENCE);
        return new Alternatives.Gifts(gifts, cheaper, regularRouteEuros, share.lower(), share.upper());
    }
}
