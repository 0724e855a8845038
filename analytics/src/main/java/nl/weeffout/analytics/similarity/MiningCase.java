package nl.weeffout.analytics.similarity;

import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.DutchTerm;
import org.jspecify.annotations.Nullable;

/**
 * A record as mining sees it: as stored, what the tables recognise in it, and the words of its texts.
 *
 * @param vector of its text and fields, or null where no encoder is used
 */
public record MiningCase(
        StoredCase stored,
        CaseTerms terms,
        List<DutchTerm> words,
        @Nullable SentenceVector vector) {
    public MiningCase {
        words = List.copyOf(words);
    }

    /** A record of words and fields alone. */
    public MiningCase(StoredCase stored, CaseTerms terms, List<DutchTerm> words) {
        this(stored, terms, words, null);
    }

    /** The vector, where there is one. */
    public Optional<SentenceVector> knownVector() {
        return Optional.ofNullable(vector);
    }

    /** The same record without its vector. */
    public MiningCase wordsOnly() {
        return new MiningCase(stored, terms, words);
    }
}
