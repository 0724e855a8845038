package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.weeffout.analytics.placing.Placement;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that a case may belong to.
 *
 * @param matches the likeliest first; none where the case is unlike all patterns
 */
public record MatchView(List<Match> matches) {
    static MatchView of(List<Placement> placements) {
        return new MatchView(placements.stream().map(Match::of).toList());
    }

    /**
     * A pattern that the case may belong to.
     *
     * @param confidence how likely it belongs there, 0 to 1; from .5 on more likely than not
     * @param reasons what the case and the pattern's records have in common, the weightiest first
     */
    public record Match(String id, String title, double confidence, List<ReasonView> reasons) {
        static Match of(Placement placement) {
            return new Match(
                    placement.pattern().value(),
                    placement.title(),
                    placement.confidence(),
                    placement.reasons().stream().map(ReasonView::of).toList());
        }
    }

    /**
     * @param kind word, subject (a regeling, organisation or category) or meaning (what is said, whatever the words)
     * @param value the word as the case spells it, or the subject's Dutch name; null for meaning
     * @param weight its share in how alike they are, 0 to 1
     */
    public record ReasonView(
            @Schema(allowableValues = {"word", "subject", "meaning"})
            String kind,

            @Schema(types = {"string", "null"}) @Nullable String value,
            double weight) {
        static ReasonView of(Placement.Reason reason) {
            return switch (reason) {
                case Placement.Reason.Word word -> new ReasonView("word", word.word(), word.weight());
                case Placement.Reason.Subject subject -> new ReasonView("subject", subject.label(), subject.weight());
                case Placement.Reason.Meaning meaning -> new ReasonView("meaning", null, meaning.weight());
            };
        }
    }
}
