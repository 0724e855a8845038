package nl.weeffout.domain;

/** What the store did with one record. */
public enum PutOutcome {
    /** The id was not there. */
    NEW,
    /** The same content under the same id: nothing was written. */
    UNCHANGED,
    /** Other content under the same id: a new version, the old one is kept. */
    CHANGED,
    /** The id belongs to another kind or municipality: nothing was written, as one of the two would vanish. */
    REFUSED
}
