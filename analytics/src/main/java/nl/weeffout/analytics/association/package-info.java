/**
 * What goes together in records: {@link nl.weeffout.analytics.association.AssociationFinder} tests the sets of values that
 * {@link nl.weeffout.analytics.count.CaseCounts} finds frequent, and passes over what goes together by definition
 * ({@link nl.weeffout.analytics.association.SelfEvident}).
 */
@NullMarked
package nl.weeffout.analytics.association;

import org.jspecify.annotations.NullMarked;
