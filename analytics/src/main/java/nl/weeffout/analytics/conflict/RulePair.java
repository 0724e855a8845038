package nl.weeffout.analytics.conflict;

/**
 * Two regelingen, whichever is named first.
 *
 * @param one key of the one that comes first in the alphabet
 * @param other key of the other
 */
public record RulePair(String one, String other) {
    private static final String JOINED = " + ";

    public RulePair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("'" + one + "' and '" + other + "' are no pair in order");
        }
    }

    /** @throws IllegalArgumentException for one regeling twice */
    public static RulePair of(String one, String other) {
        return one.compareTo(other) < 0 ? new RulePair(one, other) : new RulePair(other, one);
    }

    /** As records are counted by it: {@code wmo + zvw}. */
    public String key() {
        return one + JOINED + other;
    }

    /** The pair of a key. */
    public static RulePair ofKey(String key) {
        int at = key.indexOf(JOINED);
        if (at < 0) {
            throw new IllegalArgumentException("'" + key + "' names no pair");
        }
        return new RulePair(key.substring(0, at), key.substring(at + JOINED.length()));
    }
}
