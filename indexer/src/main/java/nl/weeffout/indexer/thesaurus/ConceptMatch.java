package nl.weeffout.indexer.thesaurus;

/**
 * A place in a text that a term of a concept matches: a suggestion of what the text is about, not a finding.
 *
 * @param term the term as the table has it
 * @param start offset of its first word in the text, in chars
 * @param end offset behind its last word
 */
public record ConceptMatch(Concept concept, String term, int start, int end) {}
