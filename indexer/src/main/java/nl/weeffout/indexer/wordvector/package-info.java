/**
 * Which words mean something alike, learnt from public texts: {@link nl.weeffout.indexer.wordvector.WordVectorTraining} counts
 * which words stand near which ({@link nl.weeffout.indexer.wordvector.WordContexts}) and keeps what those counts have in common
 * ({@link nl.weeffout.indexer.wordvector.TruncatedSvd}); {@link nl.weeffout.indexer.wordvector.WordVectors} reads the result.
 */
@NullMarked
package nl.weeffout.indexer.wordvector;

import org.jspecify.annotations.NullMarked;
