package nl.weeffout.analytics.similarity;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Nearest rows by their terms with bounded work for each, for more rows than can be compared pair by pair. A row's terms are
 * followed the most telling first, those with the greatest part in its length for each record that has to be looked at, until
 * {@value #BUDGET} records have been met; the {@value #COMPARED} that share most by then are compared in full. What two rows
 * share by common terms alone is missed: seldom a row's nearest.
 *
 * <p>Costs the budget for each row, however many there are. The result depends on the rows alone.
 */
final class RareTerms {
    private static final int BUDGET = 30_000;
    private static final int COMPARED = 400;

    private final int[][] terms;
    private final float[][] weights;
    private final int[][] holders;
    private final float[][] holderWeights;

    /**
     * @param terms of each row, in order
     * @param weights of these
     * @param holders the rows of each term
     * @param holderWeights the term's weight in these
     */
    RareTerms(int[][] terms, float[][] weights, int[][] holders, float[][] holderWeights) {
        this.terms = terms;
        this.weights = weights;
        this.holders = holders;
        this.holderWeights = holderWeights;
    }

    /**
     * Up to {@code count} of the rows most alike to each.
     *
     * @param queries what the terms of a row are compared with, by term: a product with another row's weights is how alike both
     *     are, 1 at most
     */
    Neighbours nearest(int count, IntFunction<SortedMap<Integer, Double>> queries, Workers workers) {
        int n = terms.length;
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> nearestOf(count, queries, others, similarities));
        return new Neighbours(others, similarities);
    }

    private IntConsumer nearestOf(
            int count, IntFunction<SortedMap<Integer, Double>> queries, int[][] others, float[][] similarities) {
        double[] shared = new double[terms.length];
        int[] met = new int[terms.length];
        double[] query = new double[holders.length];
        NearestRows compared = new NearestRows(Math.min(COMPARED, terms.length));
        NearestRows best = new NearestRows(Math.min(count, terms.length));
        int[][] candidates = new int[1][];
        float[][] unused = new float[1][];
        return i -> {
            SortedMap<Integer, Double> asked = queries.apply(i);
            asked.forEach((term, weight) -> query[term] = weight);
            int found = follow(query, asked, shared, met);
            for (int at = 0; at < found; at++) {
                if (met[at] != i) {
                    compared.offer(met[at], (float) shared[met[at]]);
                }
                shared[met[at]] = 0;
            }
            compared.drain(0, candidates, unused);
            for (int j : candidates[0]) {
                best.offer(j, (float) Math.min(1, product(query, j)));
            }
            best.drain(i, others, similarities);
            asked.keySet().forEach(term -> query[term] = 0);
        };
    }

    /** Adds up what rows share with a query, as far as the budget goes; returns how many rows were met. */
    private int follow(double[] query, SortedMap<Integer, Double> asked, double[] shared, int[] met) {
        int[] order = asked.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(term -> -query[term] * query[term] / holders[term].length)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int found = 0;
        long left = BUDGET;
        for (int term : order) {
            left -= holders[term].length;
            if (left < 0 && found > 0) {
                break;
            }
            for (int entry = 0; entry < holders[term].length; entry++) {
                int j = holders[term][entry];
                if (shared[j] == 0) {
                    met[found++] = j;
                }
                shared[j] += query[term] * holderWeights[term][entry];
            }
        }
        return found;
    }

    private double product(double[] query, int row) {
        double sum = 0;
        for (int at = 0; at < terms[row].length; at++) {
            sum += query[terms[row][at]] * weights[row][at];
        }
        return sum;
    }
}
