/**
 * How a word is told to be part of a person's name: by tables, by the words around it, and by a tagger trained on both.
 *
 * <p>Start at {@link nl.weeffout.indexer.redact.name.NameTagger}. It reads the {@link
 * nl.weeffout.indexer.redact.name.WordFeatures} of the {@link nl.weeffout.indexer.redact.name.TextWords}; {@link
 * nl.weeffout.indexer.redact.name.TaggerTraining} makes its weights.
 */
@NullMarked
package nl.weeffout.indexer.redact.name;

import org.jspecify.annotations.NullMarked;
