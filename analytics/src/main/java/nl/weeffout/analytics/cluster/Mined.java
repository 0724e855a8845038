package nl.weeffout.analytics.cluster;

import java.util.List;

/**
 * What a miner makes of records of one kind.
 *
 * @param groups of at least the least number of members, the surest first
 * @param communities a number from 0 for each row: rows of a number were put together, also where that made no group
 */
record Mined(List<MinedGroup> groups, List<Integer> communities) {
    Mined {
        groups = List.copyOf(groups);
        communities = List.copyOf(communities);
    }
}
