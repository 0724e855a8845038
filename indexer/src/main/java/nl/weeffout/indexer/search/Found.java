package nl.weeffout.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link CaseQuestion}.
 *
 * @param query what was understood
 * @param words whether records were found with all words, or with most of them where none has all
 * @param correction what was probably meant by words that stand in no record, or null
 * @param total how many records have the words
 * @param hits the best, and among them some that only mean the like, or hold some of the words
 * @param facetCounts of the records that have the words: for each facet asked for its values with complete counts, the
 *     commonest first, then by value
 * @param next the cursor for the hits after these, or null where there are none
 * @param isComplete false where the search took too long and was stopped: then totals and counts are lower bounds, and better hits
 *     may be lacking
 */
public record Found(
        ParsedQuery query,
        Words words,
        @Nullable String correction,
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facetCounts,
        @Nullable String next,
        boolean isComplete) {
    public Found {
        hits = List.copyOf(hits);
        facetCounts = Map.copyOf(facetCounts);
    }

    /** How many of the words a record must have. */
    public enum Words {
        ALL,
        MOST
    }

    /**
     * A record.
     *
     * @param score greater is better; comparable within one answer only
     * @param byMeaning whether it is not counted: it has too few of the words, but holds what is rare among them or lies near to
     *     what they mean
     * @param reasons what brought it here with what each adds to the score, the greatest first; empty where nobody asked
     */
    public record Hit(CaseId id, double score, boolean byMeaning, List<WeighedReason> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    /** A reason and what it adds to the score. */
    public record WeighedReason(Reason reason, double weight) {}

    /** What was probably meant by words that stand in no record. */
    public Optional<String> knownCorrection() {
        return Optional.ofNullable(correction);
    }

    /** The cursor for the hits after these. */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }
}
