/**
 * Persons are masked here, before anything is written: {@link nl.weeffout.indexer.redact.RawText} goes in and
 * {@link nl.weeffout.domain.RedactedText} comes out.
 *
 * <p>Start at {@link nl.weeffout.indexer.redact.Redactor}. It asks its {@link nl.weeffout.indexer.redact.Detector}s, the
 * layers, for spans: identifiers by pattern, addresses, names by context and table. What one layer finds anywhere in a
 * record is masked everywhere in that record.
 */
@NullMarked
package nl.weeffout.indexer.redact;

import org.jspecify.annotations.NullMarked;
