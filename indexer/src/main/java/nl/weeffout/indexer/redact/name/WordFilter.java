package nl.weeffout.indexer.redact.name;

import java.util.BitSet;
import java.util.Collection;

/**
 * Rules a word out of a table before it is looked up (Bloom 1970, with one hash): nearly every word of a text stands in none
 * of them, and these bits fit into a processor's cache, which the tables do not.
 */
final class WordFilter {
    /** Bits for each word: one look in so many passes in vain. */
    private static final int BITS = 8;

    private final BitSet bits = new BitSet();
    private final int mask;

    WordFilter(Collection<String> words) {
        this.mask = Integer.highestOneBit(Math.max(1, words.size()) * BITS) * 2 - 1;
        words.forEach(word -> bits.set(bit(word)));
    }

    /** Whether the word may be one of them. */
    boolean passes(String word) {
        return bits.get(bit(word));
    }

    private int bit(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) & mask;
    }
}
