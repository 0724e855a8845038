package nl.weeffout.domain.pattern;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a run's result comes from: with the same input hash, miner, parameters and version the result is the same.
 *
 * @param runId name of the run folder
 * @param schema of the folder's files, so that a reader passes over what it does not know
 * @param inputHash SHA-256 over ids and contents of the records mined, by id
 * @param records how many were mined, for each kind
 * @param miner name of the miner
 * @param parameters its parameters as text
 * @param software version of this software
 * @param startedAt and finishedAt: the only values that differ between two equal runs, together with the id
 */
public record RunProvenance(
        String runId,
        int schema,
        String inputHash,
        SortedMap<String, Integer> records,
        String miner,
        SortedMap<String, String> parameters,
        long seed,
        String software,
        Instant startedAt,
        Instant finishedAt) {
    public RunProvenance {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    RunProvenance with(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(key, value);
        return new RunProvenance(runId, schema, inputHash, records, miner, more, seed, software, startedAt, finishedAt);
    }
}
