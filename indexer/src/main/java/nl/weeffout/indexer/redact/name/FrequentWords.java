package nl.weeffout.indexer.redact.name;

import org.jspecify.annotations.Nullable;

/**
 * What was found out of words, for the next time: a few thousand spellings make up most of what is written, and the tables
 * behind them are too large for a processor's cache. A later word takes the place of an earlier one, so that memory stays
 * bounded. Thread safe without locks: entries are immutable, and one that a thread does not see yet is found out again.
 */
final class FrequentWords {
    private static final int PLACES = 1 << 14;

    private final @Nullable WordFacts[] places = new @Nullable WordFacts[PLACES];

    @Nullable WordFacts get(String spelling) {
        WordFacts facts = places[place(spelling)];
        return facts != null && facts.spelling().equals(spelling) ? facts : null;
    }

    /** @param facts of a word that a dictionary or a table of organisations holds: no other word may stay in memory, as it could be somebody's name */
    void put(WordFacts facts) {
        places[place(facts.spelling())] = facts;
    }

    private static int place(String spelling) {
        int hash = spelling.hashCode() * 0x9E3779B1;
        return hash >>> 18;
    }
}
