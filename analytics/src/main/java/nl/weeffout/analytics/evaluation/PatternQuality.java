package nl.weeffout.analytics.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseId;

/**
 * How well shown patterns (at least 4 members) match labelled ones. F1 of a gold pattern G and a shown one S is
 * {@code 2|G∩S| / (|G|+|S|)}.
 *
 * @param macroF1 mean over the gold patterns of the best F1 of any shown one
 * @param found share of gold patterns with a best F1 of at least .6
 * @param seeded share of gold patterns of which a shown one holds at least 3 members that are at least .4 of it
 * @param merged share of shown patterns that hold at least 3 members of each of two gold patterns
 * @param noisy share of shown patterns of which more than half stand in no gold pattern
 */
public record PatternQuality(double macroF1, double found, double seeded, double merged, double noisy) {
    private static final int SHOWN = 4;

    /** Compares; a share of nothing is 0. Costs every pair of patterns. */
    public static PatternQuality of(Collection<Set<CaseId>> gold, Collection<Set<CaseId>> patterns) {
        List<Set<CaseId>> shown =
                patterns.stream().filter(each -> each.size() >= SHOWN).toList();
        double sum = 0;
        int found = 0;
        int seeded = 0;
        for (Set<CaseId> wanted : gold) {
            double best = 0;
            boolean seed = false;
            for (Set<CaseId> each : shown) {
                long common = common(wanted, each);
                best = Math.max(best, 2.0 * common / (wanted.size() + each.size()));
                seed |= common >= 3 && common >= .4 * each.size();
            }
            sum += best;
            found += best >= .6 ? 1 : 0;
            seeded += seed ? 1 : 0;
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
        return new PatternQuality(
                share(sum, gold.size()),
                share(found, gold.size()),
                share(seeded, gold.size()),
                share((double) merged, shown.size()),
                share((double) noisy, shown.size()));
    }

    private static long common(Set<CaseId> one, Set<CaseId> other) {
        return one.stream().filter(other::contains).count();
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
