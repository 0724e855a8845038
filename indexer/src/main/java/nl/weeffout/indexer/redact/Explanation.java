package nl.weeffout.indexer.redact;

import java.util.List;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RedactedText;

/**
 * What was masked in a text, and why.
 *
 * @param redacted the text afterwards
 * @param masked from left to right
 */
public record Explanation(RedactedText redacted, List<Masked> masked) {
    public Explanation {
        masked = List.copyOf(masked);
    }

    /**
     * One masked stretch.
     *
     * @param piece as it was typed; it never shows itself when it is printed by accident
     * @param evidence why it was masked
     */
    public record Masked(RawText piece, Placeholder kind, Evidence evidence) {}
}
