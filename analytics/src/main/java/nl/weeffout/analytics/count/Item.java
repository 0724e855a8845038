package nl.weeffout.analytics.count;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One value that a record is counted by, such as its regeling huurtoeslag. Ordered by dimension, then by value. */
public record Item(Dimension dimension, String value) implements Comparable<Item> {
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::dimension).thenComparing(Item::value);

    /** One for each value of a dimension. */
    static Set<Item> of(Map<Dimension, String> where) {
        Set<Item> items = new TreeSet<>();
        where.forEach((dimension, value) -> items.add(new Item(dimension, value)));
        return items;
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
