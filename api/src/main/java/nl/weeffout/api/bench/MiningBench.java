package nl.weeffout.api.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import nl.weeffout.analytics.cluster.MinerChoice;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
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
        GeneratedFaults generated,
        List<MiningCase> newcomers,
        Measured<PatternRun> first,
        Measured<PatternRun> second) {
    private static final int SHARE_OF_NEWCOMERS = 100;

    static MiningBench measure(int records, long seed) throws IOException {
        GeneratedFaults all = GeneratedFaults.of(records + records / SHARE_OF_NEWCOMERS, seed);
        GeneratedFaults known = all.first(records);
        Measured<PatternRun> first = Measured.of(() -> mine(known.cases(), EarlierRuns.NONE));
        EarlierRuns earlier = EarlierRuns.of(List.of(first.result()), MinerChoice.COMMUNITIES.key());
        Measured<PatternRun> second = Measured.of(() -> mine(all.cases(), earlier));
        return new MiningBench(known, all.cases().subList(records, all.cases().size()), first, second);
    }

    /** One run. */
    static Measured<PatternRun> measure(GeneratedFaults generated) {
        return Measured.of(() -> mine(generated.cases(), EarlierRuns.NONE));
    }

    private static PatternRun mine(List<MiningCase> cases, EarlierRuns earlier) {
        List<MiningCase> read = cases.stream().map(MiningBench::read).toList();
        return new PatternMining(MinerChoice.COMMUNITIES, MinerParameters.DEFAULT, Workers.ALL, Clock.systemUTC())
                .mine(read, earlier, System.err::println);
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
