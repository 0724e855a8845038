/**
 * Keeps the redacted records: {@link nl.weeffout.indexer.store.RelationalRecordStore} in tables, each content as the
 * JSON that {@link nl.weeffout.indexer.store.CaseJson} writes.
 */
@NullMarked
package nl.weeffout.indexer.store;

import org.jspecify.annotations.NullMarked;
