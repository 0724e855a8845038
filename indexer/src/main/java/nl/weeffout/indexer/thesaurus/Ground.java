package nl.weeffout.indexer.thesaurus;

import java.util.List;

/**
 * What a rule-maker should know about a ground of refusal.
 *
 * @param concept the ground, with its label and terms
 * @param question what a rule-maker would ask, in Dutch
 * @param schemes the regelingen it is known from
 * @param source law or policy
 */
public record Ground(Concept concept, String question, List<Concept> schemes, String source) {
    public Ground {
        schemes = List.copyOf(schemes);
    }

    /** Id of the concept. */
    public String id() {
        return concept.id();
    }
}
