package nl.weeffout.indexer.review;

import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.WordMask;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.review.ReviewRefusal.Why;
import nl.weeffout.indexer.search.IndexedCases;

/** Takes reviewers' decisions: first the store keeps them, then the index follows. */
public final class ReviewDesk {
    private final RecordStore store;
    private final SearchIndex index;
    private final IndexedCases indexed;

    private ReviewDesk(RecordStore store, SearchIndex index, IndexedCases indexed) {
        this.store = store;
        this.index = index;
        this.indexed = indexed;
    }

    /** The desk of a workspace; one that was opened for reading can only foresee. */
    public static ReviewDesk of(Workspace workspace) {
        return new ReviewDesk(
                workspace.store(), workspace.index(), new IndexedCases(ReferenceTables.load(), workspace.vectors()));
    }

    /**
     * What a decision would do.
     *
     * @param item the record as it is
     * @param masked how many stretches would be masked
     */
    public record Foreseen(ReviewItem item, int masked) {}

    /**
     * Foresees a decision; nothing is kept.
     *
     * @throws ReviewRefusal where it cannot be taken
     */
    public Foreseen foresee(CaseId id, Judgement judgement) {
        ReviewItem item = store.findReview(id)
                .orElseThrow(
                        () -> new ReviewRefusal(Why.NOTHING_TO_JUDGE, id + ": no such record waits for a reviewer"));
        boolean undo = judgement instanceof Judgement.Return;
        if (item.isJudged() && !undo) {
            throw new ReviewRefusal(Why.ALREADY_JUDGED, id + ": already judged; take that back first");
        }
        if (!item.isJudged() && undo) {
            throw new ReviewRefusal(Why.NOT_JUDGED, id + ": not judged, so there is nothing to take back");
        }
        int masked = 0;
        if (judgement instanceof Judgement.Mask mask) {
            masked = new WordMask(mask.words())
                    .apply(item.stored().content(), item.stored().notes())
                    .replaced();
            if (masked == 0) {
                throw new ReviewRefusal(Why.WORDS_NOT_FOUND, id + ": none of the words stands in the record");
            }
        }
        return new Foreseen(item, masked);
    }

    /**
     * Takes a decision; durable and findable on return.
     *
     * @throws ReviewRefusal where it cannot be taken
     */
    public Foreseen judge(CaseId id, Judgement judgement) {
        Foreseen foreseen = foresee(id, judgement);
        StoredCase now = store.judge(id, judgement)
                .orElseThrow(() -> new IllegalStateException("a decision was foreseen and not taken"));
        index.put(indexed.of(List.of(now)));
        index.commit(store.lastSequence());
        return foreseen;
    }
}
