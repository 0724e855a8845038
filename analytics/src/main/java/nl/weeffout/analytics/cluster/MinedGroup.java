package nl.weeffout.analytics.cluster;

import java.util.List;

/**
 * Rows that a miner puts together.
 *
 * @param rows in order
 * @param strength how sure it is that they belong together, 0 to 1; see {@link nl.weeffout.domain.pattern.CasePattern#isSure}
 */
record MinedGroup(List<Integer> rows, double strength) {
    MinedGroup {
        rows = List.copyOf(rows);
    }

    int size() {
        return rows.size();
    }
}
