/**
 * Counting over records: what a record is counted by ({@link nl.weeffout.analytics.count.Dimension},
 * {@link nl.weeffout.analytics.count.CountedCase}) and who counts ({@link nl.weeffout.analytics.count.CaseCounts}), in this
 * process or on Spark. Statistics see counts alone.
 */
@NullMarked
package nl.weeffout.analytics.count;

import org.jspecify.annotations.NullMarked;
