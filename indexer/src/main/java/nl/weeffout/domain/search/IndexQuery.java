package nl.weeffout.domain.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.TextVector;
import org.jspecify.annotations.Nullable;

/** What an index is asked: which records match, and what that adds to their score. */
public sealed interface IndexQuery {
    /** Every record; scores nothing. */
    record Everything() implements IndexQuery {}

    /** No record. */
    record Nothing() implements IndexQuery {}

    /**
     * Records with a term, scored by BM25 (Robertson and Zaragoza 2009).
     *
     * @param weight times the score
     */
    record Term(IndexField field, String term, float weight) implements IndexQuery {}

    /** Records with these terms behind each other; a {@link IndexField#GAP} stands for anything that is no word of content. */
    record Phrase(IndexField field, List<String> terms, float weight) implements IndexQuery {
        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    /** Records with a term that begins so; each scores the weight. */
    record Beginning(IndexField field, String beginning, float weight) implements IndexQuery {}

    /** Records that match all of these; their scores add up. */
    record All(List<IndexQuery> of) implements IndexQuery {
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * Records that match some of these; the scores of those add up.
     *
     * @param least how many must match, at least 1
     */
    record Some(List<IndexQuery> of, int least) implements IndexQuery {
        public Some {
            of = List.copyOf(of);
        }
    }

    /** Records that match any of these; the best score counts, of the others a tenth. */
    record Best(List<IndexQuery> of) implements IndexQuery {
        public Best {
            of = List.copyOf(of);
        }
    }

    /** What matches but for those that match another clause. */
    record Without(IndexQuery of, IndexQuery not) implements IndexQuery {}

    /** What matches; records that match another clause too score higher. */
    record Lifted(IndexQuery of, IndexQuery by) implements IndexQuery {}

    /** What matches, without a score. */
    record Filter(IndexQuery of) implements IndexQuery {}

    /** The same, with so many times its score. */
    record Weighted(IndexQuery of, float weight) implements IndexQuery {}

    /** The same, told apart where an answer says why a record matches. */
    record Named(String name, IndexQuery of) implements IndexQuery {}

    /** Records with any of these values. */
    record OfFacet(Facet facet, Set<String> values) implements IndexQuery {
        public OfFacet {
            values = Set.copyOf(values);
        }
    }

    /** Records of these days; a side that is null is open. */
    record Dated(@Nullable LocalDate from, @Nullable LocalDate to) implements IndexQuery {}

    /** Records with an amount from the least to the greatest; a side that is null is open. */
    record Amount(@Nullable BigDecimal least, @Nullable BigDecimal greatest) implements IndexQuery {}

    /** These records. */
    record Ids(Set<CaseId> ids) implements IndexQuery {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * The records whose texts lie nearest to a text, as far as an approximate search finds them; each scores its cosine.
     *
     * @param weight times the score
     * @param least records that are less near do not match, -1 to 1
     * @param most how many match
     */
    record Near(TextVector vector, float weight, float least, int most) implements IndexQuery {}
}
