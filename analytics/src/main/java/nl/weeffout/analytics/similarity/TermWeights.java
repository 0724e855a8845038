package nl.weeffout.analytics.similarity;

import java.util.Arrays;

/** Weights of some terms, by ascending term; every other term weighs nothing. */
final class TermWeights {
    private final int[] terms;
    private final double[] weights;

    private TermWeights(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    int size() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    double weight(int at) {
        return weights[at];
    }

    /** The terms alone. */
    int[] terms() {
        return terms.clone();
    }

    /** What a term weighs; 0 where it is none of them. */
    double of(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at >= 0 ? weights[at] : 0;
    }

    /** The same, each weight divided by a number. */
    TermWeights dividedBy(double divisor) {
        return new TermWeights(
                terms, Arrays.stream(weights).map(weight -> weight / divisor).toArray());
    }

    /** Adds weights up by term, those of one term in the order in which they come. Costs a sort of what was added. */
    static final class Sum {
        private int[] terms = new int[64];
        private double[] weights = new double[64];
        private int size;

        void add(int term, double weight) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            terms[size] = term;
            weights[size++] = weight;
        }

        TermWeights get() {
            long[] order = new long[size];
            for (int at = 0; at < size; at++) {
                order[at] = (long) terms[at] << Integer.SIZE | at;
            }
            Arrays.sort(order);
            int[] summed = new int[size];
            double[] sums = new double[size];
            int count = 0;
            for (long each : order) {
                int term = (int) (each >> Integer.SIZE);
                if (count == 0 || summed[count - 1] != term) {
                    summed[count++] = term;
                    sums[count - 1] = weights[(int) each];
                } else {
                    sums[count - 1] += weights[(int) each];
                }
            }
            return new TermWeights(Arrays.copyOf(summed, count), Arrays.copyOf(sums, count));
        }
    }
}
