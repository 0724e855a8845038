package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.analytics.similarity.Workers;

/**
 * Joins groups that are parts of one. A neighbourhood holds a few tens of records, so a fault of more comes out in parts. The
 * miner's own steps over groups in place of records tell which groups are near each other; of these, two are one where the
 * records of each are nearly as alike to those of the other as among themselves, the likest joined first (average link). A
 * record that stands alone then joins a group of several parts that it neighbours, where it is as alike to its records.
 *
 * <p>Costs what mining as many records as there are groups costs, a few times.
 */
final class JoinedParts {
    /**
     * How alike the records of two parts are at least, as a share of how alike those of the tighter part are among themselves.
     * Parts of one fault reach less than 1, as a neighbourhood brings the likest of its records together: among generated
     * records half of the pairs of such parts reach .7, of the pairs of near groups of different faults one in twenty.
     */
    private static final double ONE = .7;

    /** Each time joins some tens of parts. */
    private static final int TIMES = 3;

    private final CaseViews points;
    private final int minimumMembers;
    private final Function<CaseViews, List<List<Integer>>> communities;
    private final Workers workers;

    /** @param communities the miner's steps: which of some points are near each other */
    JoinedParts(
            CaseViews points,
            int minimumMembers,
            Function<CaseViews, List<List<Integer>>> communities,
            Workers workers) {
        this.workers = workers;
        this.points = points;
        this.minimumMembers = minimumMembers;
        this.communities = communities;
    }

    /**
     * Groups of at least the least number of members.
     *
     * @param found by any order, no record in two of them
     * @param similarities of the records
     */
    List<CommunityMiner.Community> of(List<CommunityMiner.Community> found, Neighbours similarities) {
        List<CommunityMiner.Community> parts = found.stream()
                .filter(each -> each.rows().size() >= minimumMembers)
                .toList();
        List<Boolean> several = new ArrayList<>(Collections.nCopies(parts.size(), false));
        for (int time = 0; time < TIMES; time++) {
            CaseViews sums = points.summed(
                    parts.stream().map(CommunityMiner.Community::rows).toList());
            List<CommunityMiner.Community> joined = new ArrayList<>();
            List<Boolean> joinedSeveral = new ArrayList<>();
            List<CommunityMiner.Community> known = parts;
            for (List<List<Integer>> near : workers.map(communities.apply(sums), near -> joined(near, known))) {
                for (List<Integer> one : near) {
                    joined.add(together(one, parts));
                    joinedSeveral.add(one.size() > 1 || several.get(one.getFirst()));
                }
            }
            boolean same = joined.size() == parts.size();
            parts = joined;
            several = joinedSeveral;
            if (same) {
                break;
            }
        }
        return withStrays(parts, several, similarities);
    }

    /** What each part brings, all told: that parts are far from each other's neighbourhoods takes nothing away. */
    private static CommunityMiner.Community together(List<Integer> some, List<CommunityMiner.Community> parts) {
        return new CommunityMiner.Community(
                some.stream()
                        .flatMap(part -> parts.get(part).rows().stream())
                        .sorted()
                        .toList(),
                some.stream().mapToDouble(part -> parts.get(part).evidence()).sum(),
                List.of());
    }

    /** Which of some parts are one, by number. */
    private List<List<Integer>> joined(List<Integer> near, List<CommunityMiner.Community> parts) {
        int m = near.size();
        List<List<Integer>> joined = new ArrayList<>();
        double[][] alike = new double[m][m];
        double[] sizes = new double[m];
        List<CaseViews.Centre> centres = m == 1
                ? List.of()
                : near.stream()
                        .map(part -> points.centre(parts.get(part).rows()))
                        .toList();
        for (int one = 0; one < m; one++) {
            joined.add(new ArrayList<>(List.of(near.get(one))));
            List<Integer> rows = parts.get(near.get(one)).rows();
            sizes[one] = rows.size();
            alike[one][one] = m == 1 ? 0 : mean(points.meanCosines(rows));
            for (int other = 0; other < one; other++) {
                alike[one][other] = mean(points.meanCosines(rows, centres.get(other)));
                alike[other][one] = alike[one][other];
            }
        }
        while (true) {
            int first = -1;
            int second = -1;
            double greatest = ONE;
            for (int one = 0; one < m; one++) {
                for (int other = one + 1; other < m; other++) {
                    double among = Math.max(alike[one][one], alike[other][other]);
                    if (sizes[one] > 0 && sizes[other] > 0 && alike[one][other] >= greatest * among) {
                        greatest = alike[one][other] / among;
                        first = one;
                        second = other;
                    }
                }
            }
            if (first < 0) {
                break;
            }
            join(first, second, alike, sizes);
            joined.get(first).addAll(joined.get(second));
            joined.get(second).clear();
        }
        joined.removeIf(List::isEmpty);
        return joined;
    }

    /** The second becomes part of the first. */
    private static void join(int first, int second, double[][] alike, double[] sizes) {
        double one = sizes[first];
        double two = sizes[second];
        double pairs = one * (one - 1) + two * (two - 1) + 2 * one * two;
        alike[first][first] = (one * (one - 1) * alike[first][first]
                        + two * (two - 1) * alike[second][second]
                        + 2 * one * two * alike[first][second])
                / pairs;
        for (int other = 0; other < sizes.length; other++) {
            if (other != first && other != second) {
                alike[first][other] = (one * alike[first][other] + two * alike[second][other]) / (one + two);
                alike[other][first] = alike[first][other];
            }
        }
        sizes[first] = one + two;
        sizes[second] = 0;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private List<CommunityMiner.Community> withStrays(
            List<CommunityMiner.Community> groups, List<Boolean> several, Neighbours similarities) {
        int[] groupOf = new int[points.size()];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int row : groups.get(group).rows()) {
                groupOf[row] = group;
            }
        }
        SortedMap<Integer, List<Integer>> strays = new TreeMap<>();
        for (int row = 0; row < groupOf.length; row++) {
            for (int place = 0; groupOf[row] < 0 && place < similarities.count(row); place++) {
                int group = groupOf[similarities.other(row, place)];
                if (group >= 0 && several.get(group)) {
                    strays.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
                    break;
                }
            }
        }
        List<CommunityMiner.Community> whole = new ArrayList<>(groups);
        strays.forEach((group, rows) -> {
            CommunityMiner.Community known = groups.get(group);
            double among = mean(points.meanCosines(known.rows()));
            double[] alike = points.meanCosines(rows, points.centre(known.rows()));
            List<Integer> members = new ArrayList<>(known.rows());
            for (int place = 0; place < alike.length; place++) {
                if (alike[place] >= ONE * among) {
                    members.add(rows.get(place));
                }
            }
            whole.set(
                    group,
                    new CommunityMiner.Community(members.stream().sorted().toList(), known.evidence(), List.of()));
        });
        return whole;
    }
}
