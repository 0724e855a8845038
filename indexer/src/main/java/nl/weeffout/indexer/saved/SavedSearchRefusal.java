package nl.weeffout.indexer.saved;

import nl.weeffout.domain.SavedSearches;

/** A search cannot be saved as it stands. The message repeats nothing of what was typed. */
public final class SavedSearchRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String NO_PATTERN =
            "names a pattern, in which no record stands when it comes in; leave it out";

    /** What is at fault. */
    public enum Why {
        QUERY_TOO_LONG("query", "longer than " + SavedSearchDesk.LONGEST_QUERY + " characters"),
        NAME_TOO_LONG("name", "longer than " + SavedSearchDesk.LONGEST_NAME + " characters"),
        ASKS_NOTHING("query", "asks for nothing: type a word, or choose a filter"),
        UNKNOWN_VALUE("filters", "holds a value that no record has"),
        PATTERN_IN_QUERY("query", NO_PATTERN),
        PATTERN_IN_FILTERS("filters", NO_PATTERN),
        TOO_MANY("name", "there are " + SavedSearches.MOST + " saved searches already; remove one first");

        private final String field;
        private final String message;

        Why(String field, String message) {
            this.field = field;
            this.message = message;
        }

        /** The field that is at fault. */
        public String field() {
            return field;
        }

        /** What is wrong with it. */
        public String message() {
            return message;
        }
    }

    private final Why why;

    SavedSearchRefusal(Why why) {
        super(why.message());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
