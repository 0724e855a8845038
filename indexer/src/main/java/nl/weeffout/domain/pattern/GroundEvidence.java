package nl.weeffout.domain.pattern;

import nl.weeffout.domain.CaseId;

/**
 * Where a record speaks of a ground. The sentence itself is read from the record, so that a run keeps no text: what is masked
 * later must not stay readable in it.
 *
 * @param ground id of the ground
 * @param sentence its number among the record's sentences, from 0
 * @param weight how clearly, from 0; 1 and more where the sentence says little else
 */
public record GroundEvidence(CaseId caseId, String ground, int sentence, double weight) {
    public GroundEvidence {
        if (sentence < 0) {
            throw new IllegalArgumentException("sentence " + sentence + " of " + caseId + " is below 0");
        }
    }
}
