/** Tests of {@code analytics.constraint}. */
@NullMarked
package nl.weeffout.analytics.constraint;

import org.jspecify.annotations.NullMarked;
