package nl.weeffout.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps saved searches and their new cases: records that came to match since somebody last looked. A record in quarantine is
 * no new case. Every call is durable on return; reading marks nothing as seen. May be written while another process writes
 * records.
 */
public interface SavedSearches {
    /** How many can be kept. */
    int MOST = 1_000;

    /**
     * Saves a search.
     *
     * @param upTo the change of the store after which records are new for it
     * @return what is kept; empty where there are {@link #MOST} already
     */
    Optional<SavedSearch> add(SavedQuestion question, Instant at, long upTo);

    Optional<SavedSearch> find(long id);

    /** Those with a greater id, by id. */
    List<SavedSearch> list(long after, int limit);

    /** How many there are. */
    long count();

    /** Forgets a saved search with its new cases; tells whether there was one. */
    boolean remove(long id);

    /** Puts another question in the place of what a saved search asks. */
    void replace(long id, SavedQuestion question);

    /** New cases whose change is smaller, the newest change first. */
    List<SavedSearch.NewCase> newCases(long id, long before, int limit);

    /** Marks the new cases up to a change as seen; tells whether there is such a search. */
    boolean look(long id, long upTo, Instant at);

    /**
     * Keeps how far some saved searches were matched and what came of it, whole or not at all: a record that matches and did
     * not before is a new case, once, under the change by which it came to match; one that matches no more is none. What a
     * search was matched against before stays as it is, and searches that are gone are passed over.
     *
     * @param ids the saved searches that were matched
     * @param upTo the change up to which they were
     */
    void matched(Collection<Long> ids, List<SavedSearch.Match> matches, long upTo);
}
