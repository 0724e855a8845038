package nl.weeffout.domain.pattern;

import nl.weeffout.domain.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern is about in two sentences: its figures, and a sentence of one of its members.
 *
 * @param figures a Dutch sentence
 * @param typicalCase the member whose sentence says it best, or null where no text has a sentence
 * @param typicalSentence its place, or null
 */
public record PatternDescription(
        String figures,
        @Nullable CaseId typicalCase,
        @Nullable TextPlace typicalSentence) {
    /** Nothing said. */
    public static final PatternDescription NONE = new PatternDescription("", null, null);
}
