/** The commands that find patterns and show them. */
@NullMarked
package nl.weeffout.analytics;

import org.jspecify.annotations.NullMarked;
