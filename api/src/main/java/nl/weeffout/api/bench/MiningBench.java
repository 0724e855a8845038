package nl.weeffout.api.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.weeffout.analytics.cluster.MinedRun;
import nl.weeffout.analytics.cluster.MinerChoice;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * A whole run over generated records that lie in memory with their vectors, from the reading of their words to titles, reasons
 * and weeffouten; and a second one after a hundredth more records came in.
 *
 * @param generated the records of the first run, and what is planted in them
 * @param newcomers the records that came in after it
 */
record MiningBench(
        GeneratedFaults generated, List<MiningCase> newcomers, Measured<MinedRun> first, Measured<MinedRun> second) {
    private static final int SHARE_OF_NEWCOMERS = 100;

    /** What one run over records took. */
    record Mined(GeneratedFaults generated, Measured<MinedRun> measured) {
        PatternRun run() {
            return measured.result().run();
        }
    }

    /**
     * Both runs.
     *
     * @param progress is told what is measured now
     * @param afterFirst gets the first run before the second begins
     */
    static MiningBench measure(int records, long seed, Consumer<String> progress, Consumer<Mined> afterFirst)
            throws IOException {
        GeneratedFaults all = GeneratedFaults.of(records + records / SHARE_OF_NEWCOMERS, seed);
        Mined first = measure(all.first(records), progress);
        afterFirst.accept(first);
        EarlierRuns earlier = first.measured().result().forTheNext();
        progress.accept("mining " + all.cases().size() + " records, going on from there");
        Measured<MinedRun> second = Measured.of(() -> mine(all.cases(), earlier));
        return new MiningBench(
                first.generated(), all.cases().subList(records, all.cases().size()), first.measured(), second);
    }

    /** One run. */
    static Mined measure(GeneratedFaults generated, Consumer<String> progress) {
        progress.accept("mining " + generated.cases().size() + " records");
        return new Mined(generated, Measured.of(() -> mine(generated.cases(), EarlierRuns.NONE)));
    }

    private static MinedRun mine(List<MiningCase> cases, EarlierRuns earlier) {
        List<MiningCase> read = Workers.ALL.map(cases, MiningBench::read);
        return new PatternMining(MinerChoice.COMMUNITIES, MinerParameters.DEFAULT, Workers.ALL, Clock.systemUTC())
                .mineAndKeep(read, earlier, Teaching.NONE, System.err::println);
    }

    private static MiningCase read(MiningCase known) {
        float[] vector = new float[TextVector.LENGTH];
        known.knownVector().ifPresent(given -> {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = given.value(d);
            }
        });
        return MiningCase.of(known.stored(), vector);
    }

    /** The members of each pattern. */
    static List<Collection<CaseId>> groups(PatternRun run) {
        return run.patterns().stream()
                .<Collection<CaseId>>map(CasePattern::cases)
                .toList();
    }
}
