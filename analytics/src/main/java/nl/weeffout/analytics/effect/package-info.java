/**
 * Whether a measure helped, how many a pattern touches and what that costs: begin at
 * {@link nl.weeffout.analytics.effect.EffectEstimator}. Everything is an interval; what is not known is said to be unknown.
 */
@NullMarked
package nl.weeffout.analytics.effect;

import org.jspecify.annotations.NullMarked;
