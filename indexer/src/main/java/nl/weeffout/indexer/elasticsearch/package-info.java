/**
 * The search index on a cluster: {@link nl.weeffout.indexer.elasticsearch.ElasticsearchIndex}. Documents hold what is
 * searched and counted, never the text itself, which stays in the record store.
 */
@NullMarked
package nl.weeffout.indexer.elasticsearch;

import org.jspecify.annotations.NullMarked;
