package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What becomes of patterns when some records are missing, and among the few records of one municipality. Draws come from fixed
 * seeds. Costs five to ten runs for each figure.
 */
public final class Resampling {
    private static final int DRAWS = 10;
    private static final double KEPT = .95;
    private static final int FEWEST = 4;

    /** How much of the records each draw for the spread of the quality sees, and how many draws there are. */
    private static final double MOST = .85;

    private static final int SPREAD = 5;

    private final List<MiningCase> cases;
    private final Function<List<MiningCase>, PatternRun> mining;

    /** @param mining makes a run of some records */
    public Resampling(List<MiningCase> cases, Function<List<MiningCase>, PatternRun> mining) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        this.mining = mining;
    }

    /**
     * How little two runs agree that each see {@value #KEPT} of the records, drawn apart: the share of the records that both
     * see of which any pattern matches none of the other run that holds the record. Patterns match one to one, those with most records in
     * common first. A mean over five pairs of runs.
     */
    public Map<RecordKind, Double> disagreement() {
        Map<RecordKind, Double> sums = new EnumMap<>(RecordKind.class);
        for (int pair = 0; pair < DRAWS / 2; pair++) {
            List<MiningCase> one = drawn(2 * pair, KEPT);
            List<MiningCase> other = drawn(2 * pair + 1, KEPT);
            Set<CaseId> common = ids(one);
            common.retainAll(ids(other));
            PatternRun first = mining.apply(one);
            PatternRun second = mining.apply(other);
            for (RecordKind kind : RecordKind.values()) {
                double share =
                        disagreement(patterns(first, kind, common), patterns(second, kind, common), (int) one.stream()
                                .filter(each -> each.stored().content().kind() == kind)
                                .filter(each -> common.contains(each.stored().id()))
                                .count());
                sums.merge(kind, share / (DRAWS / 2), Double::sum);
            }
        }
        return sums;
    }

    static double disagreement(List<Set<CaseId>> one, List<Set<CaseId>> other, int seen) {
        record Match(int first, int second, int common) {}
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Set<CaseId> both = new HashSet<>(one.get(i));
                both.retainAll(other.get(j));
                if (!both.isEmpty()) {
                    matches.add(new Match(i, j, both.size()));
                }
            }
        }
        matches.sort(Comparator.comparingInt((Match match) -> -match.common())
                .thenComparing(Match::first)
                .thenComparing(Match::second));
        Set<Integer> takenFirst = new HashSet<>();
        Set<Integer> takenSecond = new HashSet<>();
        Map<CaseId, Integer> agreements = new HashMap<>();
        for (Match match : matches) {
            if (!takenFirst.contains(match.first()) && !takenSecond.contains(match.second())) {
                takenFirst.add(match.first());
                takenSecond.add(match.second());
                one.get(match.first()).stream()
                        .filter(other.get(match.second())::contains)
                        .forEach(id -> agreements.merge(id, 2, Integer::sum));
            }
        }
        Map<CaseId, Integer> memberships = new HashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(pattern -> pattern.forEach(id -> memberships.merge(id, 1, Integer::sum)));
        long disagreeing = memberships.entrySet().stream()
                .filter(each -> each.getValue() > agreements.getOrDefault(each.getKey(), 0))
                .count();
        return seen == 0 ? 0 : (double) disagreeing / seen;
    }

    /**
     * What runs over some records of one municipality give.
     *
     * @param largest the greatest share of the records that any pattern holds
     * @param seeded share of the labelled patterns with at least four records in the draw that are seeded, see {@link
     *     PatternQuality#seeded}
     */
    public record Small(double largest, double seeded) {}

    /**
     * The figures by name: of the agreement, of the F1 over draws of {@value #MOST} of the records (mean, least and greatest of
     * {@value #SPREAD}, see {@link PatternQuality#macroF1}), and of 60 and 100 records of one municipality.
     */
    public Map<String, Double> figures(Labels labels) {
        Map<String, Double> figures = new LinkedHashMap<>();
        disagreement().forEach((kind, share) -> figures.put("resampled." + kind.key() + ".disagreement", share));
        quality(labels).forEach((kind, f1) -> {
            String name = "resampled." + kind.key() + ".f1-";
            figures.put(name + "mean", f1.getAverage());
            figures.put(name + "least", f1.getMin());
            figures.put(name + "greatest", f1.getMax());
        });
        for (int records : new int[] {60, 100}) {
            Small small = small(records, labels);
            figures.put("municipality-of-" + records + ".largest", small.largest());
            figures.put("municipality-of-" + records + ".seeded", small.seeded());
        }
        return figures;
    }

    private Map<RecordKind, DoubleSummaryStatistics> quality(Labels labels) {
        Map<RecordKind, DoubleSummaryStatistics> quality = new EnumMap<>(RecordKind.class);
        for (int draw = 0; draw < SPREAD; draw++) {
            List<MiningCase> some = drawn(DRAWS + draw, MOST);
            PatternRun run = mining.apply(some);
            Evaluation.patterns(run, labels, byKind(some))
                    .forEach((kind, figures) -> quality.computeIfAbsent(kind, key -> new DoubleSummaryStatistics())
                            .accept(figures.macroF1()));
        }
        return quality;
    }

    private static Map<RecordKind, Set<CaseId>> byKind(List<MiningCase> some) {
        Map<RecordKind, Set<CaseId>> byKind = new EnumMap<>(RecordKind.class);
        some.forEach(each -> byKind.computeIfAbsent(each.stored().content().kind(), kind -> new HashSet<>())
                .add(each.stored().id()));
        return byKind;
    }

    /** Mines ten draws of so many records of one municipality, of both kinds. */
    public Small small(int records, Labels labels) {
        SortedMap<String, List<MiningCase>> byPlace = new TreeMap<>();
        for (MiningCase each : cases) {
            byPlace.computeIfAbsent(each.stored().content().municipality().name(), place -> new ArrayList<>())
                    .add(each);
        }
        List<List<MiningCase>> places = byPlace.values().stream()
                .filter(place -> place.size() >= records)
                .toList();
        double largest = 0;
        double seeded = 0;
        int known = 0;
        for (int draw = 0; draw < (places.isEmpty() ? 0 : DRAWS); draw++) {
            List<MiningCase> shuffled = new ArrayList<>(places.get(draw % places.size()));
            Collections.shuffle(shuffled, new Random(draw));
            List<MiningCase> few = shuffled.subList(0, records);
            PatternRun run = mining.apply(few);
            for (CasePattern pattern : run.patterns()) {
                largest = Math.max(largest, (double) pattern.size() / records);
            }
            List<Set<CaseId>> gold = labels.patterns(ids(few)).values().stream()
                    .filter(pattern -> pattern.size() >= FEWEST)
                    .toList();
            List<PatternQuality.Shown> shown =
                    run.patterns().stream().map(PatternQuality.Shown::of).toList();
            seeded += PatternQuality.of(gold, shown).seeded() * gold.size();
            known += gold.size();
        }
        return new Small(largest, known == 0 ? 0 : seeded / known);
    }

    private List<MiningCase> drawn(int draw, double share) {
        List<MiningCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(draw));
        return shuffled.subList(0, (int) Math.round(share * shuffled.size()));
    }

    private static Set<CaseId> ids(List<MiningCase> some) {
        return some.stream().map(each -> each.stored().id()).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Set<CaseId>> patterns(PatternRun run, RecordKind kind, Set<CaseId> seen) {
        return run.patterns().stream()
                .filter(pattern -> pattern.kind() == kind)
                .map(pattern -> pattern.cases().stream().filter(seen::contains).collect(Collectors.toSet()))
                .toList();
    }
}
