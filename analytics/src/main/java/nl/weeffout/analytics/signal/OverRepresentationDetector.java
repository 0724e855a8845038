package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.FourCells;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker.Cell;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker.Shrunk;
import nl.weeffout.analytics.statistics.PoissonCount;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.OverRepresentation;
import nl.weeffout.domain.signal.Signal;
import nl.weeffout.domain.signal.SignalFacts;

/**
 * Finds what one municipality, team, neighbourhood, year or quarter has more of than the margins of the table would have it: the
 * threshold is that the shrunk ratio is above 1 with a probability of .95 (DuMouchel's EB05), that there are three records at
 * least, and that of all cells as clear no more than one in twenty is chance's.
 */
final class OverRepresentationDetector {
    static final double FALSE_DISCOVERIES = .05;
    private static final int SHOWN = 1_000;

    private static final Map<Dimension, List<Dimension>> TABLES = tables();

    private final Subjects subjects;

    OverRepresentationDetector(Subjects subjects) {
        this.subjects = subjects;
    }

    private static Map<Dimension, List<Dimension>> tables() {
        Map<Dimension, List<Dimension>> tables = new LinkedHashMap<>();
        for (Dimension what : List.of(Dimension.PATTERN, Dimension.WEEFFOUT, Dimension.CATEGORY, Dimension.REGELING)) {
            tables.put(
                    what,
                    List.of(
                            Dimension.MUNICIPALITY,
                            Dimension.TEAM,
                            Dimension.DISTRICT,
                            Dimension.YEAR,
                            Dimension.QUARTER));
        }
        return tables;
    }

    /** One cell beside the margins of its table. */
    private record Candidate(Dimension what, String value, Dimension where, String place, FourCells cells) {
        Cell cell() {
            return new Cell(cells.cell(), cells.expected());
        }
    }

    List<Signal> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        Period period = Period.of(counts, kind);
        List<Signal> signals = new ArrayList<>();
        TABLES.forEach((what, places) -> {
            for (Dimension where : places) {
                signals.addAll(detect(counts, kind, period, what, where));
            }
        });
        return signals;
    }

    private List<Signal> detect(CaseCounts counts, RecordKind kind, Period period, Dimension what, Dimension where) {
        List<Candidate> candidates = candidates(counts, kind, what, where);
        if (candidates.isEmpty()) {
            return List.of();
        }
        GammaPoissonShrinker shrinker =
                GammaPoissonShrinker.of(candidates.stream().map(Candidate::cell).toList());
        List<Double> rates = FalseDiscovery.rates(candidates.stream()
                .map(each -> new PoissonCount(each.cells().cell())
                        .chanceOfAtLeast(each.cells().expected()))
                .toList());
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            Candidate each = candidates.get(at);
            Shrunk shrunk = shrinker.shrink(each.cell());
            if (each.cells().cell() >= FourCells.NOTABLE_COUNT
                    && shrunk.lower() > 1
                    && rates.get(at) <= FALSE_DISCOVERIES) {
                signals.add(signal(counts, kind, period, each, shrunk, rates.get(at)));
            }
        }
        return signals;
    }

    private Signal signal(
            CaseCounts counts, RecordKind kind, Period period, Candidate one, Shrunk shrunk, double falseDiscovery) {
        FourCells cells = one.cells();
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put(one.what().key(), one.value());
        dimensions.put(one.where().key(), one.place());
        return new OverRepresentation(
                new SignalFacts(
                        kind,
                        subjects.of(one.what(), one.value()),
                        one.what() == Dimension.PATTERN ? new PatternId(one.value()) : null,
                        one.what() == Dimension.WEEFFOUT ? one.value() : null,
                        dimensions,
                        period.from(),
                        period.to(),
                        cells.cell(),
                        cells.expected(),
                        cells.cell() / cells.expected(),
                        shrunk.lower(),
                        Denominator.RECORDS,
                        counts.cases(kind, Map.of(one.what(), one.value(), one.where(), one.place()), SHOWN),
                        List.of(),
                        1 - falseDiscovery),
                subjects.place(one.where(), one.place()),
                shrunk.mean(),
                cells.proportionalReportingRatio(),
                cells.chiSquared(),
                cells.isNotable());
    }

    /** Every cell of the table, those without records as well, as the prior is fitted to all. */
    private static List<Candidate> candidates(CaseCounts counts, RecordKind kind, Dimension what, Dimension where) {
        SortedMap<List<String>, Long> rows = counts.counts(kind, List.of(what));
        SortedMap<List<String>, Long> columns = counts.counts(kind, List.of(where));
        SortedMap<List<String>, Long> both = counts.counts(kind, List.of(what, where));
        long all = counts.size(kind);
        List<Candidate> candidates = new ArrayList<>();
        rows.forEach((value, ofRow) -> columns.forEach((place, ofColumn) -> {
            long cell = both.getOrDefault(List.of(value.getFirst(), place.getFirst()), 0L);
            candidates.add(new Candidate(
                    what,
                    value.getFirst(),
                    where,
                    place.getFirst(),
                    new FourCells(cell, ofRow - cell, ofColumn - cell, all - ofRow - ofColumn + cell)));
        }));
        return columns.size() < 2 ? List.of() : candidates;
    }
}
