package nl.weeffout.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved search with what came of it.
 *
 * @param id from 1, never given twice
 * @param savedAt when it was saved
 * @param lookedAt when somebody last said to have seen its new cases, or null
 * @param upTo the change of the store up to which it was matched
 * @param newCases how many records came in that match, which nobody looked at since
 */
public record SavedSearch(
        long id,
        SavedQuestion question,
        Instant savedAt,
        @Nullable Instant lookedAt,
        long upTo,
        long newCases) {
    /** When somebody last said to have seen its new cases, if anybody did. */
    public Optional<Instant> lastLook() {
        return Optional.ofNullable(lookedAt);
    }

    /**
     * A record that came in and matches.
     *
     * @param change the store's number of the change by which it came to match
     */
    public record NewCase(CaseId id, long change) {}

    /**
     * A record that came in or changed, as saved searches see it.
     *
     * @param change the store's number of that change
     * @param matching ids of the saved searches that it matches
     * @param before ids of those among them that it matched already before the change
     */
    public record Match(CaseId id, long change, Set<Long> matching, Set<Long> before) {
        public Match {
            matching = Set.copyOf(matching);
            before = Set.copyOf(before);
        }
    }
}
