package nl.weeffout.domain;

/** The search index does not answer now and may later; nothing is lost by asking again. The message holds nothing of what was asked. */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message one line that an operator can act on */
    public IndexUnavailableException(String message) {
        super(message);
    }
}
