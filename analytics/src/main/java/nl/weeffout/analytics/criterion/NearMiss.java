package nl.weeffout.analytics.criterion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that a case just missed.
 *
 * @param criterion id of the ground of refusal
 * @param distance by how much, or null where no number stands there
 */
public record NearMiss(String criterion, @Nullable Distance distance) {
    public Optional<Distance> knownDistance() {
        return Optional.ofNullable(distance);
    }

    /** As records are counted by it: {@code g_inkomensgrens above 14 euros}; empty where there is no distance. */
    public Optional<String> key() {
        return knownDistance().map(known -> criterion + " " + known);
    }

    /** @throws IllegalArgumentException for what {@link #key} would not write */
    public static NearMiss ofKey(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("near miss '" + key + "' has no distance");
        }
        return new NearMiss(key.substring(0, space), Distance.parse(key.substring(space + 1)));
    }
}
