/**
 * Statements about counts that hold however small these are: exact intervals and tests
 * ({@link nl.weeffout.analytics.statistics.PoissonCount}, {@link nl.weeffout.analytics.statistics.Share},
 * {@link nl.weeffout.analytics.statistics.RateRatio}), what stands out in a table
 * ({@link nl.weeffout.analytics.statistics.CrossTable}, {@link nl.weeffout.analytics.statistics.GammaPoissonShrinker}), and how
 * many there are in all ({@link nl.weeffout.analytics.statistics.CaptureRecapture}). Knows of no records.
 */
@NullMarked
package nl.weeffout.analytics.statistics;

import org.jspecify.annotations.NullMarked;
