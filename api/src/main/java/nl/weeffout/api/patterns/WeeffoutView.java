package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import org.jspecify.annotations.Nullable;

/**
 * A weeffout that a run suspects: a ground of refusal, and the rule it comes from.
 *
 * @param ground id of the ground
 * @param label of the ground
 * @param question what a rule-maker would ask
 * @param regeling key of the rule, or null where the records name none
 * @param rule its name, or null
 * @param article as it is cited, or null where too few records name one
 * @param patterns how many share it
 * @param alsoHit how many single records share it, 25 at most
 */
public record WeeffoutView(
        String id,
        String ground,
        String label,
        String question,
        @Schema(types = {"string", "null"}) @Nullable String regeling,
        @Schema(types = {"string", "null"}) @Nullable String rule,
        @Schema(types = {"string", "null"}) @Nullable String article,
        int patterns,
        int alsoHit) {
    static WeeffoutView of(Weeffout weeffout) {
        return new WeeffoutView(
                weeffout.id(),
                weeffout.ground().id(),
                weeffout.ground().label(),
                weeffout.ground().question(),
                weeffout.knownRule().map(RuleSource::regeling).orElse(null),
                weeffout.knownRule().map(RuleSource::label).orElse(null),
                weeffout.knownRule().flatMap(RuleSource::namedArticle).orElse(null),
                weeffout.patterns().size(),
                weeffout.alsoHit().size());
    }
}
