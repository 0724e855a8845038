package nl.weeffout.indexer.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/** How long a search may go on. */
final class TimeLimit implements QueryTimeout {
    private final long until;
    private boolean isReached;

    TimeLimit(Duration longest) {
        until = System.nanoTime() + longest.toNanos();
    }

    /** A searcher over the same documents that stops at the limit, with what it has found so far. */
    IndexSearcher over(IndexSearcher searcher) {
        IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
        limited.setTimeout(this);
        return limited;
    }

    @Override
    public boolean shouldExit() {
        isReached |= System.nanoTime() - until >= 0;
        return isReached;
    }

    /** Whether anything was stopped. */
    boolean isReached() {
        return isReached;
    }
}
