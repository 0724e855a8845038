package nl.weeffout.indexer.dutch;

import java.util.List;

/**
 * A word of a text as search compares it.
 *
 * @param spelling lower case, without accents; empty for a placeholder
 * @param stem what is compared; empty for what carries no content
 * @param parts stems of the parts of a compound, left to right; empty where it is none
 * @param start offset of the word in the text, in chars
 * @param end offset behind it
 */
public record SearchWord(String spelling, String stem, List<String> parts, int start, int end) {
    public SearchWord {
        parts = List.copyOf(parts);
    }

    static SearchWord gap(String spelling, int start, int end) {
        return new SearchWord(spelling, "", List.of(), start, end);
    }

    /** Whether it carries no content: a placeholder, or a word such as 'de'. */
    public boolean isGap() {
        return stem.isEmpty();
    }
}
