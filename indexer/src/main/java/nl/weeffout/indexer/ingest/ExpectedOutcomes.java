package nl.weeffout.indexer.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewDecision;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.StoredCase;

/**
 * What the store would say to records if it were asked to keep them, one after the other. It reads the store and writes
 * nothing. Memory: some hundred bytes for each id that was asked about.
 */
final class ExpectedOutcomes {
    private final RecordStore store;
    private final Map<CaseId, Holder> seen = new HashMap<>();

    ExpectedOutcomes(RecordStore store) {
        this.store = store;
    }

    /** Whose id it is, and what it holds as far as that is known. */
    private record Holder(RecordKind kind, String municipalityCode, Optional<Integer> contentHash) {
        static Holder of(MaatwerkCase content) {
            return new Holder(content.kind(), content.municipality().code(), Optional.of(content.hashCode()));
        }

        boolean isSameLog(Holder other) {
            return kind == other.kind && municipalityCode.equals(other.municipalityCode);
        }
    }

    /** What would become of a record, after all that were asked about before it. */
    PutOutcome of(IncomingCase incoming) {
        Holder wanted = Holder.of(incoming.content());
        Optional<Holder> holder = holder(incoming.content().id());
        if (holder.isPresent() && !holder.get().isSameLog(wanted)) {
            return PutOutcome.REFUSED;
        }
        boolean first = seen.put(incoming.content().id(), wanted) == null;
        return holder.map(before -> before.contentHash().equals(wanted.contentHash())
                                || (first && isWhatAReviewerMasked(incoming.content()))
                        ? PutOutcome.UNCHANGED
                        : PutOutcome.CHANGED)
                .orElse(PutOutcome.NEW);
    }

    /** Whether a reviewer masked more of this very content: it is the version before the newest. */
    private boolean isWhatAReviewerMasked(MaatwerkCase content) {
        boolean masked = store.findReview(content.id())
                .flatMap(ReviewItem::lastDecision)
                .filter(decision -> decision.kind() == ReviewDecision.Kind.MASK)
                .isPresent();
        List<StoredCase> versions = masked ? store.versions(content.id()) : List.of();
        return versions.size() > 1
                && versions.get(versions.size() - 2).content().equals(content);
    }

    /** Whether another log holds this id; it is this log's from now on if none does. */
    boolean isRefused(CaseId id, RecordKind kind, String municipalityCode) {
        Holder wanted = new Holder(kind, municipalityCode, Optional.empty());
        Optional<Holder> holder = holder(id);
        seen.putIfAbsent(id, wanted);
        return holder.isPresent() && !holder.get().isSameLog(wanted);
    }

    private Optional<Holder> holder(CaseId id) {
        Holder known = seen.get(id);
        return known != null ? Optional.of(known) : store.find(id).map(stored -> Holder.of(stored.content()));
    }
}
