package nl.weeffout.api.service;

/** There is no such record, pattern or page: status 404. A record in quarantine is unknown too. */
public final class UnknownItemException extends RuntimeException {
    public UnknownItemException(String message) {
        super(message);
    }
}
