package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.Neighbours;

/**
 * Rows of one group that belong to another one too: their mean similarity to its members is what the group's own pairs must
 * have, and they are as typical of it as {@link Parameter#SHARED} asks. A row outside every group that fits so well would have
 * been put into one.
 */
final class SharedRows {
    private SharedRows() {}

    /**
     * For each group the rows of other groups that it shares, in order. Costs the neighbours of the members, and a comparison
     * with all members for each row that is similar enough.
     *
     * @param groups no row in two of them
     */
    static List<List<Integer>> of(
            List<List<Integer>> groups, Neighbours similarities, CaseViews points, MinerParameters parameters) {
        int[] groupOf = new int[points.size()];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int row : groups.get(group)) {
                groupOf[row] = group;
            }
        }
        List<List<Integer>> shared = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            List<Integer> group = groups.get(number);
            SortedMap<Integer, Double> sums = new TreeMap<>();
            for (int row : group) {
                for (int place = 0; place < similarities.count(row); place++) {
                    int other = similarities.other(row, place);
                    if (groupOf[other] >= 0 && groupOf[other] != number) {
                        sums.merge(other, similarities.similarity(row, place), Double::sum);
                    }
                }
            }
            double enough = parameters.value(Parameter.TIGHTNESS) * group.size();
            sums.values().removeIf(sum -> sum <= enough);
            double typical =
                    sums.isEmpty() ? 0 : parameters.value(Parameter.SHARED) * median(points.meanCosines(group));
            shared.add(sums.keySet().stream()
                    .filter(row -> points.meanCosine(row, group) >= typical)
                    .toList());
        }
        return shared;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
