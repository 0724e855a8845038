package nl.weeffout.domain.pattern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grounds and rules that the members of a pattern speak of. A suggestion, with its evidence.
 *
 * @param weeffout id of the weeffout of its main ground and rule, or null where too few members speak of any ground
 * @param grounds the clearest first
 * @param rules the clearest first
 * @param evidence sentences of members, in the order of the grounds, the clearest first for each
 */
public record GroundProfile(
        PatternId pattern,
        @Nullable String weeffout,
        List<GroundShare> grounds,
        List<RuleShare> rules,
        List<GroundEvidence> evidence) {
    public GroundProfile {
        grounds = List.copyOf(grounds);
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
    }

    /**
     * How a ground stands among the members.
     *
     * @param share of the members that speak of it clearly, 0 to 1
     * @param lift that share by the share of all records; above 1 it is more usual here
     * @param weight how many spreads the members stand above all records, in the mean; what the order is by
     */
    public record GroundShare(RefusalGround ground, double share, double lift, double weight) {}

    /**
     * How a regeling stands among the members.
     *
     * @param share of the members that name it, 0 to 1
     * @param weight the share times how rare the regeling is; what the order is by
     */
    public record RuleShare(RuleSource rule, double share, double weight) {}

    /** The weeffout, where enough members speak of a ground. */
    public Optional<String> knownWeeffout() {
        return Optional.ofNullable(weeffout);
    }

    /** The ground that sets these members apart most. */
    public Optional<RefusalGround> mainGround() {
        return grounds.stream().map(GroundShare::ground).findFirst();
    }

    /** The rule that sets these members apart most. */
    public Optional<RuleSource> mainRule() {
        return rules.stream().map(RuleShare::rule).findFirst();
    }
}
