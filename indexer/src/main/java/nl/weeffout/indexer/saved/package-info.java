/**
 * Searches that somebody wants to have asked of every record that comes in: begin at
 * {@link nl.weeffout.indexer.saved.SavedSearchDesk}; {@link nl.weeffout.indexer.saved.MatchingIndex} asks them.
 */
@NullMarked
package nl.weeffout.indexer.saved;

import org.jspecify.annotations.NullMarked;
