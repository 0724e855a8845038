package nl.weeffout.domain;

import java.util.List;
import java.util.function.Consumer;
import nl.weeffout.domain.SearchResult.Hit;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;

/**
 * Finds records by words, meaning and facets. It holds nothing that the record store does not hold and can always be rebuilt.
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
     * Looks up.
     *
     * @throws IllegalArgumentException where {@link SearchRequest#after} is not a cursor of this index
     */
    SearchResult search(SearchRequest request);

    /**
     * The hits of a search alone: how many match is not counted, so that an index may pass over what cannot be among them.
     *
     * @param request its ranking, facets and cursor count for nothing, and no reasons are told
     */
    default List<Hit> best(SearchRequest request) {
        return search(request).hits();
    }

    /**
     * Hands over every record that matches, in the order of a search, some thousand at a time. All of them are of the moment at
     * which this began: what is added, corrected or taken out meanwhile makes none come twice or stay away. Streams: memory does
     * not grow with the records.
     *
     * @param request its ranking, facets, limit and cursor count for nothing
     */
    void forEachMatch(SearchRequest request, Consumer<List<Hit>> page);

    /** How many records match each clause, in their order. */
    List<Long> counts(List<IndexQuery> clauses);

    /** Whether any record matches each clause, in their order; an index may look no further than the first. */
    default List<Boolean> exist(List<IndexQuery> clauses) {
        return counts(clauses).stream().map(count -> count > 0).toList();
    }

    /**
     * How many records hold each term, in their order. An index may look into its dictionary alone, and count records too that
     * were replaced a short while ago.
     */
    default List<Long> frequencies(List<IndexQuery.Term> terms) {
        return counts(List.copyOf(terms));
    }

    /**
     * Words of the index that are spelt like a word, at most two letters apart: the likest first, then the commonest.
     *
     * @param word lower case, without accents
     */
    List<Spelling> spellings(String word, int most);

    /**
     * Words of the index that begin so, the commonest first.
     *
     * @param beginning lower case, without accents, not empty
     */
    List<Spelling> beginnings(String beginning, int most);

    @Override
    void close();
}
