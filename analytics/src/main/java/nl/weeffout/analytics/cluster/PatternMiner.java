package nl.weeffout.analytics.cluster;

import nl.weeffout.analytics.similarity.CaseViews;

/** Finds the groups among records of one kind. */
sealed interface PatternMiner permits CommunityMiner, HdbscanMiner {
    /** @param earlier where the rows stood in the run before; miners that know no earlier run pass over it */
    Mined mined(CaseViews views, EarlierGroups earlier);
}
