package nl.weeffout.domain.search;

/**
 * A word of the index.
 *
 * @param word lower case, without accents
 * @param records how many hold it
 */
public record Spelling(String word, long records) {}
