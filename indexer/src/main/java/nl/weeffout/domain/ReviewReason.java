package nl.weeffout.domain;

import java.util.Locale;

/** Why a stretch of a redacted text deserves the eyes of a person. */
public enum ReviewReason {
    /** Perhaps a name. */
    UNSURE_NAME,
    /** A profession or public role of which a place has one or few. */
    PROFESSION_AND_PLACE,
    /** A child or class of a school that is named. */
    SCHOOL,
    /** A disease that few have. */
    DIAGNOSIS,
    /** The case was in the news, where it can be looked up. */
    MEDIA_ATTENTION;

    /** As it stands in reports and the API, such as {@code media-attention}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
