package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class HalvesTest {
    private static final int FAULTS = 6;

    @Test
    void faultsThatStandOutAreFoundInBothHalves() {
        List<MiningCase> cases = FaultCases.of(FAULTS, 80);
        Map<String, Double> figures = figures(cases, labels(cases));
        assertThat(figures)
                .containsEntry("halves.grants.seeded", 1.0)
                .containsEntry("halves.grants.same", 1.0)
                .hasEntrySatisfying(
                        "halves.grants.seeded-mean", share -> assertThat(share).isGreaterThan(.7))
                .hasEntrySatisfying(
                        "halves.grants.f1-mean", f1 -> assertThat(f1).isGreaterThan(.8));
    }

    @Test
    void labelsThatFollowNothingAreFoundInNeither() {
        List<MiningCase> cases = FaultCases.of(FAULTS, 80);
        List<MiningCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(figures(cases, labels(shuffled)))
                .hasEntrySatisfying(
                        "halves.grants.seeded", share -> assertThat(share).isLessThan(.2))
                .hasEntrySatisfying(
                        "halves.grants.seeded-mean", share -> assertThat(share).isLessThan(.2))
                .hasEntrySatisfying(
                        "halves.grants.f1-mean", f1 -> assertThat(f1).isLessThan(.5));
    }

    @Test
    void theOrderOfRecordsMakesNoDifference() {
        List<MiningCase> cases = new ArrayList<>(FaultCases.of(FAULTS, 80));
        Map<String, Double> figures = figures(cases, labels(cases));
        Labels labels = labels(cases);
        Collections.shuffle(cases, new Random(5));
        assertThat(figures(cases, labels)).isEqualTo(figures);
    }

    private static Map<String, Double> figures(List<MiningCase> cases, Labels labels) {
        PatternMining mining = new PatternMining(MinerParameters.DEFAULT, Clock.systemUTC());
        return new Halves(cases, some -> mined(mining, some)).figures(labels);
    }

    private static PatternRun mined(PatternMining mining, List<MiningCase> some) {
        return mining.mine(some, message -> {});
    }

    /** The first records of a list, by so many as a fault has. */
    private static Labels labels(List<MiningCase> cases) {
        Map<CaseId, Labels.Label> labels = new HashMap<>();
        for (int at = 0; at < cases.size(); at++) {
            String fault = at < FAULTS * FaultCases.EACH ? "fault " + at / FaultCases.EACH : null;
            labels.put(cases.get(at).stored().id(), new Labels.Label(fault, null, List.of()));
        }
        return new Labels(labels);
    }
}
