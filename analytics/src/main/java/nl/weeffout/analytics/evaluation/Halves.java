package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What becomes of patterns when half of the records are missing: odd and even records in the order of their ids, mined apart,
 * and halves that are drawn, as one halving says little of so few patterns. A pattern that is found in both halves was found
 * twice from records that have nothing in common. Draws come from fixed seeds. Kinds are mined apart, as in
 * any run. Costs thirteen runs.
 */
public final class Halves {
    /** From this size on a pattern leaves enough for a pattern in either half. */
    private static final int LARGE = 8;

    /** From this F1 on two patterns are the same one. */
    private static final double SAME = .5;

    /** How often halves are drawn. */
    private static final int DRAWS = 5;

    /** Of so many records a pattern can be found in a half. */
    private static final int FEWEST = 4;

    private final List<MiningCase> cases;
    private final Function<List<MiningCase>, PatternRun> mining;

    /** @param mining makes a run of some records */
    public Halves(List<MiningCase> cases, Function<List<MiningCase>, PatternRun> mining) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        this.mining = mining;
    }

    /** The patterns of one half. */
    private record Half(Set<CaseId> records, List<Set<CaseId>> patterns) {
        /** What a pattern of all records has in this half. */
        Set<CaseId> of(Set<CaseId> pattern) {
            return pattern.stream().filter(records::contains).collect(Collectors.toSet());
        }

        boolean hasSameAs(Set<CaseId> pattern) {
            Set<CaseId> here = of(pattern);
            return patterns.stream().anyMatch(each -> 2.0 * common(each, here) / (each.size() + here.size()) >= SAME);
        }

        boolean seeds(Set<CaseId> pattern) {
            return patterns.stream().anyMatch(each -> PatternQuality.seeds(each, pattern));
        }

        double f1(Collection<Set<CaseId>> all) {
            List<Set<CaseId>> here = all.stream()
                    .map(this::of)
                    .filter(each -> each.size() >= FEWEST)
                    .toList();
            return PatternQuality.of(
                            here,
                            patterns.stream()
                                    .map(each -> new PatternQuality.Shown(each, false))
                                    .toList())
                    .macroF1();
        }
    }

    /** Two halves, each with what was mined in it. */
    private record Halving(Half one, Half other) {
        /** The share of the large patterns of which something is true in both. */
        double inBoth(Collection<Set<CaseId>> patterns, BiPredicate<Half, Set<CaseId>> found) {
            return share(patterns, each -> found.test(one, each) && found.test(other, each));
        }

        double f1(Collection<Set<CaseId>> patterns) {
            return (one.f1(patterns) + other.f1(patterns)) / 2;
        }
    }

    /**
     * The figures by name: {@code seeded}, the share of the labelled patterns of at least {@value #LARGE} records that are
     * seeded in both halves, see {@link PatternQuality#seeded}; {@code same}, the share of the patterns of at least as many
     * records in a run over all of them that come back in both, with an F1 of at least {@value #SAME} beside the half's members;
     * {@code seeded-mean}, the first as a mean over {@value #DRAWS} drawn halvings; {@code f1-mean}, over their halves the mean
     * {@link PatternQuality#macroF1} of the labelled patterns that have at least {@value #FEWEST} records there. A share of
     * nothing is 1, an F1 of nothing 0.
     */
    public Map<String, Double> figures(Labels labels) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<MiningCase> ofKind = cases.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            Collection<Set<CaseId>> labelled = labels.patterns(ids(ofKind)).values();
            Halving byId = halved(ofKind);
            List<Halving> drawn = IntStream.range(0, DRAWS)
                    .mapToObj(draw -> {
                        List<MiningCase> shuffled = new ArrayList<>(ofKind);
                        Collections.shuffle(shuffled, new Random(draw));
                        return halved(shuffled);
                    })
                    .toList();
            String name = "halves." + kind.key() + ".";
            figures.put(name + "seeded", byId.inBoth(labelled, Half::seeds));
            figures.put(name + "same", byId.inBoth(patterns(mining.apply(ofKind)), Half::hasSameAs));
            figures.put(name + "seeded-mean", mean(drawn, each -> each.inBoth(labelled, Half::seeds)));
            figures.put(name + "f1-mean", mean(drawn, each -> each.f1(labelled)));
        }
        return figures;
    }

    private static double mean(List<Halving> halvings, ToDoubleFunction<Halving> figure) {
        return halvings.stream().mapToDouble(figure).average().orElseThrow();
    }

    private Halving halved(List<MiningCase> some) {
        return new Halving(half(some, 0), half(some, 1));
    }

    /** Mines every other record of some. */
    private Half half(List<MiningCase> some, int first) {
        List<MiningCase> half = new ArrayList<>();
        for (int at = first; at < some.size(); at += 2) {
            half.add(some.get(at));
        }
        return new Half(ids(half), patterns(mining.apply(half)));
    }

    private static double share(Collection<Set<CaseId>> patterns, Predicate<Set<CaseId>> found) {
        List<Set<CaseId>> large =
                patterns.stream().filter(each -> each.size() >= LARGE).toList();
        return large.isEmpty() ? 1 : (double) large.stream().filter(found).count() / large.size();
    }

    private static long common(Set<CaseId> one, Set<CaseId> other) {
        return one.stream().filter(other::contains).count();
    }

    private static Set<CaseId> ids(List<MiningCase> some) {
        return some.stream().map(each -> each.stored().id()).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Set<CaseId>> patterns(PatternRun run) {
        return run.patterns().stream()
                .map(CasePattern::cases)
                .<Set<CaseId>>map(HashSet::new)
                .toList();
    }
}
