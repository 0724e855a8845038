package nl.weeffout.indexer;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;

/**
 * An index that may stop to answer while records are stored. From then on it takes nothing more and commits nothing, so that it
 * still says up to which change it came, and is brought the rest by {@link Workspace#catchUp}. It is told once.
 */
final class FollowingIndex implements SearchIndex {
    /** What becomes of it. */
    static final String LATER =
            "records are stored, and it is brought up to date by a running service or at the next start";

    private final SearchIndex index;
    private final PrintStream messages;
    private boolean isLost;

    private FollowingIndex(SearchIndex index, PrintStream messages, boolean isLost) {
        this.index = index;
        this.messages = messages;
        this.isLost = isLost;
    }

    /** One that has come as far as the store. */
    static FollowingIndex of(SearchIndex index, PrintStream messages) {
        return new FollowingIndex(index, messages, false);
    }

    /** One that did not answer when it was opened: taking what comes now, it would pass over what it lacks. */
    static FollowingIndex lost(SearchIndex index, PrintStream messages) {
        return new FollowingIndex(index, messages, true);
    }

    @Override
    public void put(List<IndexedCase> cases) {
        follow(() -> index.put(cases));
    }

    @Override
    public void commit(long sequence) {
        follow(() -> index.commit(sequence));
    }

    private void follow(Runnable step) {
        if (isLost) {
            return;
        }
        try {
            step.run();
        } catch (IndexUnavailableException e) {
            isLost = true;
            messages.println(e.getMessage() + "; " + LATER);
        }
    }

    @Override
    public void clear() {
        index.clear();
    }

    @Override
    public long indexedSequence() {
        return index.indexedSequence();
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return index.search(request);
    }

    @Override
    public void forEachMatch(SearchRequest request, Consumer<List<SearchResult.Hit>> page) {
        index.forEachMatch(request, page);
    }

    @Override
    public List<Long> counts(List<IndexQuery> clauses) {
        return index.counts(clauses);
    }

    @Override
    public List<Boolean> exist(List<IndexQuery> clauses) {
        return index.exist(clauses);
    }

    @Override
    public List<Long> frequencies(List<IndexQuery.Term> terms) {
        return index.frequencies(terms);
    }

    @Override
    public List<Spelling> spellings(String word, int most) {
        return index.spellings(word, most);
    }

    @Override
    public List<Spelling> beginnings(String beginning, int most) {
        return index.beginnings(beginning, most);
    }

    @Override
    public void close() {
        index.close();
    }
}
