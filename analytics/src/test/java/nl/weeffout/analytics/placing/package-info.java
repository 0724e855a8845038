/** Tests of {@code analytics.placing}. */
@NullMarked
package nl.weeffout.analytics.placing;

import org.jspecify.annotations.NullMarked;
