/**
 * What waits in quarantine is judged here: {@link nl.weeffout.indexer.review.ReviewDesk} takes decisions, for the commands
 * below {@code quarantine} and for the service alike.
 */
@NullMarked
package nl.weeffout.indexer.review;

import org.jspecify.annotations.NullMarked;
