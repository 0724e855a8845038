package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the rule underneath patterns: which ground of refusal their members speak of and which regeling it comes from, and
 * which pairs of patterns may share both, however unlike their situations are.
 *
 * <p>The result depends on neither the order of the records nor that of the members. Cost: O(n) in words of the records, once;
 * then O(p²) in patterns, and with vectors one for each sentence of the patterns' members.
 */
public final class WeeffoutFinder {
    private final CaseReading reading;
    private final @Nullable GroundVectors vectors;

    /** Reads the records; links are found by words and rules alone. */
    public WeeffoutFinder(List<? extends MaatwerkCase> cases, Thesaurus thesaurus) {
        this(cases, thesaurus, null);
    }

    /**
     * Reads the records.
     *
     * @param cases all that were mined, in any order
     * @param sentenceVectors gives the vector of a sentence, always of one length; null to go by words and rules alone. It is
     *     asked for the sentences of patterns' members, and for a prototype of each ground.
     */
    public WeeffoutFinder(
            List<? extends MaatwerkCase> cases,
            Thesaurus thesaurus,
            @Nullable Function<String, float[]> sentenceVectors) {
        reading = new CaseReading(cases, thesaurus);
        vectors = sentenceVectors == null
                ? null
                : new GroundVectors(reading.grounds().grounds(), sentenceVectors);
    }

    /**
     * Profiles patterns and links them.
     *
     * @param patterns members of each; a record may stand in several
     * @param mostLinks how many links to give at most
     * @throws IllegalArgumentException for a pattern without members or with one that was not read
     */
    public WeeffoutFindings find(Map<PatternId, ? extends Iterable<CaseId>> patterns, int mostLinks) {
        List<PatternGroup> groups = new ArrayList<>();
        new TreeMap<PatternId, Iterable<CaseId>>(patterns)
                .forEach((id, members) -> groups.add(reading.group(id, members)));
        if (groups.isEmpty()) {
            return WeeffoutFindings.NONE;
        }
        PatternProfiler profiler = new PatternProfiler(reading);
        List<GroundProfile> profiles = groups.stream().map(profiler::profile).toList();
        List<WeeffoutLink> links = new PatternLinker(reading, groups, vectors).links(mostLinks);
        return new WeeffoutFindings(profiles, new WeeffoutCells(reading, profiles, links).weeffouten(groups), links);
    }
}
