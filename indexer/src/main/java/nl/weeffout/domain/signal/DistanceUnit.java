package nl.weeffout.domain.signal;

import java.util.Locale;

/** In what a distance from a limit is told; of each kind of quantity one, so that distances can be put in order. */
public enum DistanceUnit {
    EUROS,
    /** Time of any length: a month is a twelfth of a year of 365.25 days. */
    DAYS,
    /** Percentage points of whatever the limit is a percentage of. */
    PERCENT,
    POINTS,
    HOURS,
    KILOMETRES;

    /** As it stands in a run and in the API: {@code euros}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
