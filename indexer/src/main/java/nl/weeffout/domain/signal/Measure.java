package nl.weeffout.domain.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done against a fault.
 *
 * @param name in Dutch, as it stands in a sentence
 * @param start the first day on which it holds
 * @param transitionMonths whole months from then on that are counted neither before nor after
 * @param scopeFrom first day of a record that it covers, or null where that is open
 * @param scopeTo last day, or null
 */
public record Measure(
        String name,
        LocalDate start,
        int transitionMonths,
        @Nullable LocalDate scopeFrom,
        @Nullable LocalDate scopeTo) {
    /** More months than this are no transition. */
    public static final int LONGEST_TRANSITION = 60;

    public Measure {
        if (transitionMonths < 0 || transitionMonths > LONGEST_TRANSITION) {
            throw new IllegalArgumentException(
                    "transition of " + transitionMonths + " months is not between 0 and " + LONGEST_TRANSITION);
        }
        if (scopeFrom != null && scopeTo != null && scopeTo.isBefore(scopeFrom)) {
            throw new IllegalArgumentException("scope to " + scopeTo + " ends before it begins " + scopeFrom);
        }
    }

    /** Whether it covers a record of this day. */
    public boolean covers(LocalDate day) {
        return (scopeFrom == null || !day.isBefore(scopeFrom)) && (scopeTo == null || !day.isAfter(scopeTo));
    }
}
