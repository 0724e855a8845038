package nl.weeffout.analytics.cluster;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value for every {@link Parameter}: what was set, and the rest as it is where nobody sets it. */
public record MinerParameters(Map<Parameter, Double> set) {
    public static final MinerParameters DEFAULT = new MinerParameters(Map.of());

    /** @throws IllegalArgumentException naming parameter, value and range */
    public MinerParameters {
        set = Map.copyOf(set);
        set.forEach((parameter, value) -> {
            boolean inRange = value >= parameter.least() && value <= parameter.greatest();
            if (!inRange || (parameter.isWhole() && value != Math.rint(value))) {
                throw new IllegalArgumentException(parameter.key() + " " + parameter.text(value) + " is not "
                        + (inRange
                                ? "a whole number"
                                : "in " + parameter.text(parameter.least()) + ".."
                                        + parameter.text(parameter.greatest())));
            }
        });
    }

    /** The same with one value set. */
    public MinerParameters with(Parameter parameter, double value) {
        Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
        changed.putAll(set);
        changed.put(parameter, value);
        return new MinerParameters(changed);
    }

    public double value(Parameter parameter) {
        return set.getOrDefault(parameter, parameter.standard());
    }

    /** The value of a parameter that is a whole number. */
    public int number(Parameter parameter) {
        return Math.toIntExact(Math.round(value(parameter)));
    }

    /** Names and values as text, as a run folder notes them. */
    public SortedMap<String, String> asText() {
        SortedMap<String, String> text = new TreeMap<>();
        for (Parameter parameter : Parameter.values()) {
            text.put(parameter.key(), parameter.text(value(parameter)));
        }
        return text;
    }
}
