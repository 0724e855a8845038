package nl.weeffout.analytics.trend;

import java.util.List;

/**
 * Where the rate of a series changes.
 *
 * @param starts the first period of each new rate, in order; none where it never changes
 * @param chance how likely so clear a change comes out somewhere where the rate never changes, above 0 to 1
 */
public record Steps(List<Integer> starts, double chance) {
    public Steps {
        starts = List.copyOf(starts);
    }
}
