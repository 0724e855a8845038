package nl.weeffout.indexer.redact;

import nl.weeffout.domain.Placeholder;

/**
 * A piece of a record's text that somebody labelled as personal, for measuring only. It is raw, and never shows itself when
 * it is printed by accident.
 *
 * @param kind what it is
 */
public record PersonalLabel(RawText text, Placeholder kind) {
    public PersonalLabel {
        if (text.isBlank()) {
            throw new IllegalArgumentException("label of kind " + kind + " has no text");
        }
    }

    /** A label as it was read. */
    public static PersonalLabel of(String text, Placeholder kind) {
        return new PersonalLabel(new RawText(text), kind);
    }
}
