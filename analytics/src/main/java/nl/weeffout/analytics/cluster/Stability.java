package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.weeffout.analytics.similarity.KeptDraws;
import nl.weeffout.analytics.similarity.ResampledSimilarity;
import nl.weeffout.analytics.similarity.Workers;

/**
 * How well groups hold when some of the records are missing: the share of a group's pairs that stay together in draws of the
 * records (Hennig 2007, by pairs). Costs the communities of each draw.
 */
final class Stability {
    private final List<List<Integer>> draws;

    /** @param draws for each draw the community of each row, or why it has none, as {@link KeptDraws} says it */
    Stability(List<List<Integer>> draws) {
        this.draws = List.copyOf(draws);
    }

    /** @param communities how a draw is cut */
    Stability(ResampledSimilarity resampled, Communities communities, Workers workers) {
        this(workers.all(resampled.draws().stream()
                .<Supplier<List<Integer>>>map(draw -> () -> groupOf(communities.of(draw.similarities()), draw))
                .toList()));
    }

    private static List<Integer> groupOf(List<List<Integer>> groups, ResampledSimilarity.Draw draw) {
        List<Integer> groupOf =
                new ArrayList<>(Collections.nCopies(draw.similarities().size(), KeptDraws.NOT_DRAWN));
        for (int number = 0; number < groups.size(); number++) {
            for (int row : groups.get(number)) {
                if (draw.holds(row)) {
                    groupOf.set(row, number);
                }
            }
        }
        return groupOf;
    }

    /** The community of each row in each draw. */
    List<List<Integer>> draws() {
        return draws;
    }

    /** 0 to 1; 1 where there is no draw or the group has no pair, 0 where most of the group came after the draws. */
    double of(List<Integer> rows) {
        long pairs = 0;
        long together = 0;
        for (List<Integer> groups : draws) {
            Map<Integer, Integer> sizes = new HashMap<>();
            int held = 0;
            int later = 0;
            for (int row : rows) {
                int group = groups.get(row);
                if (group >= 0) {
                    held++;
                    sizes.merge(group, 1, Integer::sum);
                }
                later += group == KeptDraws.CAME_LATER ? 1 : 0;
            }
            if (2 * later > rows.size()) {
                return 0;
            }
            pairs += (long) held * (held - 1) / 2;
            for (int size : sizes.values()) {
                together += (long) size * (size - 1) / 2;
            }
        }
        return pairs == 0 ? 1 : (double) together / pairs;
    }
}
