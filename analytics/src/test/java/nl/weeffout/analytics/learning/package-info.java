/** Tests of {@code analytics.learning}. */
@NullMarked
package nl.weeffout.analytics.learning;

import org.jspecify.annotations.NullMarked;
