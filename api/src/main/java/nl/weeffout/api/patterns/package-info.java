/** What the newest run found, through the API: begin at {@link nl.weeffout.api.patterns.PatternFinder}. */
@NullMarked
package nl.weeffout.api.patterns;

import org.jspecify.annotations.NullMarked;
