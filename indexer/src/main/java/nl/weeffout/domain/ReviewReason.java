package nl.weeffout.domain;

import java.util.Locale;

/** Why a reviewer should look at a stretch of a text: it may point at one person, though it was not masked. */
public enum ReviewReason {
    /** A word that may or may not name a person. */
    UNSURE_NAME,
    /** Somebody's work in a place where few do it. */
    PROFESSION_AND_PLACE,
    /** A school by its name. */
    SCHOOL,
    /** An illness that few have. */
    DIAGNOSIS,
    /** What stood in the papers. */
    MEDIA_ATTENTION;

    /** As it stands in reports and the API, such as {@code unsure-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
