package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;

/**
 * How well shown patterns match labelled (gold) ones. Only patterns of at least {@value #SHOWN} members count as shown. F1 of
 * a gold pattern G and a shown one S is {@code 2|G ∩ S| / (|G| + |S|)}.
 *
 * @param macroF1 mean over the gold patterns of the best F1 of any shown one: {@code 1/|gold| Σ_G max_S F1(G, S)}
 * @param found share of gold patterns whose best F1 is at least .6
 * @param seeded share of gold patterns for which some shown S has {@code |G ∩ S| >= 3} and {@code |G ∩ S| >= .4 |S|}
 * @param merged share of shown patterns with {@code |G ∩ S| >= 3} for two gold patterns or more
 * @param noisy share of shown patterns of which more than half the members stand in no gold pattern
 * @param vMeasure harmonic mean {@code 2hc / (h + c)} of homogeneity {@code h = 1 - H(G|S) / H(G)} and completeness
 *     {@code c = 1 - H(S|G) / H(S)}, with H the entropy over the records that have a gold pattern (Rosenberg and Hirschberg
 *     2007); a record that no pattern shows is a group of its own, and one that several show counts with the first of them
 * @param shown how many are shown
 * @param sure of the patterns marked sure, the share that seeds a gold pattern; 1 where none is marked
 */
public record PatternQuality(
        double macroF1,
        double found,
        double seeded,
        double merged,
        double noisy,
        double vMeasure,
        int shown,
        double sure) {
    static final int SHOWN = 4;

    /** A pattern as it is shown. */
    public record Shown(Set<CaseId> members, boolean sure) {
        public Shown {
            members = Set.copyOf(members);
        }

        static Shown of(CasePattern pattern) {
            return new Shown(Set.copyOf(pattern.cases()), pattern.isSure());
        }

        /** Whether it gives a gold pattern away. */
        private boolean seeds(Set<CaseId> wanted) {
            return PatternQuality.seeds(members, wanted);
        }
    }

    /** Whether a pattern of these members gives a gold pattern away. */
    static boolean seeds(Set<CaseId> members, Set<CaseId> wanted) {
        long common = common(wanted, members);
        return common >= 3 && common >= .4 * members.size();
    }

    /**
     * Compares; a share of nothing is 0, a V-measure of no records 1. Cost: every pair of patterns.
     *
     * @param gold members of each labelled pattern; a record stands in one at most
     * @param patterns in the order in which they are shown
     */
    public static PatternQuality of(Collection<Set<CaseId>> gold, List<Shown> patterns) {
        List<Shown> counted =
                patterns.stream().filter(each -> each.members().size() >= SHOWN).toList();
        List<Set<CaseId>> shown = counted.stream().map(Shown::members).toList();
        double sum = 0;
        int found = 0;
        int seeded = 0;
        for (Set<CaseId> wanted : gold) {
            double best = 0;
            for (Set<CaseId> each : shown) {
                long common = common(wanted, each);
                best = Math.max(best, 2.0 * common / (wanted.size() + each.size()));
            }
            sum += best;
            found += best >= .6 ? 1 : 0;
            seeded += counted.stream().anyMatch(each -> each.seeds(wanted)) ? 1 : 0;
        }
        long merged = shown.stream()
                .filter(each -> gold.stream()
                                .filter(wanted -> common(wanted, each) >= 3)
                                .count()
                        >= 2)
                .count();
        long noisy = shown.stream()
                .filter(each -> 2
                                * each.stream()
                                        .filter(id -> gold.stream().noneMatch(wanted -> wanted.contains(id)))
                                        .count()
                        > each.size())
                .count();
        List<Shown> sure = counted.stream().filter(Shown::sure).toList();
        long right = sure.stream()
                .filter(each -> gold.stream().anyMatch(each::seeds))
                .count();
        return new PatternQuality(
                share(sum, gold.size()),
                share(found, gold.size()),
                share(seeded, gold.size()),
                share((double) merged, shown.size()),
                share((double) noisy, shown.size()),
                vMeasure(List.copyOf(gold), shown),
                shown.size(),
                sure.isEmpty() ? 1 : (double) right / sure.size());
    }

    private static double vMeasure(List<Set<CaseId>> gold, List<Set<CaseId>> shown) {
        List<Integer> classes = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        int alone = shown.size();
        for (int i = 0; i < gold.size(); i++) {
            for (CaseId id : gold.get(i)) {
                int group = 0;
                while (group < shown.size() && !shown.get(group).contains(id)) {
                    group++;
                }
                classes.add(i);
                groups.add(group < shown.size() ? group : alone++);
            }
        }
        double mutual = entropy(classes) + entropy(groups) - entropy(pairs(classes, groups));
        double homogeneity = entropy(classes) == 0 ? 1 : mutual / entropy(classes);
        double completeness = entropy(groups) == 0 ? 1 : mutual / entropy(groups);
        return homogeneity + completeness == 0 ? 0 : 2 * homogeneity * completeness / (homogeneity + completeness);
    }

    private static List<List<Integer>> pairs(List<Integer> classes, List<Integer> groups) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            pairs.add(List.of(classes.get(i), groups.get(i)));
        }
        return pairs;
    }

    /** In nats. */
    private static double entropy(List<?> values) {
        Map<Object, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / values.size())
                .map(share -> -share * Math.log(share))
                .sum();
    }

    private static long common(Set<CaseId> one, Set<CaseId> other) {
        return one.stream().filter(other::contains).count();
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
