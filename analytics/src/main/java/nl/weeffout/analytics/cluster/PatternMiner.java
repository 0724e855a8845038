package nl.weeffout.analytics.cluster;

import java.util.List;
import nl.weeffout.analytics.similarity.CaseViews;

/** Finds the groups among records of one kind. */
sealed interface PatternMiner permits CommunityMiner, HdbscanMiner {
    /** Groups of at least the least number of members, the surest first; what belongs to none is left out. */
    List<MinedGroup> groups(CaseViews views);
}
