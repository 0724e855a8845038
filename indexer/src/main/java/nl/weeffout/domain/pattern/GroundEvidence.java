package nl.weeffout.domain.pattern;

import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RedactedText;

/**
 * A sentence of a record that speaks of a ground.
 *
 * @param ground id of the ground
 * @param weight how clearly, from 0; 1 and more where the sentence says little else
 */
public record GroundEvidence(CaseId caseId, String ground, RedactedText sentence, double weight) {}
