/**
 * How much patterns weigh: {@link nl.weeffout.analytics.ranking.PatternWeights} counts households, amounts, harm and growth, so
 * that what deserves attention comes first and the list can say why.
 */
@NullMarked
package nl.weeffout.analytics.ranking;

import org.jspecify.annotations.NullMarked;
