package nl.weeffout.indexer.lucene;

/** The index cannot do what was asked; the message is one line that a user can act on. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
