package nl.weeffout.analytics.cluster;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What chance brings among records of one kind, as runs note it with their parameters: drawn anew only where a parameter or the
 * number of records is another, as drawing costs as much as mining some thousand records.
 *
 * @param noted by the run before; empty where there was none or its parameters were others
 */
record DrawnChance(Map<String, String> noted, RecordKind kind) {
    private static final String CHANCE = "chance.";
    private static final String RECORDS = "chanceRecords.";

    /** Twenty records in a hundred more or less leave the greatest group by chance about the same. */
    private static final double SAME = .2;

    /** What chance does not depend on. */
    private static final Set<String> NO_MATTER = Set.of(
            Parameter.STEADINESS.key(),
            Parameter.FRAME_GROWTH.key(),
            Parameter.QUIET_DAYS.key(),
            Parameter.CERTAINTY.key(),
            Parameter.STABILITY.key(),
            Parameter.STARTS.key(),
            Parameter.RESAMPLINGS.key());

    DrawnChance {
        noted = Map.copyOf(noted);
    }

    /** @param settings parameters of the run that is to come, and how many records have a vector */
    static DrawnChance of(EarlierRuns earlier, RecordKind kind, SortedMap<String, String> settings) {
        Map<String, String> noted = earlier.last()
                .map(PatternRun::provenance)
                .<Map<String, String>>map(provenance -> provenance.parameters())
                .orElse(Map.of());
        boolean same = Arrays.stream(Parameter.values())
                        .map(Parameter::key)
                        .allMatch(key -> NO_MATTER.contains(key)
                                || settings.getOrDefault(key, "").equals(noted.get(key)))
                && "0".equals(settings.get(PatternMining.WITH_VECTOR))
                        == "0".equals(noted.get(PatternMining.WITH_VECTOR));
        return new DrawnChance(same ? noted : Map.of(), kind);
    }

    /** The evidence that chance brought when it was last drawn, if that was for about as many records. */
    OptionalDouble known(int records) {
        String chance = noted.get(CHANCE + kind.key());
        double then = Double.parseDouble(noted.getOrDefault(RECORDS + kind.key(), "0"));
        return chance != null && Math.abs(records - then) <= SAME * then
                ? OptionalDouble.of(Double.parseDouble(chance))
                : OptionalDouble.empty();
    }

    /**
     * Notes it for the next run.
     *
     * @param kept whether it is that of the run before
     */
    void note(SortedMap<String, String> settings, boolean kept, OptionalDouble chance, int records) {
        chance.ifPresent(drawn -> {
            settings.put(CHANCE + kind.key(), Double.toString(drawn));
            settings.put(
                    RECORDS + kind.key(),
                    kept ? noted.getOrDefault(RECORDS + kind.key(), "0") : Integer.toString(records));
        });
    }
}
