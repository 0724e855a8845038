package nl.weeffout.analytics.cluster;

import nl.weeffout.analytics.similarity.FramedViews;

/** Finds the groups among records of one kind. */
sealed interface PatternMiner permits CommunityMiner, HdbscanMiner {
    /**
     * @param framed the records, and what is known of their neighbours; miners that know no earlier run pass over the latter
     * @param earlier where the rows stood in the run before; those pass over it too
     */
    Mined mined(FramedViews framed, EarlierGroups earlier);
}
