package nl.weeffout.domain.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run says of the rules underneath its patterns.
 *
 * @param profiles one for each pattern, by id
 * @param weeffouten those with most patterns first
 * @param links pairs of patterns of one kind that may share a weeffout, the likeliest first, exceptions before grants
 */
public record WeeffoutFindings(List<GroundProfile> profiles, List<Weeffout> weeffouten, List<WeeffoutLink> links) {
    /** Of no patterns. */
    public static final WeeffoutFindings NONE = new WeeffoutFindings(List.of(), List.of(), List.of());

    public WeeffoutFindings {
        profiles = List.copyOf(profiles);
        weeffouten = List.copyOf(weeffouten);
        links = List.copyOf(links);
    }

    /** What is underneath a pattern. */
    public Optional<GroundProfile> profile(PatternId pattern) {
        return profiles.stream()
                .filter(profile -> profile.pattern().equals(pattern))
                .findFirst();
    }

    /** Links of a pattern with others, the likeliest first. */
    public List<WeeffoutLink> links(PatternId pattern) {
        return links.stream().filter(link -> link.joins(pattern)).toList();
    }

    /** The weeffout with this id. */
    public Optional<Weeffout> weeffout(String id) {
        return weeffouten.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** These findings and those of other patterns; weeffouten of both with one id become one. */
    public WeeffoutFindings and(WeeffoutFindings others) {
        SortedMap<String, Weeffout> all = new TreeMap<>();
        Stream.concat(weeffouten.stream(), others.weeffouten.stream())
                .forEach(each -> all.merge(each.id(), each, Weeffout::and));
        return new WeeffoutFindings(
                Stream.concat(profiles.stream(), others.profiles.stream())
                        .sorted(Comparator.comparing(GroundProfile::pattern))
                        .toList(),
                all.values().stream().sorted(Weeffout.MOST_PATTERNS_FIRST).toList(),
                Stream.concat(links.stream(), others.links.stream()).toList());
    }
}
