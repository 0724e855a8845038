package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What becomes of patterns when every other record is missing: odd and even records in the order of their ids, mined apart. So
 * a pattern that is found in both was found twice from records that have nothing in common. Costs three runs.
 */
public final class Halves {
    /** From this size on a pattern leaves enough for a pattern in either half. */
    private static final int LARGE = 8;

    /** From this F1 on two patterns are the same one. */
    private static final double SAME = .5;

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
    }

    /**
     * The figures by name: {@code seeded}, the share of the labelled patterns of at least {@value #LARGE} records that are
     * seeded in both halves, see {@link PatternQuality#seeded}; {@code same}, the share of the patterns of at least as many
     * records in a run over all of them that come back in both, with an F1 of at least {@value #SAME} beside the half's members.
     * A share of nothing is 1.
     */
    public Map<String, Double> figures(Labels labels) {
        PatternRun whole = mining.apply(cases);
        List<MiningCase> odd = every(0);
        List<MiningCase> even = every(1);
        PatternRun first = mining.apply(odd);
        PatternRun second = mining.apply(even);
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            Half one = new Half(ids(odd), patterns(first, kind));
            Half other = new Half(ids(even), patterns(second, kind));
            Set<CaseId> ofKind = ids(cases.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList());
            String name = "halves." + kind.key() + ".";
            figures.put(
                    name + "seeded",
                    share(labels.patterns(ofKind).values(), each -> one.seeds(each) && other.seeds(each)));
            figures.put(
                    name + "same", share(patterns(whole, kind), each -> one.hasSameAs(each) && other.hasSameAs(each)));
        }
        return figures;
    }

    /** Records of a kind stay in their order, so that each kind is halved too. */
    private List<MiningCase> every(int second) {
        List<MiningCase> half = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            List<MiningCase> ofKind = cases.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            for (int at = second; at < ofKind.size(); at += 2) {
                half.add(ofKind.get(at));
            }
        }
        return half;
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

    private static List<Set<CaseId>> patterns(PatternRun run, RecordKind kind) {
        return run.patterns().stream()
                .filter(pattern -> pattern.kind() == kind)
                .map(CasePattern::cases)
                .<Set<CaseId>>map(HashSet::new)
                .toList();
    }
}
