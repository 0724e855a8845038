package nl.weeffout.domain.signal;

import java.util.Locale;

/** The kinds of signals. */
public enum SignalType {
    OVER_REPRESENTATION("oververtegenwoordigd"),
    NEAR_MISS("net buiten de grens"),
    UNDER_USE("weinig gebruikt"),
    ALTERNATIVES("alternatieven"),
    ASSOCIATION("hangt samen"),
    CONFLICT("regels wijzen naar elkaar"),
    LOOP("de een herstelt wat de ander veroorzaakt"),
    RISING("stijgt"),
    FALLING("daalt"),
    BURST("piek"),
    NEW("nieuw"),
    STOPPED("gestopt"),
    SEASONAL("jaarlijks"),
    EFFECT("na een maatregel"),
    UNLIKE_DECISIONS("verschillend beslist");

    private final String label;

    SignalType(String label) {
        this.label = label;
    }

    /** In Dutch. */
    public String label() {
        return label;
    }

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
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values()).map(SignalType::key).toList()));
    }
}
