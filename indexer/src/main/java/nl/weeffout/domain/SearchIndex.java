package nl.weeffout.domain;

import java.util.List;

/**
 * Finds records by words and facets. It holds nothing that the record store does not hold and can always be rebuilt.
 *
 * <p>A record in quarantine is never found: putting it takes out an earlier version under its id.
 */
public interface SearchIndex extends AutoCloseable {
    /** Adds records, or replaces those with the same id. Found only after {@link #commit}. */
    void put(List<IndexedCase> cases);

    /** Makes what was put durable and findable, and notes up to which change of the store the index has come. */
    void commit(long sequence);

    /** The change of the store up to which this index has come, 0 for an empty one. */
    long indexedSequence();

    /** How many records can be found. */
    long size();

    /** Takes everything out; durable and visible after the next {@link #commit}. */
    void clear();

    /**
     * Looks up. Any query is answered: what cannot be understood as syntax is taken as words.
     *
     * @throws IllegalArgumentException where {@link SearchRequest#after} is not a cursor of this index
     */
    SearchResult search(SearchRequest request);

    @Override
    void close();
}
