package nl.weeffout.domain.pattern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ground of refusal that comes from a rule, with the patterns and single records that speak of both: perhaps one weeffout
 * behind unlike situations.
 *
 * @param id of ground and regeling, the same in every run: {@code al-betaald.bijzondere-bijstand}
 * @param rule or null where the records name none
 * @param patterns whose main ground and rule these are, or that a link proposes, by id
 * @param alsoHit records outside any pattern, the clearest first
 */
public record Weeffout(
        String id,
        RefusalGround ground,
        @Nullable RuleSource rule,
        List<PatternId> patterns,
        List<GroundEvidence> alsoHit) {
    public Weeffout {
        patterns = List.copyOf(patterns);
        alsoHit = List.copyOf(alsoHit);
    }

    /** The rule, where the records name one. */
    public Optional<RuleSource> knownRule() {
        return Optional.ofNullable(rule);
    }

    /** The id of the weeffout of a ground and a regeling's key; the regeling is '' where there is none. */
    public static String id(String ground, String regeling) {
        String name = ground.replaceFirst("^g_", "").replace('_', '-');
        return regeling.isEmpty() ? name : name + "." + regeling;
    }
}
