package nl.weeffout.indexer;

import java.io.PrintStream;
import java.util.List;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.search.ForwardingIndex;

/**
 * An index that may stop to answer while records are stored. From then on it takes nothing more and commits nothing, so that it
 * still says up to which change it came, and is brought the rest by {@link Workspace#catchUp}. It is told once.
 */
final class FollowingIndex extends ForwardingIndex {
    /** What becomes of it. */
    static final String LATER =
            "records are stored, and it is brought up to date by a running service or at the next start";

    private final PrintStream messages;
    private boolean isLost;

    private FollowingIndex(SearchIndex index, PrintStream messages, boolean isLost) {
        super(index);
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
        follow(() -> super.put(cases));
    }

    @Override
    public void commit(long sequence) {
        follow(() -> super.commit(sequence));
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
}
