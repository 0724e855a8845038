package nl.weeffout.analytics.count;

import java.util.Comparator;
import java.util.List;

/**
 * Values that stand together in records. Ordered by how many they are, then by the first in which they differ.
 *
 * @param items in their order, none twice
 * @param count how many records hold all of them
 */
public record ItemSet(List<Item> items, long count) implements Comparable<ItemSet> {
    private static final Comparator<ItemSet> BY_SIZE =
            Comparator.comparingInt(set -> set.items().size());

    public ItemSet {
        items = items.stream().sorted().toList();
    }

    @Override
    public int compareTo(ItemSet other) {
        int order = BY_SIZE.compare(this, other);
        for (int at = 0; order == 0 && at < items.size(); at++) {
            order = items.get(at).compareTo(other.items.get(at));
        }
        return order;
    }
}
