/**
 * What people decided about records and patterns, which mining obeys: {@link nl.weeffout.analytics.constraint.Constraints} is
 * read from a file, {@link nl.weeffout.analytics.constraint.ConstrainedGroups} changes what a miner found.
 */
@NullMarked
package nl.weeffout.analytics.constraint;

import org.jspecify.annotations.NullMarked;
