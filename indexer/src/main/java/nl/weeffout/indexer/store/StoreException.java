package nl.weeffout.indexer.store;

import org.jspecify.annotations.Nullable;

/** The record store cannot do what was asked; the message is one line without any content of records. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
