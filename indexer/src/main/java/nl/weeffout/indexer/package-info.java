/**
 * The commands that take records in, find them and give them out; {@link nl.weeffout.indexer.Workspace} opens what they
 * work on.
 */
@NullMarked
package nl.weeffout.indexer;

import org.jspecify.annotations.NullMarked;
