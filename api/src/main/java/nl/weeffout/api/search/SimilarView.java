package nl.weeffout.api.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * Records like what was asked for, the likest first.
 *
 * @param cases those that were decided alike, or of which it is not known
 * @param decidedDifferently those that were decided otherwise: to be read for why
 */
public record SimilarView(List<SimilarCase> cases, List<SimilarCase> decidedDifferently) {
    /**
     * A record.
     *
     * @param found the record
     * @param score greater is better; comparable within one answer only
     * @param decision how it ended
     * @param decidedDifferently whether that is otherwise than what was asked for; for a text, than most of the answer
     * @param highlights its sentences that hold most of the shared words
     */
    public record SimilarCase(
            @JsonUnwrapped CaseView found,
            double score,

            @Schema(allowableValues = {"helped", "withinTheRules", "stuck", "unknown"})
            String decision,

            boolean decidedDifferently,
            List<FoundCase.SentenceView> highlights,
            SharedView shared) {}

    /**
     * What both have.
     *
     * @param words as the text that was asked for spells them
     * @param concepts of the thesaurus, in Dutch
     * @param fields values of facets, by the facet's key
     */
    public record SharedView(List<String> words, List<String> concepts, Map<String, List<String>> fields) {}
}
