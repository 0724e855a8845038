package nl.weeffout.indexer.review;

import nl.weeffout.indexer.terminal.CommandFailure;

/** A decision that cannot be taken, and why; nothing was changed. */
public final class ReviewRefusal extends CommandFailure {
    private static final long serialVersionUID = 1;

    /** Why it cannot be taken. */
    public enum Why {
        /** No such record, or nothing about it was ever in question. */
        NOTHING_TO_JUDGE,
        /** It was judged before. */
        ALREADY_JUDGED,
        /** It was not judged, so nothing can be taken back. */
        NOT_JUDGED,
        /** None of the words to mask stands in it. */
        WORDS_NOT_FOUND
    }

    private final Why why;

    ReviewRefusal(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
