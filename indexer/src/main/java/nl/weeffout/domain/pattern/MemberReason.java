package nl.weeffout.domain.pattern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that places a record in its pattern.
 *
 * @param label as people may read it
 * @param weight how many times likelier a member is to have it than another record, as a natural logarithm, times the share of
 *     the members that have it; 0 or more
 * @param sentence where it stands, or null for what fields tell
 */
public record MemberReason(
        Kind kind, String label, double weight, @Nullable TextPlace sentence) {
    /** What kind of thing it is. */
    public enum Kind {
        WORDS,
        CONCEPT,
        RULE,
        ORGANISATION,
        CATEGORY
    }

    public MemberReason {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("weight " + weight + " of a reason is below 0");
        }
    }

    /** The sentence it stands in, if it stands in one. */
    public Optional<TextPlace> place() {
        return Optional.ofNullable(sentence);
    }
}
