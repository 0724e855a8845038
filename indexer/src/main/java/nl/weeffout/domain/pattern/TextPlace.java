package nl.weeffout.domain.pattern;

import nl.weeffout.domain.MaatwerkCase;

/**
 * A part of a record's text by its place alone, so that a run holds no text that a later redaction does not reach.
 *
 * @param field as {@link MaatwerkCase#texts} names it
 * @param start offset in chars
 * @param end offset behind it
 */
public record TextPlace(String field, int start, int end) {
    public TextPlace {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("place " + start + " to " + end + " in field " + field + " is empty");
        }
    }
}
