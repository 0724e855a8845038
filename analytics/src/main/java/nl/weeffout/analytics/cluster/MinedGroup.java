package nl.weeffout.analytics.cluster;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that a miner puts together.
 *
 * @param rows in order
 * @param shared rows of other groups that belong here too, in order
 * @param strength how sure it is that they belong together, 0 to 1; see {@link nl.weeffout.domain.pattern.CasePattern#isSure}
 */
record MinedGroup(List<Integer> rows, List<Integer> shared, double strength) {
    MinedGroup {
        rows = List.copyOf(rows);
        shared = List.copyOf(shared);
    }

    /** A group that shares nothing. */
    MinedGroup(List<Integer> rows, double strength) {
        this(rows, List.of(), strength);
    }

    /** All rows that belong here, in order. */
    List<Integer> all() {
        return Stream.concat(rows.stream(), shared.stream()).sorted().toList();
    }

    /** Without what it shares. */
    int size() {
        return rows.size();
    }
}
