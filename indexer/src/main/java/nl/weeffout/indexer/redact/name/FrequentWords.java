package nl.weeffout.indexer.redact.name;

import org.jspecify.annotations.Nullable;

/**
 * What was found out of words, for the next time: a few thousand spellings make up most of what is written, and the tables
 * behind them are too large for a processor's cache. A later word takes the place of an earlier one, so that memory stays
 * bounded. Words are known by their 64-bit hashes, as features are. Thread safe without locks: entries are immutable, and one that a thread does not see yet is found out again.
 */
final class FrequentWords {
    private static final int PLACE_BITS = 14;

    private final @Nullable WordFacts[] places = new @Nullable WordFacts[1 << PLACE_BITS];

    /** @param key of a spelling, by {@link WordFacts#key} */
    @Nullable WordFacts get(long key) {
        WordFacts facts = places[place(key)];
        return facts != null && facts.key() == key ? facts : null;
    }

    /** @param facts of a word that is no name by a dictionary or table: no other word may stay in memory, as it could be somebody's name */
    void put(WordFacts facts) {
        places[place(facts.key())] = facts;
    }

    private static int place(long key) {
        return (int) (key >>> (Long.SIZE - PLACE_BITS));
    }
}
