package nl.weeffout.indexer.redact;

import nl.weeffout.domain.Placeholder;

/**
 * A stretch of a text that was masked, and why.
 *
 * @param piece as typed
 * @param start offset of its first char in the normalised text
 */
public record Masked(RawText piece, int start, Placeholder kind, Evidence evidence) {
    /** The piece for the eyes of who typed it: it is personal, and not to be kept or logged. */
    public String reveal() {
        return piece.value();
    }
}
