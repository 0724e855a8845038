package nl.weeffout.api.patterns;

import java.util.List;

/**
 * A ground of refusal as the members of a pattern speak of it.
 *
 * @param question what a rule-maker would ask
 * @param share of the members that speak of it clearly, 0 to 1
 * @param lift that share by the share of all records; above 1 it is more usual here
 * @param evidence sentences of members, the clearest first
 */
public record GroundView(
        String id, String label, String question, double share, double lift, List<SentenceView> evidence) {
    public GroundView {
        evidence = List.copyOf(evidence);
    }
}
