/**
 * Sentence vectors: what a record says as a direction, near that of records that say the like in other words.
 *
 * <p>{@link nl.weeffout.indexer.vector.CaseText} words a record,
 * {@link nl.weeffout.indexer.vector.UnigramTokenizer} splits the text, {@link nl.weeffout.indexer.vector.SentenceEncoder}
 * makes a vector of it, and {@link nl.weeffout.indexer.vector.CaseVectors} sees that every record has one, each text
 * computed once.
 */
@NullMarked
package nl.weeffout.indexer.vector;

import org.jspecify.annotations.NullMarked;
