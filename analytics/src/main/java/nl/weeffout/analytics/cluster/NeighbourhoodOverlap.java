package nl.weeffout.analytics.cluster;

import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.Workers;

/** How far the neighbourhoods of records overlap, as {@link MinerChoice#COMMUNITIES} sees them. */
public final class NeighbourhoodOverlap {
    private NeighbourhoodOverlap() {}

    /** By row, 0 to 1. Costs the comparison of all pairs. */
    public static Neighbours of(CaseViews views, MinerParameters parameters, Workers workers) {
        return new CommunityMiner(parameters, workers).similarities(views);
    }
}
