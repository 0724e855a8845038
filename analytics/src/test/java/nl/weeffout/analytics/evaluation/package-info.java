/** Tests of the measures themselves, on cases counted by hand. */
@NullMarked
package nl.weeffout.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
