package nl.weeffout.domain;

import java.time.Instant;
import java.util.Locale;

/** What a reviewer decided last about a version of a record. */
public record ReviewDecision(Kind kind, String author, Instant at) {
    /** What can be decided. */
    public enum Kind {
        /** Released as it is. */
        ACCEPT,
        /** Released after more was masked. */
        MASK,
        /** Back to where it was before it was judged. */
        RETURN;

        /** As it stands in reports and the API, such as {@code accept}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the record was judged, and not taken back since. */
    public boolean isRelease() {
        return kind != Kind.RETURN;
    }
}
