package nl.weeffout.analytics.evaluation;

import java.util.Locale;

/** What puts records in an order for a question. */
public enum Ranking {
    /** Lucene's own Dutch analysis with BM25 over one field. */
    DUTCH_ANALYZER,
    /** Search without sentence vectors. */
    WORDS,
    /** Search as it is, by words and sentence vectors. */
    MEANING;

    /** As figures name it: {@code dutch-analyzer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
