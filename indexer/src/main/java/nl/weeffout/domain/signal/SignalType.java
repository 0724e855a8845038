package nl.weeffout.domain.signal;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of signals. */
public enum SignalType {
    OVER_REPRESENTATION,
    NEAR_MISS,
    UNDER_USE,
    ALTERNATIVES,
    ASSOCIATION,
    CONFLICT,
    LOOP,
    RISING,
    FALLING,
    BURST,
    NEW,
    STOPPED,
    SEASONAL,
    EFFECT,
    UNLIKE_DECISIONS;

    /** As it stands in a run and in the API: {@code over-representation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a key that is none, naming those that are */
    public static SignalType ofKey(String key) {
        for (SignalType each : values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        throw new IllegalArgumentException("type '" + key + "' is none of "
                + String.join(", ", Arrays.stream(values()).map(SignalType::key).toList()));
    }
}
