package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class DrawnChanceTest {
    private static final List<MiningCase> CASES = FaultCases.of(3, 70);
    private static final PatternRun FIRST = run(CASES.subList(0, 90), MinerParameters.DEFAULT, EarlierRuns.NONE);

    private static PatternRun run(List<MiningCase> cases, MinerParameters parameters, EarlierRuns earlier) {
        return new PatternMining(parameters, Clock.systemUTC()).mine(cases, earlier, line -> {});
    }

    private static SortedMap<String, String> after(List<MiningCase> cases, MinerParameters parameters) {
        return run(cases, parameters, EarlierRuns.of(List.of(FIRST), MinerChoice.COMMUNITIES.key()))
                .provenance()
                .parameters();
    }

    @Test
    void aFewMoreRecordsKeepWhatWasDrawnAndForHowMany() {
        assertThat(after(CASES.subList(0, 100), MinerParameters.DEFAULT))
                .containsEntry("chance.grants", FIRST.provenance().parameters().get("chance.grants"))
                .containsEntry("chanceRecords.grants", "90");
    }

    @Test
    void fewerRecordsByHalfDrawItAnew() {
        assertThat(after(CASES.subList(0, 45), MinerParameters.DEFAULT)).containsEntry("chanceRecords.grants", "45");
    }

    @Test
    void anotherParameterDrawsItAnew() {
        assertThat(after(CASES.subList(0, 100), MinerParameters.DEFAULT.with(Parameter.TIGHTNESS, .3)))
                .containsEntry("chanceRecords.grants", "100");
    }

    @Test
    void recordsThatLostTheirVectorsDrawItAnew() {
        assertThat(after(
                        CASES.subList(0, 100).stream()
                                .map(MiningCase::wordsOnly)
                                .toList(),
                        MinerParameters.DEFAULT))
                .containsEntry("chanceRecords.grants", "100");
    }
}
