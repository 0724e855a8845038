package nl.weeffout.domain.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ground of refusal that comes from a rule, with the patterns and single records that speak of both: perhaps one weeffout
 * behind unlike situations.
 *
 * @param id of ground and regeling, the same in every run: {@code al-betaald.bijzondere-bijstand}
 * @param rule or null where the records name none
 * @param patterns whose main ground and rule these are, or that a link proposes, by id
 * @param alsoHit records outside any pattern, exceptions before grants, the clearest first
 */
public record Weeffout(
        String id,
        RefusalGround ground,
        @Nullable RuleSource rule,
        List<PatternId> patterns,
        List<GroundEvidence> alsoHit) {
    /** Those with most patterns first, of equals by id. */
    public static final Comparator<Weeffout> MOST_PATTERNS_FIRST =
            Comparator.<Weeffout>comparingInt(each -> -each.patterns().size()).thenComparing(each -> each.id());

    public Weeffout {
        patterns = List.copyOf(patterns);
        alsoHit = List.copyOf(alsoHit);
    }

    /** The rule, where the records name one. */
    public Optional<RuleSource> knownRule() {
        return Optional.ofNullable(rule);
    }

    /** The same weeffout found among other records too; an article stands as the first names it, if it names one. */
    Weeffout and(Weeffout other) {
        RuleSource named = knownRule().flatMap(RuleSource::namedArticle).isPresent() ? rule : other.rule;
        return new Weeffout(
                id,
                ground,
                named,
                Stream.concat(patterns.stream(), other.patterns.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(alsoHit.stream(), other.alsoHit.stream()).toList());
    }

    /** The id of the weeffout of a ground and a regeling's key; the regeling is '' where there is none. */
    public static String id(String ground, String regeling) {
        String name = ground.replaceFirst("^g_", "").replace('_', '-');
        return regeling.isEmpty() ? name : name + "." + regeling;
    }
}
