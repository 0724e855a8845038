package nl.weeffout.indexer.redact;

/**
 * A word that may be a person's name and was not masked.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param probability that it is, below what is masked
 */
record Doubt(int start, int end, double probability) {
    /** From here on a reviewer is pointed to it. */
    static final double NOTED_FROM = 0.3;

    /** From here on the record waits until somebody has judged it. */
    static final double WAITS_FROM = 0.4;
}
