/**
 * Groups records of the same fault: start at {@link nl.weeffout.analytics.cluster.PatternMining}, then
 * {@link nl.weeffout.analytics.cluster.CommunityMiner}; what can be set stands in
 * {@link nl.weeffout.analytics.cluster.Parameter}.
 */
@NullMarked
package nl.weeffout.analytics.cluster;

import org.jspecify.annotations.NullMarked;
