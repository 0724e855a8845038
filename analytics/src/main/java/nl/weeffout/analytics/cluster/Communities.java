package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import nl.weeffout.analytics.similarity.Neighbours;

/**
 * Groups whose pairs are more alike on average than a given measure: maximises {@code Σ_groups (Σ J(i,j) - γ n(n-1)/2)}, the
 * constant Potts model (Traag, Van Dooren and Nesterov 2011), by the Leiden algorithm (Traag, Waltman and Van Eck 2019). The
 * model has no resolution limit: a group of four is found among any number of records. Costs a few passes over the pairs for
 * each start.
 */
final class Communities {
    private static final int MOST_ITERATIONS = 50;

    private final double gamma;
    private final int starts;
    private final long seed;
    private final EarlierGroups earlier;
    private final double steadiness;

    /**
     * @param gamma what the mean similarity inside a group exceeds
     * @param starts how often it is tried; the best result counts
     */
    Communities(double gamma, int starts, long seed) {
        this(gamma, starts, seed, EarlierGroups.NONE, 0);
    }

    private Communities(double gamma, int starts, long seed, EarlierGroups earlier, double steadiness) {
        this.gamma = gamma;
        this.starts = starts;
        this.seed = seed;
        this.earlier = earlier;
        this.steadiness = steadiness;
    }

    /**
     * The same, but starting from the groups of an earlier run, and keeping to them where nothing else is clearly better: rows
     * that stood together count as so much more alike, rows that stood apart as so much less, as a rule of temporal smoothness
     * (Chakrabarti, Kumar and Tomkins 2006). New rows go where they fit. Without an earlier run it changes nothing.
     *
     * @param steady added to or taken from the similarity of each two neighbours that were seen before
     */
    Communities from(EarlierGroups before, double steady) {
        return new Communities(gamma, before.isEmpty() ? starts : 1, seed, before, steady);
    }

    /** Rows by group, each in order, the group of the smallest row first; rows that stand alone are groups too. */
    List<List<Integer>> of(Neighbours similarities) {
        int n = similarities.size();
        if (n == 0) {
            return List.of();
        }
        Network network = network(similarities);
        LeidenAlgorithm leiden = new LeidenAlgorithm(gamma, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        Clustering best = start(n);
        double greatest = leiden.calcQuality(network, best);
        for (int start = 0; start < starts; start++) {
            Clustering tried = start(n);
            boolean better = true;
            for (int iteration = 0; iteration < MOST_ITERATIONS && better; iteration++) {
                better = leiden.improveClustering(network, tried);
            }
            double quality = leiden.calcQuality(network, tried);
            if (quality > greatest + 1e-9) {
                best = tried;
                greatest = quality;
            }
        }
        return groups(best, n);
    }

    /** Every row alone, or the groups of before. */
    private Clustering start(int n) {
        return earlier.isEmpty()
                ? new Clustering(n)
                : new Clustering(
                        earlier.clusters().stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<List<Integer>> groups(Clustering clustering, int n) {
        List<List<Integer>> byCluster = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int cluster = 0; cluster < clustering.getNClusters(); cluster++) {
            byCluster.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            List<Integer> group = byCluster.get(clustering.getCluster(i));
            if (group.isEmpty()) {
                groups.add(group);
            }
            group.add(i);
        }
        return groups;
    }

    /** Neighbours of each row in order, as the library would sort them at greater cost. */
    private Network network(Neighbours similarities) {
        int n = similarities.size();
        long[] first = new long[n + 1];
        for (int i = 0; i < n; i++) {
            for (int place = 0; place < similarities.count(i); place++) {
                int j = similarities.other(i, place);
                if (i < j && weight(similarities, i, place) > 0) {
                    first[i + 1]++;
                    first[j + 1]++;
                }
            }
        }
        Arrays.parallelPrefix(first, Long::sum);
        LargeIntArray neighbours = new LargeIntArray(first[n]);
        LargeDoubleArray weights = new LargeDoubleArray(first[n]);
        long[] next = first.clone();
        for (int i = 0; i < n; i++) {
            for (int place : byRow(similarities, i)) {
                int j = similarities.other(i, place);
                double weight = weight(similarities, i, place);
                if (i < j && weight > 0) {
                    neighbours.set(next[i], j);
                    weights.set(next[i]++, weight);
                    neighbours.set(next[j], i);
                    weights.set(next[j]++, weight);
                }
            }
        }
        return new Network(n, false, first, neighbours, weights, false);
    }

    private double weight(Neighbours similarities, int row, int place) {
        return similarities.similarity(row, place) + steadiness * earlier.together(row, similarities.other(row, place));
    }

    /** Places of a row's neighbours in the order of their rows. */
    private static int[] byRow(Neighbours similarities, int row) {
        long[] packed = new long[similarities.count(row)];
        for (int place = 0; place < packed.length; place++) {
            packed[place] = (long) similarities.other(row, place) << Integer.SIZE | place;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(each -> (int) each).toArray();
    }
}
