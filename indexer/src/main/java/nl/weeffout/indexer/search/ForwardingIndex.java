package nl.weeffout.indexer.search;

import java.util.List;
import java.util.function.Consumer;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;

/** An index that does as another does, for those that do one thing otherwise. */
public abstract class ForwardingIndex implements SearchIndex {
    private final SearchIndex index;

    /** @param index what it hands on to; closed with it */
    protected ForwardingIndex(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void put(List<IndexedCase> cases) {
        index.put(cases);
    }

    @Override
    public void commit(long sequence) {
        index.commit(sequence);
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
    public void clear() {
        index.clear();
    }

    @Override
    public List<SearchResult.Hit> best(SearchRequest request) {
        return index.best(request);
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
