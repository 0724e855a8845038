package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.criterion.NearMiss;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.FourCells;
import nl.weeffout.analytics.statistics.HypergeometricCount;
import nl.weeffout.analytics.statistics.PoissonCount;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;
import nl.weeffout.domain.signal.NearMissCluster;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;

/**
 * Finds where a criterion is just missed more often than elsewhere: of the records of a regeling, category, municipality or
 * pattern more miss it than the margins would have, by Fisher's exact test, with no more than one in twenty of what is told
 * chance's; and how far the limits of all criteria were missed.
 */
final class NearMissDetector {
    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;
    private static final List<Dimension> PLACES =
            List.of(Dimension.REGELING, Dimension.CATEGORY, Dimension.MUNICIPALITY, Dimension.PATTERN);

    private final Subjects subjects;

    NearMissDetector(Subjects subjects) {
        this.subjects = subjects;
    }

    /** What a distribution is one of. */
    private record Limit(String criterion, LimitSide side, DistanceUnit unit) {}

    private record Candidate(String criterion, Dimension where, String place, FourCells cells) {
        double chance() {
            return new HypergeometricCount(
                            cells.cell(),
                            cells.cell() + cells.restOfRow(),
                            cells.cell() + cells.restOfColumn(),
                            cells.all())
                    .chanceOfAtLeast();
        }
    }

    /** How far the limits of all criteria were missed in records of both kinds, those of most records first. */
    List<CriterionDistances> distances(CaseCounts counts) {
        Map<Limit, SortedMap<Double, Long>> amounts = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            counts.counts(kind, List.of(Dimension.DISTANCE))
                    .forEach((key, records) -> add(amounts, key.getFirst(), records));
        }
        return distributions(amounts);
    }

    private static void add(Map<Limit, SortedMap<Double, Long>> amounts, String key, long records) {
        NearMiss miss = NearMiss.ofKey(key);
        miss.knownDistance()
                .ifPresent(distance -> amounts.computeIfAbsent(
                                new Limit(miss.criterion(), distance.side(), distance.unit()), _ -> new TreeMap<>())
                        .merge(distance.amount().doubleValue(), records, Long::sum));
    }

    private static List<CriterionDistances> distributions(Map<Limit, SortedMap<Double, Long>> amounts) {
        List<CriterionDistances> all = new ArrayList<>();
        amounts.forEach((limit, of) -> all.add(CriterionDistances.of(
                limit.criterion(), Subjects.criterion(limit.criterion()), limit.side(), limit.unit(), of)));
        all.sort(Comparator.comparingLong((CriterionDistances each) -> -each.records())
                .thenComparing(CriterionDistances::criterion)
                .thenComparing(CriterionDistances::unit)
                .thenComparing(CriterionDistances::side));
        return all;
    }

    List<Signal> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        Period period = Period.of(counts, kind);
        List<Signal> signals = new ArrayList<>();
        for (Dimension where : PLACES) {
            List<Candidate> candidates = candidates(counts, kind, where);
            SortedMap<List<String>, Long> told = counts.counts(kind, List.of(Dimension.DISTANCE, where));
            List<Double> rates = FalseDiscovery.rates(
                    candidates.stream().map(Candidate::chance).toList());
            for (int at = 0; at < candidates.size(); at++) {
                Candidate each = candidates.get(at);
                if (each.cells().cell() >= FourCells.NOTABLE_COUNT
                        && rates.get(at) <= OverRepresentationDetector.FALSE_DISCOVERIES) {
                    signals.add(signal(counts, kind, period, each, rates.get(at), told));
                }
            }
        }
        return signals;
    }

    private static List<Candidate> candidates(CaseCounts counts, RecordKind kind, Dimension where) {
        SortedMap<List<String>, Long> criteria = counts.counts(kind, List.of(Dimension.CRITERION));
        SortedMap<List<String>, Long> places = counts.counts(kind, List.of(where));
        SortedMap<List<String>, Long> both = counts.counts(kind, List.of(Dimension.CRITERION, where));
        long all = counts.size(kind);
        List<Candidate> candidates = new ArrayList<>();
        criteria.forEach((criterion, ofRow) -> places.forEach((place, ofColumn) -> {
            long cell = both.getOrDefault(List.of(criterion.getFirst(), place.getFirst()), 0L);
            candidates.add(new Candidate(
                    criterion.getFirst(),
                    where,
                    place.getFirst(),
                    new FourCells(cell, ofRow - cell, ofColumn - cell, all - ofRow - ofColumn + cell)));
        }));
        return candidates;
    }

    private Signal signal(
            CaseCounts counts,
            RecordKind kind,
            Period period,
            Candidate one,
            double falseDiscovery,
            SortedMap<List<String>, Long> told) {
        FourCells cells = one.cells();
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put(Dimension.CRITERION.key(), one.criterion());
        dimensions.put(one.where().key(), one.place());
        return new NearMissCluster(
                new SignalFacts(
                        kind,
                        subjects.of(Dimension.CRITERION, one.criterion()),
                        one.where() == Dimension.PATTERN ? new PatternId(one.place()) : null,
                        null,
                        dimensions,
                        period.from(),
                        period.to(),
                        cells.cell(),
                        cells.expected(),
                        cells.cell() / cells.expected(),
                        new PoissonCount(cells.cell()).mean(CONFIDENCE).lower() / cells.expected(),
                        Denominator.RECORDS,
                        counts.cases(
                                kind, Map.of(Dimension.CRITERION, one.criterion(), one.where(), one.place()), SHOWN),
                        counts.cases(
                                kind,
                                Map.of(one.where(), one.place(), Dimension.DECISION, Decision.WITHIN_THE_RULES.key()),
                                SHOWN),
                        1 - falseDiscovery),
                subjects.place(one.where(), one.place()),
                distances(told, one).orElse(null));
    }

    /** Of the unit in which most of the records tell it. */
    private static Optional<CriterionDistances> distances(SortedMap<List<String>, Long> told, Candidate one) {
        Map<Limit, SortedMap<Double, Long>> amounts = new LinkedHashMap<>();
        told.forEach((key, records) -> {
            if (key.getLast().equals(one.place())
                    && NearMiss.ofKey(key.getFirst()).criterion().equals(one.criterion())) {
                add(amounts, key.getFirst(), records);
            }
        });
        return distributions(amounts).stream().findFirst();
    }
}
