package nl.weeffout.api.patterns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A weeffout with what speaks for it.
 *
 * @param sharedBy the patterns whose main ground and rule these are, or that a link proposes
 * @param evidence what members of them say of the ground, the clearest first for each pattern
 * @param single records outside any pattern that it also hit, the clearest first
 */
public record WeeffoutDetail(
        @JsonUnwrapped WeeffoutView weeffout,
        List<PatternView> sharedBy,
        List<SentenceView> evidence,
        List<SentenceView> single) {
    public WeeffoutDetail {
        sharedBy = List.copyOf(sharedBy);
        evidence = List.copyOf(evidence);
        single = List.copyOf(single);
    }
}
