package nl.weeffout.analytics.cluster;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a miner makes of records of one kind.
 *
 * @param groups of at least the least number of members, the surest first
 * @param communities a number from 0 for each row: rows of a number were put together, also where that made no group
 * @param chance the evidence that chance brings, where the miner asks
 */
record Mined(List<MinedGroup> groups, List<Integer> communities, OptionalDouble chance) {
    Mined {
        groups = List.copyOf(groups);
        communities = List.copyOf(communities);
    }
}
