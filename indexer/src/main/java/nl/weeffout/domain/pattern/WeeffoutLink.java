package nl.weeffout.domain.pattern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two patterns that may share a weeffout: a question to people, never a finding.
 *
 * @param one the pattern whose id comes first
 * @param score higher is likelier; comparable within one run only
 * @param weeffout id of the weeffout asked about
 * @param question in Dutch
 * @param grounds what both speak of, the weightiest first
 * @param rules what both name, the weightiest first
 * @param sentencesAlike cosine of what their sentences say of grounds, -1 to 1, or null where the run has no sentence vectors
 */
public record WeeffoutLink(
        PatternId one,
        PatternId other,
        double score,
        String weeffout,
        String question,
        List<Shared> grounds,
        List<Shared> rules,
        @Nullable Double sentencesAlike) {
    public WeeffoutLink {
        grounds = List.copyOf(grounds);
        rules = List.copyOf(rules);
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("link of " + one + " and " + other + ": the first id comes first");
        }
    }

    /**
     * A reason: what both patterns have.
     *
     * @param key of the ground or the regeling
     * @param label its Dutch name
     * @param weight its part of how alike they are, 0 to 1
     */
    public record Shared(String key, String label, double weight) {}

    /** Whether a pattern is one of the two. */
    public boolean joins(PatternId pattern) {
        return one.equals(pattern) || other.equals(pattern);
    }

    /** The other of the two. */
    public PatternId besides(PatternId pattern) {
        return one.equals(pattern) ? other : one;
    }

    /** How alike their sentences are, where there were vectors. */
    public Optional<Double> sentenceSimilarity() {
        return Optional.ofNullable(sentencesAlike);
    }
}
