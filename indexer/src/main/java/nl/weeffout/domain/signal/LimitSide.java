package nl.weeffout.domain.signal;

import java.util.Locale;

/** On which side of a limit a case lies that just misses it. */
public enum LimitSide {
    /** Too much, too old, too late: the limit would have to go up. */
    ABOVE,
    /** Too little, too young, too short: it would have to come down. */
    BELOW;

    /** As it stands in a run and in the API: {@code above}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
