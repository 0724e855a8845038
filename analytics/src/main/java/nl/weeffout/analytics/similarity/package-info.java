/**
 * How alike records are: {@link nl.weeffout.analytics.similarity.CaseViews} shows them by words and by sentence vectors,
 * {@link nl.weeffout.analytics.similarity.RankFusion} brings both under one measure, and
 * {@link nl.weeffout.analytics.similarity.MutualSimilarity} compares neighbourhoods.
 */
@NullMarked
package nl.weeffout.analytics.similarity;

import org.jspecify.annotations.NullMarked;
