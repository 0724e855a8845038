package nl.weeffout.analytics.association;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.Item;
import nl.weeffout.analytics.count.ItemSet;
import nl.weeffout.analytics.statistics.FalseDiscovery;
import nl.weeffout.analytics.statistics.FourCells;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Finds values that go together: regelingen, organisations and their kinds, kinds of households, grounds of refusal, life
 * domains and categories. A set stands where every two of its values go together also among the records that hold all its
 * others, by Fisher's exact test: so a value that adds nothing to a smaller set makes no larger one (productive rules: Webb,
 * Discovering significant patterns, Machine Learning 68, 2007). The rate of false discoveries is held among all sets of a size
 * that could have been found, the rare ones included, so that many triples do not drown the pairs (layered critical values:
 * Webb, Machine Learning 71, 2008). Assumes that records are independent of each other.
 */
public final class AssociationFinder {
    /** Values of a set: what four go together in, three of them say nearly as well, and nobody can test on few records. */
    static final int MOST_ITEMS = 3;

    /** Records of a set: fewer are no pattern to a werktafel. */
    static final long LEAST_RECORDS = 4;

    /** And one in so many, so that what is looked at among many records stays as much as people can look at. */
    private static final long ONE_IN = 2_000;

    private static final double FALSE_DISCOVERIES = .05;

    private static final Set<Dimension> DIMENSIONS = Set.of(
            Dimension.REGELING,
            Dimension.ORGANISATION,
            Dimension.ORGANISATION_KIND,
            Dimension.HOUSEHOLD,
            Dimension.GROUND,
            Dimension.LIFE_DOMAIN,
            Dimension.CATEGORY);

    private final SelfEvident selfEvident;

    /** @param tables by which records were read */
    public AssociationFinder(ReferenceTables tables) {
        selfEvident = new SelfEvident(tables, Thesaurus.load());
    }

    /**
     * Values that go together.
     *
     * @param set with how many records hold all of them
     * @param cells the records that hold all but two of the values, by those two; of the two that chance explains best
     * @param falseDiscovery the smallest rate of false discoveries at which it is one, 0 to 1
     */
    public record Found(ItemSet set, FourCells cells, double falseDiscovery) {
        /** How likely chance brings so many. */
        public double chance() {
            return cells.chanceOfAtLeast();
        }
    }

    /** Those found, in the order of {@link ItemSet}. */
    public List<Found> find(CaseCounts counts, RecordKind kind) {
        long least = Math.max(LEAST_RECORDS, counts.size(kind) / ONE_IN);
        Map<List<Item>, Long> frequent = new HashMap<>();
        List<List<ItemSet>> bySize = new ArrayList<>();
        for (int size = 0; size <= MOST_ITEMS; size++) {
            bySize.add(new ArrayList<>());
        }
        for (ItemSet set : counts.frequentSets(kind, DIMENSIONS, least, MOST_ITEMS)) {
            frequent.put(set.items(), set.count());
            bySize.get(set.items().size()).add(set);
        }
        frequent.put(List.of(), counts.size(kind));
        List<Found> found = new ArrayList<>();
        for (int size = 2; size <= MOST_ITEMS; size++) {
            found.addAll(significant(bySize.get(size), possible(bySize.get(size - 1), frequent.keySet()), frequent));
        }
        return clearest(found);
    }

    /**
     * How many sets could have been found, whose smaller ones were: the tests that chance had.
     *
     * @param smaller the frequent sets of one value less
     */
    private long possible(List<ItemSet> smaller, Set<List<Item>> frequent) {
        long possible = 0;
        for (int at = 0; at < smaller.size(); at++) {
            List<Item> one = smaller.get(at).items();
            List<Item> beginning = one.subList(0, one.size() - 1);
            for (int next = at + 1; next < smaller.size(); next++) {
                List<Item> other = smaller.get(next).items();
                if (!other.subList(0, other.size() - 1).equals(beginning)) {
                    break;
                }
                List<Item> joined = new ArrayList<>(one);
                joined.add(other.getLast());
                if (!selfEvident.holds(joined)
                        && joined.stream().allMatch(item -> frequent.contains(without(joined, item)))) {
                    possible++;
                }
            }
        }
        return possible;
    }

    private List<Found> significant(List<ItemSet> sets, long possible, Map<List<Item>, Long> frequent) {
        List<ItemSet> tested =
                sets.stream().filter(set -> !selfEvident.holds(set.items())).toList();
        List<FourCells> cells =
                tested.stream().map(set -> likeliest(set, frequent)).toList();
        List<Double> chances =
                new ArrayList<>(cells.stream().map(FourCells::chanceOfAtLeast).toList());
        for (long rare = tested.size(); rare < possible; rare++) {
            chances.add(1.0);
        }
        List<Double> rates = FalseDiscovery.rates(chances);
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < tested.size(); at++) {
            if (rates.get(at) <= FALSE_DISCOVERIES) {
                found.add(new Found(tested.get(at), cells.get(at), rates.get(at)));
            }
        }
        return found;
    }

    /** Of every two values the cells among the records with all others: those that chance explains best. */
    private static FourCells likeliest(ItemSet set, Map<List<Item>, Long> frequent) {
        FourCells likeliest = null;
        double greatest = -1;
        for (Item one : set.items()) {
            List<Item> withoutOne = without(set.items(), one);
            for (Item other : withoutOne) {
                if (one.compareTo(other) < 0) {
                    long row = frequent.getOrDefault(without(set.items(), other), 0L);
                    long column = frequent.getOrDefault(withoutOne, 0L);
                    long all = frequent.getOrDefault(without(withoutOne, other), 0L);
                    FourCells cells = new FourCells(
                            set.count(), row - set.count(), column - set.count(), all - row - column + set.count());
                    double chance = cells.chanceOfAtLeast();
                    if (chance > greatest) {
                        greatest = chance;
                        likeliest = cells;
                    }
                }
            }
        }
        if (likeliest == null) {
            throw new IllegalArgumentException("a set of fewer than two values");
        }
        return likeliest;
    }

    private static List<Item> without(List<Item> items, Item one) {
        return items.stream().filter(item -> !item.equals(one)).toList();
    }

    /** Of a set with an organisation and the same with its kind the one that chance explains less, of equals the first. */
    private List<Found> clearest(List<Found> found) {
        Set<Found> kept = new LinkedHashSet<>(found);
        for (Found one : found) {
            for (Found other : found) {
                if (says(one, other) && one.chance() <= other.chance() && kept.contains(one)) {
                    kept.remove(other);
                }
            }
        }
        return List.copyOf(kept);
    }

    /** Whether two sets are the same but for a party, which one names closer than the other. */
    private boolean says(Found one, Found other) {
        List<Item> mine = new ArrayList<>(one.set().items());
        List<Item> others = new ArrayList<>(other.set().items());
        mine.removeAll(other.set().items());
        others.removeAll(one.set().items());
        return mine.size() == 1
                && others.size() == 1
                && mine.getFirst().dimension() != others.getFirst().dimension()
                && selfEvident.isKind(mine.getFirst(), others.getFirst());
    }
}
