/** Groups records of the same fault: start at {@link nl.weeffout.analytics.cluster.PatternMining}. */
@NullMarked
package nl.weeffout.analytics.cluster;

import org.jspecify.annotations.NullMarked;
