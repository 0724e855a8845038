/**
 * Statements about counts that hold however small these are: exact intervals and tests
 * ({@link nl.weeffout.analytics.statistics.PoissonCount}, {@link nl.weeffout.analytics.statistics.Share},
 * {@link nl.weeffout.analytics.statistics.RateRatio}), and what stands out in a table
 * ({@link nl.weeffout.analytics.statistics.FourCells}, {@link nl.weeffout.analytics.statistics.GammaPoissonShrinker}). Knows of
 * no records.
 */
@NullMarked
package nl.weeffout.analytics.statistics;

import org.jspecify.annotations.NullMarked;
