/** Tests of titles, reasons and descriptions. */
@NullMarked
package nl.weeffout.analytics.label;

import org.jspecify.annotations.NullMarked;
