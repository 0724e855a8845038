/** What stands out and what became of counts over time, through the API: begin at {@link nl.weeffout.api.trends.TrendFinder}. */
@NullMarked
package nl.weeffout.api.trends;

import org.jspecify.annotations.NullMarked;
