package nl.weeffout.analytics.cluster;

import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * A run, and what it leaves so that the next one is cheaper.
 *
 * @param neighbours of its records, for each kind's key; none of a miner that seeks none
 */
public record MinedRun(PatternRun run, SortedMap<String, KeptNeighbours> neighbours) {
    /** What a run of the same miner must know that comes next, where there was no other before. */
    public EarlierRuns forTheNext() {
        return EarlierRuns.of(List.of(run), run.provenance().miner()).with(neighbours);
    }
}
