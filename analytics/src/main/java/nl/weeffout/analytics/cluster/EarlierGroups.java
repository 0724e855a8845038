package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * In which group of the run before each row stood.
 *
 * @param groups by row, any number for each group, or {@link #UNSEEN}; empty where there was no run
 * @param chance the evidence that chance brings, where the run before drew it for as good as the same records
 */
record EarlierGroups(List<Integer> groups, OptionalDouble chance) {
    static final int UNSEEN = -1;
    static final EarlierGroups NONE = new EarlierGroups(List.of());

    EarlierGroups {
        groups = List.copyOf(groups);
    }

    EarlierGroups(List<Integer> groups) {
        this(groups, OptionalDouble.empty());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Some of the rows alone. */
    EarlierGroups only(List<Integer> rows) {
        return isEmpty()
                ? NONE
                : new EarlierGroups(rows.stream().map(groups::get).toList(), chance);
    }

    /** 1 for rows of one group, -1 for rows of two, 0 where one of them was not seen before. */
    int together(int one, int other) {
        if (isEmpty() || groups.get(one) == UNSEEN || groups.get(other) == UNSEEN) {
            return 0;
        }
        return groups.get(one).equals(groups.get(other)) ? 1 : -1;
    }

    /** A cluster from 0 for each row, without gaps; rows that were not seen before stand alone. */
    List<Integer> clusters() {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> clusters = new ArrayList<>();
        int next = 0;
        for (int group : groups) {
            Integer known = group == UNSEEN ? null : numbers.putIfAbsent(group, next);
            clusters.add(known == null ? next++ : known);
        }
        return clusters;
    }
}
