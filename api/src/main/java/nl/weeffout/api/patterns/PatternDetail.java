package nl.weeffout.api.patterns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A pattern with what lies underneath it; all of it suggestions with their evidence.
 *
 * @param grounds of refusal that its members speak of more than others do, the clearest first
 * @param rules that its members name, the clearest first
 * @param links with patterns that may share its weeffout, the likeliest first
 * @param counterExamples like cases that were settled within the rules, the likest first
 */
public record PatternDetail(
        @JsonUnwrapped PatternView pattern,
        List<GroundView> grounds,
        List<RuleView> rules,
        List<LinkView> links,
        List<CounterExampleView> counterExamples) {
    public PatternDetail {
        grounds = List.copyOf(grounds);
        rules = List.copyOf(rules);
        links = List.copyOf(links);
        counterExamples = List.copyOf(counterExamples);
    }
}
