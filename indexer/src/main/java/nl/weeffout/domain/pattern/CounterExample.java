package nl.weeffout.domain.pattern;

import nl.weeffout.domain.CaseId;

/**
 * A record with a pattern's vocabulary that was settled within the rules.
 *
 * @param likeness mean cosine with the members, 0 to 1
 */
public record CounterExample(PatternId pattern, CaseId caseId, double likeness) {
    public CounterExample {
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException(
                    "likeness " + likeness + " of " + caseId + " to pattern " + pattern + " is not in 0..1");
        }
    }
}
