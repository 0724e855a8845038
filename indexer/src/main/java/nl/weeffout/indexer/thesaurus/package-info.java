/**
 * Concepts of caseworkers' notes: what happened, ground of refusal, scheme, organisation, cost, group, consequence, what was
 * done. {@link nl.weeffout.indexer.thesaurus.Thesaurus} holds them, {@link nl.weeffout.indexer.thesaurus.ConceptFinder}
 * finds them in a text.
 */
@NullMarked
package nl.weeffout.indexer.thesaurus;

import org.jspecify.annotations.NullMarked;
