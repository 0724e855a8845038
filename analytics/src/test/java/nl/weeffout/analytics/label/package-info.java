/** Tests of the miners. */
@NullMarked
package nl.weeffout.analytics.label;

import org.jspecify.annotations.NullMarked;
