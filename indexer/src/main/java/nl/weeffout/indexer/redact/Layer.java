package nl.weeffout.indexer.redact;

import java.util.Locale;

/** The layers of the redactor: in which way a text gave somebody away. */
public enum Layer {
    /** The form of a number or a checksum. */
    IDENTIFIER,
    /** A street's name with a house number. */
    ADDRESS,
    /** A date that only a date of birth can be, or that the text calls one. */
    BIRTH_DATE,
    /** What stands around a name: a form of address, a word of kinship, a greeting. */
    NAME_CONTEXT,
    /** Tables of names. */
    NAME_TABLE,
    /** The trained tagger. */
    NAME_TAGGER,
    /** Another field or sentence of the same record. */
    RECORD,
    /** A rule that a person of the municipality laid down. */
    LOCAL_RULE;

    /** As it is shown, such as {@code name-table}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
