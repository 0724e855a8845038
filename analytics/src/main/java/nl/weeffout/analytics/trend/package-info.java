/**
 * What becomes of a count over time: {@link nl.weeffout.analytics.trend.CountSeries} holds counts beside what they are counted
 * among, {@link nl.weeffout.analytics.trend.SeasonFinder} tells what comes back each year,
 * {@link nl.weeffout.analytics.trend.StepFinder} where the rate changes, {@link nl.weeffout.analytics.trend.BurstFinder} when
 * it is high for a while, and {@link nl.weeffout.analytics.trend.TrendEstimator} puts them together. All of it is told from
 * chance by drawing the same number of events anew, so that it holds for counts of a few.
 */
@NullMarked
package nl.weeffout.analytics.trend;

import org.jspecify.annotations.NullMarked;
