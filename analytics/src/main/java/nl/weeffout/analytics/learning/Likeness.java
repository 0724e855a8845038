package nl.weeffout.analytics.learning;

/**
 * How alike each record is to one of them, by view and row. The unit is the spread of what the record has in common with all,
 * 0 their mean: who writes as everybody does is somewhat alike to everybody, and that says nothing.
 */
final class Likeness {
    private final double[] words;
    private final double[] texts;
    private final double[] overlap;

    /** Takes the arrays over. */
    Likeness(double[] words, double[] texts, double[] overlap) {
        this.words = words;
        this.texts = texts;
        this.overlap = overlap;
    }

    double of(int row, Mixture mixture) {
        return mixture.words() * words[row] + mixture.texts() * texts[row] + mixture.overlap() * overlap[row];
    }
}
