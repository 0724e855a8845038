package nl.weeffout.indexer.dutch;

/**
 * A word of a text, or a part of a compound, as search and mining compare it.
 *
 * @param stem what is compared: lower case, without accents, stemmed
 * @param surface as it stands in the text
 * @param start offset of the word in the text, in chars
 * @param end offset behind it
 */
public record DutchTerm(String stem, String surface, int start, int end) {}
