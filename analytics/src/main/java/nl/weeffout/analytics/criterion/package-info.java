/**
 * Which criterion a case just missed, and by how much: begin at {@link nl.weeffout.analytics.criterion.NearMissReader}. A
 * sentence becomes words ({@link nl.weeffout.analytics.criterion.Words}), these become quantities
 * ({@link nl.weeffout.analytics.criterion.Quantity}), and what is said of them a distance. Numbers and ids leave this package,
 * no text.
 */
@NullMarked
package nl.weeffout.analytics.criterion;

import org.jspecify.annotations.NullMarked;
