package nl.weeffout.analytics.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What a run must know of those before it.
 *
 * @param last the newest run of the same miner, or none
 * @param highest the highest number that any run gave to a pattern, for each kind's key
 * @param kept what the last run left of the neighbours of its records, for each kind's key; none where they are to be sought anew
 */
public record EarlierRuns(
        Optional<PatternRun> last, SortedMap<String, Integer> highest, SortedMap<String, KeptNeighbours> kept) {
    /** Nothing was mined before. */
    public static final EarlierRuns NONE = new EarlierRuns(Optional.empty(), new TreeMap<>(), new TreeMap<>());

    private static final String HIGHEST = "highestNumber.";
    private static final String NEWEST = "newestRecord.";
    private static final String EARLIER = "earlierRun";

    /**
     * Of the runs there are.
     *
     * @param runs newest first; those of other miners lend their numbers alone, as a number means one pattern for good
     * @param miner key of the miner that is to run
     */
    public static EarlierRuns of(List<PatternRun> runs, String miner) {
        SortedMap<String, Integer> highest = new TreeMap<>();
        for (PatternRun run : runs) {
            for (RecordKind kind : RecordKind.values()) {
                highest.merge(kind.key(), highest(run, kind), Math::max);
            }
        }
        return new EarlierRuns(
                runs.stream()
                        .filter(run -> run.provenance().miner().equals(miner))
                        .findFirst(),
                highest,
                new TreeMap<>());
    }

    /** The same with what the last run left of the neighbours of its records. */
    public EarlierRuns with(SortedMap<String, KeptNeighbours> neighbours) {
        return new EarlierRuns(last, highest, neighbours);
    }

    /** The highest number given before, of a kind. */
    int highest(RecordKind kind) {
        return highest.getOrDefault(kind.key(), 0);
    }

    /** What the next run must know, as a run notes it with its parameters. */
    public void note(
            SortedMap<String, String> parameters, RecordKind kind, List<PatternId> ids, List<LocalDate> dates) {
        last.ifPresent(run -> parameters.put(EARLIER, run.provenance().runId()));
        int now = ids.stream().mapToInt(EarlierRuns::number).max().orElse(0);
        parameters.put(HIGHEST + kind.key(), Integer.toString(Math.max(highest(kind), now)));
        dates.stream()
                .max(Comparator.naturalOrder())
                .ifPresent(date -> parameters.put(NEWEST + kind.key(), date.toString()));
    }

    /** The date of the newest record of a kind that a run mined; of its patterns where the run does not note it. */
    static Optional<LocalDate> newestRecord(PatternRun run, RecordKind kind) {
        String noted = run.provenance().parameters().get(NEWEST + kind.key());
        return noted != null
                ? Optional.of(LocalDate.parse(noted))
                : run.patterns().stream()
                        .filter(pattern -> pattern.kind() == kind)
                        .map(CasePattern::to)
                        .max(Comparator.naturalOrder());
    }

    private static int highest(PatternRun run, RecordKind kind) {
        int noted = Integer.parseInt(run.provenance().parameters().getOrDefault(HIGHEST + kind.key(), "0"));
        return Math.max(
                noted,
                run.patterns().stream()
                        .filter(pattern -> pattern.kind() == kind)
                        .mapToInt(pattern -> number(pattern.id()))
                        .max()
                        .orElse(0));
    }

    /** The id of a number. */
    static PatternId id(RecordKind kind, int number) {
        return new PatternId(kind.key().charAt(0) + "-" + number);
    }

    /** The number in an id; 0 where it holds none of ours. */
    private static int number(PatternId id) {
        return id.value().matches("[a-z]-[1-9][0-9]{0,8}")
                ? Integer.parseInt(id.value().substring(2))
                : 0;
    }
}
