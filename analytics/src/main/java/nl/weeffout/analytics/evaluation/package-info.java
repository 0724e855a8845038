/** Measures a run against labelled patterns: see {@link nl.weeffout.analytics.evaluation.PatternQuality}. */
@NullMarked
package nl.weeffout.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
