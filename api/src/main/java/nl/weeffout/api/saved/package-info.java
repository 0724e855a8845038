/** Saved searches through the API: begin at {@link nl.weeffout.api.saved.SavedSearchFinder}. */
@NullMarked
package nl.weeffout.api.saved;

import org.jspecify.annotations.NullMarked;
