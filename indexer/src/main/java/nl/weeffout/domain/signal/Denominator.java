package nl.weeffout.domain.signal;

import java.util.Locale;

/** What a count is held against. */
public enum Denominator {
    /** All records of the same kind at the same place and in the same time. */
    RECORDS("alle casussen van dezelfde soort"),
    /** The people who live there. */
    INHABITANTS("inwoners"),
    /** Nothing is known: counts alone, which may tell no more than who reports. */
    NONE("alleen aantallen: kan ook aan het melden liggen");

    private final String label;

    Denominator(String label) {
        this.label = label;
    }

    /** As it stands in a run and in the API: {@code records}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In Dutch. */
    public String label() {
        return label;
    }
}
