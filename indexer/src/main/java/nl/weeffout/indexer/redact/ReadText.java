package nl.weeffout.indexer.redact;

import java.util.List;

/**
 * A text as the detectors look at it, with what several of them ask for.
 *
 * @param digits where digits stand in it
 */
record ReadText(String text, List<DigitCluster> digits) {
    static ReadText of(String text) {
        return new ReadText(text, DigitCluster.in(text));
    }

    /** It may hold persons. */
    @Override
    public String toString() {
        return "ReadText of " + text.length() + " characters";
    }
}
