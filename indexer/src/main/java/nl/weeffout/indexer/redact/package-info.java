/**
 * Persons are masked here, before anything is written: {@link nl.weeffout.indexer.redact.RawText} goes in and
 * {@link nl.weeffout.domain.RedactedText} comes out.
 *
 * <p>Start at {@link nl.weeffout.indexer.redact.Redactor}. It asks its {@link nl.weeffout.indexer.redact.Detector}s, the
 * layers, for spans: identifiers by pattern, dates of birth, addresses; and then, over their placeholders, the
 * {@link nl.weeffout.indexer.redact.NameDetector} for names. What is found anywhere in a record is masked everywhere in
 * that record. {@link nl.weeffout.indexer.redact.RedactionTrials} measures it all.
 */
@NullMarked
package nl.weeffout.indexer.redact;

import org.jspecify.annotations.NullMarked;
