package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.weeffout.domain.pattern.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the members of a pattern name it.
 *
 * @param regeling its key
 * @param article as it is cited, or null where too few records name one
 * @param share of the members that name it, 0 to 1
 */
public record RuleView(
        String regeling,
        String label,
        @Schema(types = {"string", "null"}) @Nullable String article,
        double share) {
    static RuleView of(RuleSource rule, double share) {
        return new RuleView(rule.regeling(), rule.label(), rule.article(), share);
    }
}
