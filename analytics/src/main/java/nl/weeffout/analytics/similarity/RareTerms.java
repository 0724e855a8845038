package nl.weeffout.analytics.similarity;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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
    Neighbours nearest(int count, IntFunction<TermWeights> queries, Workers workers) {
        int n = terms.length;
        int[][] others = new int[n][];
        float[][] similarities = new float[n][];
        workers.each(n, () -> nearestOf(count, queries, others, similarities));
        return new Neighbours(others, similarities);
    }

    private IntConsumer nearestOf(int count, IntFunction<TermWeights> queries, int[][] others, float[][] similarities) {
        double[] shared = new double[terms.length];
        int[] met = new int[terms.length];
        double[] query = new double[holders.length];
        NearestRows compared = new NearestRows(Math.min(COMPARED, terms.length));
        NearestRows best = new NearestRows(Math.min(count, terms.length));
        int[][] candidates = new int[1][];
        float[][] unused = new float[1][];
        return i -> {
            TermWeights asked = queries.apply(i);
            for (int at = 0; at < asked.size(); at++) {
                query[asked.term(at)] = asked.weight(at);
            }
            int found = follow(asked, shared, met);
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
            for (int at = 0; at < asked.size(); at++) {
                query[asked.term(at)] = 0;
            }
        };
    }

    /** Adds up what rows share with a query, as far as the budget goes; returns how many rows were met. */
    private int follow(TermWeights asked, double[] shared, int[] met) {
        int found = 0;
        for (int at : followed(asked, holders, BUDGET)) {
            int term = asked.term(at);
            double weight = asked.weight(at);
            for (int entry = 0; entry < holders[term].length; entry++) {
                int j = holders[term][entry];
                if (shared[j] == 0) {
                    met[found++] = j;
                }
                shared[j] += weight * holderWeights[term][entry];
            }
        }
        return found;
    }

    /**
     * Which terms of a query are followed, in order: all of them where their holders are no more than the most, else the most
     * telling until one has too many, at least one that any row holds.
     *
     * @return their places in the query
     */
    static int[] followed(TermWeights query, int[][] holders, long most) {
        long all = 0;
        for (int at = 0; at < query.size(); at++) {
            all += holders[query.term(at)].length;
        }
        if (all <= most) {
            return IntStream.range(0, query.size()).toArray();
        }
        // Telling and place in one number: positive floats are ordered as their bits are.
        long[] order = new long[query.size()];
        for (int at = 0; at < order.length; at++) {
            double telling = query.weight(at) * query.weight(at) / holders[query.term(at)].length;
            order[at] = (long) -Float.floatToIntBits((float) telling) << Integer.SIZE | at;
        }
        Arrays.sort(order);
        long left = most;
        int count = 0;
        boolean any = false;
        while (count < order.length) {
            int held = holders[query.term((int) order[count])].length;
            left -= held;
            if (left < 0 && any) {
                break;
            }
            any |= held > 0;
            count++;
        }
        int[] followed = new int[count];
        for (int at = 0; at < count; at++) {
            followed[at] = (int) order[at];
        }
        Arrays.sort(followed);
        return followed;
    }

    private double product(double[] query, int row) {
        double sum = 0;
        for (int at = 0; at < terms[row].length; at++) {
            sum += query[terms[row][at]] * weights[row][at];
        }
        return sum;
    }
}
