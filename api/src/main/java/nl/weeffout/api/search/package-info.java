/** Records through the API: begin at {@link nl.weeffout.api.search.CaseFinder}, which never hands over quarantine. */
@NullMarked
package nl.weeffout.api.search;

import org.jspecify.annotations.NullMarked;
