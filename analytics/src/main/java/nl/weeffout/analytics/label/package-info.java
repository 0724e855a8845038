/** Names what was found: {@link nl.weeffout.analytics.label.PatternTitler}. */
@NullMarked
package nl.weeffout.analytics.label;

import org.jspecify.annotations.NullMarked;
