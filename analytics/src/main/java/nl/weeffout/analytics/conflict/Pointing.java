package nl.weeffout.analytics.conflict;

/**
 * One regeling points away, to another.
 *
 * @param from key of the regeling that points, or, without direction, of the first in the alphabet
 * @param to key of the regeling that it points to
 * @param isDirected whether the record tells which one points
 */
public record Pointing(String from, String to, boolean isDirected) implements Comparable<Pointing> {
    private static final String DIRECTED = " > ";
    private static final String UNDIRECTED = " <> ";

    /** Without direction, whichever is given first. */
    static Pointing between(String one, String other) {
        RulePair pair = RulePair.of(one, other);
        return new Pointing(pair.one(), pair.other(), false);
    }

    public RulePair pair() {
        return RulePair.of(from, to);
    }

    /** As records are counted by it: {@code wmo > zvw}, {@code wmo <> zvw}. */
    public String key() {
        return from + (isDirected ? DIRECTED : UNDIRECTED) + to;
    }

    /** What a key stands for. */
    public static Pointing ofKey(String key) {
        String between = key.contains(UNDIRECTED) ? UNDIRECTED : DIRECTED;
        int at = key.indexOf(between);
        if (at < 0) {
            throw new IllegalArgumentException("'" + key + "' points nowhere");
        }
        return new Pointing(key.substring(0, at), key.substring(at + between.length()), between.equals(DIRECTED));
    }

    @Override
    public int compareTo(Pointing other) {
        return key().compareTo(other.key());
    }
}
