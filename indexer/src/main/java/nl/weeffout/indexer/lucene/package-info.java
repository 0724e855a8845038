/**
 * The embedded search index: {@link nl.weeffout.indexer.lucene.LuceneSearchIndex}. Documents hold what is searched and
 * counted, never the text itself, which stays in the record store.
 */
@NullMarked
package nl.weeffout.indexer.lucene;

import org.jspecify.annotations.NullMarked;
