/**
 * From a municipality's file to redacted records: {@link nl.weeffout.indexer.ingest.CaseLogReader} reads rows of any format,
 * a {@link nl.weeffout.indexer.ingest.ColumnProfile} says which column is which field, {@link
 * nl.weeffout.indexer.ingest.RowValidator} turns a row into a record or into a {@link
 * nl.weeffout.indexer.ingest.RejectedRow}. Raw text lives here and in the redactor, nowhere else.
 */
@NullMarked
package nl.weeffout.indexer.ingest;

import org.jspecify.annotations.NullMarked;
