/**
 * The same patterns tomorrow: which pattern of a run is which of the run before
 * ({@link nl.weeffout.analytics.identity.PatternIdentity}), and what became of each
 * ({@link nl.weeffout.analytics.identity.PatternChanges}).
 */
@NullMarked
package nl.weeffout.analytics.identity;

import org.jspecify.annotations.NullMarked;
