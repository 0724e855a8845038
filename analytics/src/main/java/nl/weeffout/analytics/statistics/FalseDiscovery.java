package nl.weeffout.analytics.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of many tests may be believed: Benjamini and Hochberg, Controlling the false discovery rate, Journal of the Royal
 * Statistical Society B 57, 1995. Assumes independent or positively dependent tests.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * For each test the smallest rate of false discoveries at which it is one of the discoveries.
     *
     * @param chances of each test, 0 to 1: how likely it comes out so by chance
     * @return in the order of the tests, 0 to 1
     */
    public static List<Double> rates(List<Double> chances) {
        int tests = chances.size();
        int[] order = IntStream.range(0, tests)
                .boxed()
                .sorted(Comparator.comparing(chances::get))
                .mapToInt(Integer::intValue)
                .toArray();
        Double[] rates = new Double[tests];
        double smallest = 1;
        for (int rank = tests; rank > 0; rank--) {
            int test = order[rank - 1];
            smallest = Math.min(smallest, chances.get(test) * tests / rank);
            rates[test] = smallest;
        }
        return Arrays.asList(rates);
    }
}
