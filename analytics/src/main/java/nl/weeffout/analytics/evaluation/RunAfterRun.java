package nl.weeffout.analytics.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.analytics.cluster.MinedRun;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * Whether patterns stay the same as records come in, and stay as good as those of a run that starts anew. Draws come from fixed
 * seeds. Costs two runs a draw, and a run for each year and each further batch.
 */
public final class RunAfterRun {
    private static final int DRAWS = 5;
    private static final double KEPT = .95;

    /** The size from which on a pattern must keep its id. */
    private static final int LARGE = 6;

    /** Batches, a tenth of the records each after the first half, of the longest chain of runs. */
    private static final int BATCHES = 5;

    private final List<MiningCase> cases;
    private final Mining mining;

    /** Makes a run of some records that goes on from earlier ones. */
    @FunctionalInterface
    public interface Mining {
        MinedRun mine(List<MiningCase> some, EarlierRuns earlier);
    }

    public RunAfterRun(List<MiningCase> cases, Mining mining) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        this.mining = mining;
    }

    /**
     * The figures by name: {@code moved}, the share of records in another pattern than before, or in none or no longer in none,
     * after 5% new ones, a mean of five draws; {@code same-id}, the share of the patterns of at least {@value #LARGE} members of
     * all years but the last that keep their id when the last year comes in, where there are two years; {@code f1} against the
     * labels at the end of a chain of runs, see {@link PatternQuality}.
     */
    public Map<String, Double> figures(Labels labels) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            String name = "run-after-run." + kind.key() + ".";
            List<MiningCase> ofKind = cases.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            figures.put(name + "moved", moved(ofKind));
            figures.put(name + "same-id", sameId(ofKind));
            figures.put(name + "f1", quality(ofKind, labels));
        }
        return figures;
    }

    private double moved(List<MiningCase> ofKind) {
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<MiningCase> known = shuffled(ofKind, draw);
            known = known.subList(0, (int) Math.round(KEPT * known.size()));
            MinedRun first = mining.mine(known, EarlierRuns.NONE);
            MinedRun second = after(first, ofKind);
            sum += moved(
                    first.run(),
                    second.run(),
                    known.stream().map(each -> each.stored().id()).toList());
        }
        return sum / DRAWS;
    }

    /** The share of some records of which any pattern differs, the second one of a record that stands in two included. */
    static double moved(PatternRun first, PatternRun second, List<CaseId> known) {
        Map<CaseId, Set<PatternId>> before = patterns(first);
        Map<CaseId, Set<PatternId>> after = patterns(second);
        long moved = known.stream()
                .filter(id -> !before.getOrDefault(id, Set.of()).equals(after.getOrDefault(id, Set.of())))
                .count();
        return known.isEmpty() ? 0 : (double) moved / known.size();
    }

    private double sameId(List<MiningCase> ofKind) {
        SortedSet<Integer> years = new TreeSet<>();
        ofKind.forEach(each -> years.add(date(each).getYear()));
        if (years.size() < 2) {
            return 1;
        }
        MinedRun first = mining.mine(
                ofKind.stream()
                        .filter(each -> date(each).getYear() < years.last())
                        .toList(),
                EarlierRuns.NONE);
        MinedRun second = after(first, ofKind);
        var kept = second.run().patterns().stream().map(CasePattern::id).collect(Collectors.toSet());
        List<CasePattern> large = first.run().patterns().stream()
                .filter(pattern -> pattern.size() >= LARGE)
                .toList();
        return large.isEmpty()
                ? 1
                : (double) large.stream()
                                .filter(pattern -> kept.contains(pattern.id()))
                                .count()
                        / large.size();
    }

    private double quality(List<MiningCase> ofKind, Labels labels) {
        List<MiningCase> byDate = ofKind.stream()
                .sorted(Comparator.comparing(RunAfterRun::date)
                        .thenComparing(each -> each.stored().id()))
                .toList();
        MinedRun run = mining.mine(byDate.subList(0, byDate.size() / 2), EarlierRuns.NONE);
        for (int batch = 1; batch <= BATCHES; batch++) {
            run = after(run, byDate.subList(0, byDate.size() * (BATCHES + batch) / (2 * BATCHES)));
        }
        return PatternQuality.of(
                        labels.patterns(byDate.stream()
                                        .map(each -> each.stored().id())
                                        .collect(Collectors.toSet()))
                                .values(),
                        run.run().patterns().stream()
                                .map(PatternQuality.Shown::of)
                                .toList())
                .macroF1();
    }

    private MinedRun after(MinedRun run, List<MiningCase> some) {
        return mining.mine(some, run.forTheNext());
    }

    private static List<MiningCase> shuffled(List<MiningCase> some, int seed) {
        List<MiningCase> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static LocalDate date(MiningCase each) {
        return each.stored().content().date();
    }

    private static Map<CaseId, Set<PatternId>> patterns(PatternRun run) {
        Map<CaseId, Set<PatternId>> patterns = new HashMap<>();
        run.patterns()
                .forEach(pattern -> pattern.cases()
                        .forEach(id -> patterns.computeIfAbsent(id, key -> new HashSet<>())
                                .add(pattern.id())));
        return patterns;
    }
}
