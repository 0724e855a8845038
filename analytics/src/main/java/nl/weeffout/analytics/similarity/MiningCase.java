package nl.weeffout.analytics.similarity;

import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;
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

    /**
     * Reads a record's words, and what the tables recognise in it.
     *
     * @param vector of its text and fields, or null
     */
    public static MiningCase of(StoredCase stored, float @Nullable [] vector) {
        return new MiningCase(
                stored,
                ReferenceTables.load().terms(stored.content()),
                DutchAnalysis.load().terms(text(stored.content())),
                vector == null ? null : new SentenceVector(vector));
    }

    /** What is said about the matter and about what was done. */
    private static String text(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> exception.narrative() + "\n" + exception.measure();
            case GrantCase grant -> grant.narrative() + "\n" + grant.priorProvision();
        };
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
