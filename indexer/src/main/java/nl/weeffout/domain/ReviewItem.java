package nl.weeffout.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for a reviewer, or did.
 *
 * @param stored its newest version; {@link StoredCase#quarantine} is null once it was released
 * @param reason why it came into quarantine, or null where it only has notes
 * @param decision the last one about this version, or null
 */
public record ReviewItem(
        StoredCase stored,
        @Nullable QuarantineReason reason,
        @Nullable ReviewDecision decision) {
    /** Why it came into quarantine, if it did. */
    public Optional<QuarantineReason> quarantineReason() {
        return Optional.ofNullable(reason);
    }

    /** The last decision about this version, if there is one. */
    public Optional<ReviewDecision> lastDecision() {
        return Optional.ofNullable(decision);
    }

    /** Whether a reviewer released it. */
    public boolean isJudged() {
        return decision != null && decision.isRelease();
    }

    /** How many stretches of its texts are masked. */
    public int masked() {
        return (int) stored.content().texts().values().stream()
                .mapToLong(text -> Placeholder.ANY.matcher(text).results().count())
                .sum();
    }
}
