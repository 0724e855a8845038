package nl.weeffout.analytics.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.weeffout.analytics.similarity.KeptNeighbours;

/**
 * What a miner makes of records of one kind.
 *
 * @param groups of at least the least number of members, the surest first
 * @param communities a number from 0 for each row: rows of a number were put together, also where that made no group
 * @param chance the evidence that chance brings, where the miner asks
 * @param kept neighbours for the next run, where the miner seeks any
 */
record Mined(List<MinedGroup> groups, List<Integer> communities, OptionalDouble chance, Optional<KeptNeighbours> kept) {
    Mined {
        groups = List.copyOf(groups);
        communities = List.copyOf(communities);
    }
}
