package nl.weeffout.analytics.placing;

import java.util.List;
import nl.weeffout.domain.pattern.PatternId;

/**
 * A pattern that a new case may belong to.
 *
 * @param confidence how likely it belongs there, 0 to 1, as the run's own records do that are as alike to a pattern
 * @param reasons what they have in common, the weightiest first
 */
public record Placement(PatternId pattern, String title, double confidence, List<Reason> reasons) {
    public Placement {
        reasons = List.copyOf(reasons);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "confidence " + confidence + " in pattern " + pattern + " is not in 0..1");
        }
    }

    /** Something that the case and the pattern's members have in common. */
    public sealed interface Reason {
        /** Its share in how alike they are, 0 to 1. */
        double weight();

        /** A word, as it is spelt in the case. */
        record Word(String word, double weight) implements Reason {}

        /** A regeling, an organisation or a category by its Dutch name, in a field or in the text. */
        record Subject(String label, double weight) implements Reason {}

        /** What is said, whatever the words: the sentence vectors. */
        record Meaning(double weight) implements Reason {}
    }
}
