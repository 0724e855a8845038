package nl.weeffout.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the review are asked for.
 *
 * @param municipalityCode of one municipality, or null for all
 * @param reason of one quarantine, or null for all
 * @param after the id behind which to begin, or null for the beginning
 * @param limit most records in the answer
 */
public record ReviewQuery(
        State state,
        @Nullable String municipalityCode,
        @Nullable QuarantineReason reason,
        @Nullable CaseId after,
        int limit) {
    /** How far they have come. */
    public enum State {
        /** In quarantine, not judged. */
        WAITING,
        /** With notes and never in quarantine, so findable; not judged. */
        FLAGGED,
        /** Both, and those that were judged. */
        ALL;

        /** As it stands in the API, such as {@code waiting}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first records of this state. */
    public static ReviewQuery of(State state, int limit) {
        return new ReviewQuery(state, null, null, null, limit);
    }
}
