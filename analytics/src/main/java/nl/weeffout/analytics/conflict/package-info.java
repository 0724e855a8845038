/**
 * Which rules stand against each other: {@link nl.weeffout.analytics.conflict.PointingAway} reads from a record which regeling
 * points to which, and {@link nl.weeffout.analytics.conflict.Refusals} who refuses what the same party then pays.
 */
@NullMarked
package nl.weeffout.analytics.conflict;

import org.jspecify.annotations.NullMarked;
