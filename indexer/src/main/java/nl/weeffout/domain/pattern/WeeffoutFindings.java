package nl.weeffout.domain.pattern;

import java.util.List;

/**
 * What a run says of the rules underneath its patterns.
 *
 * @param profiles one for each pattern, by id
 * @param weeffouten those with most patterns first
 * @param links pairs of patterns that may share a weeffout, the likeliest first
 */
public record WeeffoutFindings(List<GroundProfile> profiles, List<Weeffout> weeffouten, List<WeeffoutLink> links) {
    public WeeffoutFindings {
        profiles = List.copyOf(profiles);
        weeffouten = List.copyOf(weeffouten);
        links = List.copyOf(links);
    }
}
