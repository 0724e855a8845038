package nl.weeffout.domain.signal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values that go together in records more often than they would by themselves.
 *
 * @param facts expected: how many records would hold all, if two of the values had nothing to do with each other among the
 *     records that hold the others; the greatest of those numbers
 * @param parts two or more values, in order
 * @param shrunk the ratio, drawn towards 1 the more the fewer records there are
 * @param chance how likely chance brings so many, 0 to 1; the greatest over every two of the values
 */
public record Association(SignalFacts facts, List<Part> parts, double shrunk, double chance) implements Signal {
    /**
     * One of the values.
     *
     * @param dimension field, as the API names it
     * @param value its key
     * @param label the same as people read it, in Dutch
     */
    public record Part(String dimension, String value, String label) {}

    public Association {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("an association of " + parts.size() + " values");
        }
    }

    @Override
    public SignalType type() {
        return SignalType.ASSOCIATION;
    }

    @Override
    public String sentence() {
        return "Gaan samen: "
                + parts.stream()
                        .map(part -> part.dimension() + " '" + part.label() + "'")
                        .collect(Collectors.joining(", "))
                + ": " + Dutch.cases(facts.observed()) + ", verwacht " + Dutch.number(facts.expected())
                + "; voorzichtig geschat " + Dutch.number(shrunk) + " keer zo vaak, ten minste "
                + Dutch.number(facts.lower()) + " keer.";
    }
}
