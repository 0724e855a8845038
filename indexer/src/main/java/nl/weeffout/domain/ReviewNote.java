package nl.weeffout.domain;

/**
 * A stretch of a redacted text that a reviewer should look at.
 *
 * @param field as the stored JSON names it, such as {@code omschrijving}; of a field that holds several texts with the
 *     place of the one that is meant, such as {@code regelingen.0}
 * @param start offset of its first char in the redacted text
 * @param end offset behind its last char
 */
public record ReviewNote(String field, int start, int end, ReviewReason reason) {
    public ReviewNote {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "note on " + field + ": " + start + ".." + end + " is empty or negative");
        }
    }
}
