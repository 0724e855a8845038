package nl.weeffout.analytics.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds all values that stand together in enough records, without trying those that cannot: records share the paths of a tree,
 * the commonest values next to its root, and each value's paths are a smaller tree of their own (FP-growth: Han, Pei and Yin,
 * Mining frequent patterns without candidate generation, SIGMOD 2000). Cost: O(n) in values of records for the tree, then as
 * many steps as there are paths to what is found.
 */
final class FrequentSets {
    private final long least;
    private final int most;
    private final List<Item> items;
    private final List<ItemSet> found = new ArrayList<>();

    /** A value on a path; as often as records share the path up to here. */
    private static final class Node {
        private final int item;
        private final @Nullable Node parent;
        private final Map<Integer, Node> children = new HashMap<>(2);
        private long count;

        Node(int item, @Nullable Node parent) {
            this.item = item;
            this.parent = parent;
        }
    }

    /** Paths with where each value stands on them. */
    private static final class Tree {
        private final Node root = new Node(-1, null);
        private final Map<Integer, List<Node>> places = new TreeMap<>();

        /** @param path commonest first */
        void add(List<Integer> path, long count) {
            Node node = root;
            for (int item : path) {
                Node parent = node;
                node = parent.children.computeIfAbsent(item, _ -> {
                    Node made = new Node(item, parent);
                    places.computeIfAbsent(item, _ -> new ArrayList<>()).add(made);
                    return made;
                });
                node.count += count;
            }
        }
    }

    private FrequentSets(List<Item> items, long least, int most) {
        this.items = items;
        this.least = least;
        this.most = most;
    }

    /**
     * The sets of one to the most values that stand in at least so many records.
     *
     * @param records the values of each, none twice in one record
     * @return in their order
     */
    static List<ItemSet> of(List<List<Item>> records, long least, int most) {
        if (least < 1 || most < 1) {
            throw new IllegalArgumentException("sets of " + most + " values in " + least + " records");
        }
        Map<Item, Long> counts = new HashMap<>();
        records.forEach(record -> record.forEach(item -> counts.merge(item, 1L, Long::sum)));
        List<Item> commonestFirst = counts.keySet().stream()
                .filter(item -> counts.getOrDefault(item, 0L) >= least)
                .sorted(Comparator.<Item>comparingLong(item -> -counts.getOrDefault(item, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<Item, Integer> numbers = new HashMap<>();
        commonestFirst.forEach(item -> numbers.put(item, numbers.size()));
        FrequentSets search = new FrequentSets(commonestFirst, least, most);
        Tree tree = new Tree();
        for (List<Item> record : records) {
            tree.add(
                    record.stream()
                            .filter(numbers::containsKey)
                            .map(item -> numbers.getOrDefault(item, 0))
                            .sorted()
                            .toList(),
                    1);
        }
        search.grow(tree, List.of());
        Collections.sort(search.found);
        return List.copyOf(search.found);
    }

    private void grow(Tree tree, List<Item> behind) {
        tree.places.forEach((number, nodes) -> {
            long count = nodes.stream().mapToLong(node -> node.count).sum();
            if (count >= least) {
                List<Item> set = new ArrayList<>(behind);
                set.add(items.get(number));
                found.add(new ItemSet(set, count));
                if (set.size() < most) {
                    grow(upTo(nodes), set);
                }
            }
        });
    }

    /** The paths to some nodes, without values that are too rare on them. */
    private Tree upTo(List<Node> nodes) {
        Map<Integer, Long> counts = new HashMap<>();
        for (Node node : nodes) {
            path(node).forEach(item -> counts.merge(item, node.count, Long::sum));
        }
        Tree tree = new Tree();
        for (Node node : nodes) {
            tree.add(
                    path(node).stream()
                            .filter(item -> counts.getOrDefault(item, 0L) >= least)
                            .toList(),
                    node.count);
        }
        return tree;
    }

    /** The values before a node, commonest first. */
    private static List<Integer> path(Node node) {
        List<Integer> path = new ArrayList<>();
        Node parent = node.parent;
        while (parent != null && parent.item >= 0) {
            path.add(parent.item);
            parent = parent.parent;
        }
        return path.reversed();
    }
}
