package nl.weeffout.indexer.redact;

import nl.weeffout.domain.Placeholder;

/**
 * A stretch of a text that tells who somebody is.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param evidence why it does
 */
record PersonalSpan(int start, int end, Placeholder kind, Evidence evidence) {
    PersonalSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is empty or negative");
        }
    }

    int length() {
        return end - start;
    }

    boolean overlaps(PersonalSpan other) {
        return start < other.end && other.start < end;
    }
}
