package nl.weeffout.analytics.criterion;

import nl.weeffout.domain.signal.LimitSide;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of a limit that was just missed.
 *
 * @param from place of its first word
 * @param to place behind its last
 * @param said the word that tells in what it was missed: {@code oud}, {@code laat}, {@code grens}
 * @param distance by how much, or null where no number stands there
 */
record Statement(
        int from,
        int to,
        LimitSide side,
        String said,
        @Nullable Quantity distance) {}
