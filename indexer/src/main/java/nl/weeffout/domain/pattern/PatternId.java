package nl.weeffout.domain.pattern;

/** The id of a pattern, unique within a run: {@code e-1}, {@code g-12}. */
public record PatternId(String value) implements Comparable<PatternId> {
    public PatternId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("pattern id '" + value + "' is not lower-case letters, digits and '-'");
        }
    }

    @Override
    public int compareTo(PatternId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
