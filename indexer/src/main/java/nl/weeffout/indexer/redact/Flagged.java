package nl.weeffout.indexer.redact;

import nl.weeffout.domain.ReviewReason;

/**
 * A stretch of a redacted text that a person should look at.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 */
public record Flagged(int start, int end, ReviewReason reason) {
    public Flagged {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("flagged " + start + ".." + end + " is empty or negative");
        }
    }

    /** The stretch itself. */
    public String of(CharSequence redactedText) {
        return redactedText.subSequence(start, end).toString();
    }
}
