package nl.weeffout.analytics.placing;

/** Where a record stands among those of a run: weighted terms by number, of length 1, and a direction where it has a vector. */
final class CasePoint {
    private final int[] terms;
    private final double[] weights;
    private final double[] text;

    /**
     * Takes the arrays over.
     *
     * @param terms in order
     * @param weights by place in {@code terms}
     * @param text of length 1, or of no dimensions
     */
    CasePoint(int[] terms, double[] weights, double[] text) {
        this.terms = terms;
        this.weights = weights;
        this.text = text;
    }

    int termCount() {
        return terms.length;
    }

    int term(int place) {
        return terms[place];
    }

    double weight(int place) {
        return weights[place];
    }

    /** Whether it shares a term with other records; without one nothing can be said of its words. */
    boolean hasWords() {
        return terms.length > 0;
    }

    boolean hasText() {
        return text.length > 0;
    }

    int dimensions() {
        return text.length;
    }

    double text(int dimension) {
        return text[dimension];
    }
}
