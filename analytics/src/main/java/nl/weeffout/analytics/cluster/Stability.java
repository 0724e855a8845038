package nl.weeffout.analytics.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.weeffout.analytics.similarity.ResampledSimilarity;
import nl.weeffout.analytics.similarity.Workers;

/**
 * How well groups hold when some of the records are missing: the share of a group's pairs that stay together in draws of the
 * records (Hennig 2007, by pairs). Costs the communities of each draw.
 */
final class Stability {
    private final List<ResampledSimilarity.Draw> draws;
    private final List<int[]> groups;

    /** @param communities how a draw is cut */
    Stability(ResampledSimilarity resampled, Communities communities, Workers workers) {
        this.draws = resampled.draws();
        this.groups = workers.all(draws.stream()
                .<Supplier<int[]>>map(draw -> () -> groupOf(communities.of(draw.similarities()), draw))
                .toList());
    }

    private static int[] groupOf(List<List<Integer>> groups, ResampledSimilarity.Draw draw) {
        int[] groupOf = new int[draw.similarities().size()];
        for (int number = 0; number < groups.size(); number++) {
            for (int row : groups.get(number)) {
                groupOf[row] = number;
            }
        }
        return groupOf;
    }

    /** 0 to 1; 1 where there is no draw or the group has no pair. */
    double of(List<Integer> rows) {
        long pairs = 0;
        long together = 0;
        for (int draw = 0; draw < draws.size(); draw++) {
            Map<Integer, Integer> sizes = new HashMap<>();
            int held = 0;
            for (int row : rows) {
                if (draws.get(draw).holds(row)) {
                    held++;
                    sizes.merge(groups.get(draw)[row], 1, Integer::sum);
                }
            }
            pairs += (long) held * (held - 1) / 2;
            for (int size : sizes.values()) {
                together += (long) size * (size - 1) / 2;
            }
        }
        return pairs == 0 ? 1 : (double) together / pairs;
    }
}
