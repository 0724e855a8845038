package nl.weeffout.domain.signal;

import java.util.Locale;

/** What a count is held against. */
public enum Denominator {
    /** All records of the same kind at the same place and in the same time. */
    RECORDS,
    /** Inhabitants of a municipality, in ten thousands, as it handed them in. */
    INHABITANTS,
    /** Households in the care of a team or municipality, as it handed them in. */
    CASELOAD,
    /** Nothing is known: counts alone, which may tell no more than who reports. */
    NONE;

    /** As it stands in a run and in the API: {@code records}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
