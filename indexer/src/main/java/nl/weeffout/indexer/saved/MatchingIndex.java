package nl.weeffout.indexer.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.lucene.Percolator;
import nl.weeffout.indexer.search.ForwardingIndex;
import nl.weeffout.indexer.search.SavedQueries;

/**
 * An index that asks saved searches of what it takes in: each change of the store once, however often the index is built anew.
 * They are asked before a commit, while the index still finds what it found before, so that a record which was corrected and
 * matched already is no new case.
 */
public final class MatchingIndex extends ForwardingIndex {
    private static final int BATCH = SearchRequest.MAXIMUM_LIMIT;

    private final RecordStore store;
    private final SavedSearches searches;
    private final SavedQueries queries = new SavedQueries();

    public MatchingIndex(SearchIndex index, RecordStore store, SavedSearches searches) {
        super(index);
        this.store = store;
        this.searches = searches;
    }

    @Override
    public void commit(long sequence) {
        match(searches.list(0, SavedSearches.MOST));
        super.commit(sequence);
    }

    private void match(List<SavedSearch> saved) {
        long from = saved.stream().mapToLong(SavedSearch::upTo).min().orElse(Long.MAX_VALUE);
        if (from >= store.lastSequence()) {
            return;
        }
        Map<Long, IndexQuery> asked = new HashMap<>();
        saved.forEach(each -> asked.put(each.id(), queries.read(each.question())));
        Percolator percolator = new Percolator(asked);
        List<StoredCase> batch = new ArrayList<>(BATCH);
        store.forEachSince(from, stored -> {
            batch.add(stored);
            if (batch.size() == BATCH) {
                match(batch, asked, percolator);
                batch.clear();
            }
        });
        match(batch, asked, percolator);
    }

    private void match(List<StoredCase> cases, Map<Long, IndexQuery> asked, Percolator percolator) {
        if (cases.isEmpty()) {
            return;
        }
        ReferenceTables tables = ReferenceTables.load();
        Map<CaseId, Set<Long>> matching = percolator.percolate(cases.parallelStream()
                .map(stored -> new IndexedCase(stored, tables.terms(stored.content())))
                .toList());
        Map<CaseId, Set<Long>> before = before(cases, asked, matching);
        List<SavedSearch.Match> matches = new ArrayList<>();
        for (StoredCase stored : cases) {
            matches.add(new SavedSearch.Match(
                    stored.id(),
                    stored.sequence(),
                    matching.getOrDefault(stored.id(), Set.of()),
                    before.getOrDefault(stored.id(), Set.of())));
        }
        searches.matched(asked.keySet(), matches, cases.getLast().sequence());
    }

    /** Which of the records that match a search were found by it before: only what was there already can have been. */
    private Map<CaseId, Set<Long>> before(
            List<StoredCase> cases, Map<Long, IndexQuery> asked, Map<CaseId, Set<Long>> matching) {
        Map<Long, Set<CaseId>> doubtful = new HashMap<>();
        for (StoredCase stored : cases) {
            // A first version changes by a reviewer's decision alone, and then has something to look at.
            if (stored.version() > 1 || !stored.notes().isEmpty()) {
                matching.getOrDefault(stored.id(), Set.of())
                        .forEach(search -> doubtful.computeIfAbsent(search, key -> new HashSet<>())
                                .add(stored.id()));
            }
        }
        Map<CaseId, Set<Long>> before = new HashMap<>();
        doubtful.forEach((search, ids) -> best(SearchRequest.of(
                        new IndexQuery.All(List.of(
                                new IndexQuery.Filter(new IndexQuery.Ids(ids)),
                                asked.getOrDefault(search, new IndexQuery.Nothing()))),
                        ids.size()))
                .forEach(hit ->
                        before.computeIfAbsent(hit.id(), key -> new HashSet<>()).add(search)));
        return before;
    }
}
