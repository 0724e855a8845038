package nl.weeffout.domain;

import java.util.Locale;

/** Why a record waits for a person before it may be searched and mined: the redactor could not decide. */
public enum QuarantineReason {
    /** A script in which the redactor knows no names. */
    OTHER_SCRIPT,
    /** Characters that were damaged by a wrong encoding, so that names may be spelt beyond recognition. */
    BROKEN_ENCODING,
    /** So much was masked that what remains says little, or that something else than a case was typed. */
    MOSTLY_MASKED,
    /** The tagger of names could not tell whether a word names a person. */
    UNSURE;

    /** As it stands in reports and the API, such as {@code other-script}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
