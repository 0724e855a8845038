/**
 * Learns from a person's answers which records belong to a pattern: {@link nl.weeffout.analytics.learning.PatternLearner} asks,
 * {@link nl.weeffout.analytics.learning.LearningSpace} knows how alike the records are.
 */
@NullMarked
package nl.weeffout.analytics.learning;

import org.jspecify.annotations.NullMarked;
