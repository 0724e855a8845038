package nl.weeffout.analytics.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class PatternPlacerTest {
    private static final int FAULTS = 8;
    private static final List<MiningCase> CASES = FaultCases.of(FAULTS, 80);
    private static final PatternRun RUN =
            new PatternMining(MinerParameters.DEFAULT, Clock.systemUTC()).mine(CASES, message -> {});
    private static final PatternPlacer PLACER = PatternPlacer.of(RUN.patterns(), CASES, 0);

    @Test
    void membersThatAreLeftOutArePlacedBackAndRecordsOfNoPatternSeldomInOne() {
        assertThat(PLACER.check().sureMembers()).isGreaterThan(60);
        assertThat(PLACER.check().recovered()).isGreaterThan(.8);
        assertThat(PLACER.check().others()).isGreaterThan(20);
        assertThat(PLACER.check().astray()).isLessThan(.1);
    }

    @Test
    void aNewCaseOfAFaultIsPlacedInItsPatternBecauseOfItsWords() {
        Random random = new Random(7);
        for (int fault = 0; fault < FAULTS; fault++) {
            CaseId member = CASES.get(fault * FaultCases.EACH).stored().id();
            CasePattern pattern = RUN.patterns().stream()
                    .filter(each -> each.cases().contains(member))
                    .findFirst()
                    .orElseThrow();
            List<Placement> placements = PLACER.place(FaultCases.one(9_000, fault, random));
            assertThat(placements).as("fault " + fault).isNotEmpty();
            assertThat(placements.getFirst().pattern()).isEqualTo(pattern.id());
            assertThat(placements.getFirst().confidence()).isGreaterThan(PatternPlacer.PLACED);
            String own = "fault" + fault;
            assertThat(placements.getFirst().reasons())
                    .anyMatch(reason -> reason instanceof Placement.Reason.Word word
                            && word.word().startsWith(own))
                    .anyMatch(Placement.Reason.Meaning.class::isInstance)
                    .isSortedAccordingTo(Comparator.comparingDouble(reason -> -reason.weight()));
            assertThat(placements.getFirst().reasons().stream()
                            .mapToDouble(Placement.Reason::weight)
                            .sum())
                    .isBetween(0.0, 1.0 + 1e-9);
        }
    }

    @Test
    void aCaseThatIsUnlikeAllIsPlacedInNoSurePattern() {
        List<PatternId> sure = RUN.patterns().stream()
                .filter(CasePattern::isSure)
                .map(CasePattern::id)
                .toList();
        Random random = new Random(8);
        int placed = 0;
        for (int number = 0; number < 50; number++) {
            placed += PLACER.place(FaultCases.one(9_000, -1, random)).stream()
                            .anyMatch(
                                    each -> each.confidence() >= PatternPlacer.PLACED && sure.contains(each.pattern()))
                    ? 1
                    : 0;
        }
        assertThat(placed).isLessThan(6);
        assertThat(PLACER.place(
                        FaultCases.saying(9_000, List.of("never", "heard", "of"), new SentenceVector(new float[] {
                            0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                        }))))
                .isEmpty();
    }

    @Test
    void placesByWordsAloneWhereThereAreNoVectors() {
        List<MiningCase> words = CASES.stream().map(MiningCase::wordsOnly).toList();
        PatternPlacer placer = PatternPlacer.of(RUN.patterns(), words, 0);
        assertThat(placer.check().recovered()).isGreaterThan(.7);
        assertThat(placer.place(FaultCases.one(9_000, 3, new Random(3)).wordsOnly()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reasons()).noneMatch(Placement.Reason.Meaning.class::isInstance));
    }

    @Test
    void nothingIsPlacedWhereThereIsNoPattern() {
        PatternPlacer placer = PatternPlacer.of(List.of(), CASES, 0);
        assertThat(placer.place(CASES.getFirst())).isEmpty();
        assertThat(PatternPlacer.of(List.of(), List.of(), 0).place(CASES.getFirst()))
                .isEmpty();
    }

    @Test
    void aMemberIsComparedAsIfItHadNotBeenThere() {
        PatternSpace space = PatternSpace.of(CASES);
        CasePattern pattern = RUN.patterns().getFirst();
        List<CasePoint> points = CASES.stream()
                .filter(each -> pattern.cases().contains(each.stored().id()))
                .map(space::point)
                .toList();
        PatternProfile whole = new PatternProfile(pattern, points, space.dimensions());
        for (CasePoint left : points) {
            List<CasePoint> others = new ArrayList<>(points);
            others.remove(left);
            PatternProfile without = new PatternProfile(pattern, others, space.dimensions());
            Likeness asMember = whole.ofMember(left, whole.wordProduct(left));
            Likeness asNewcomer = without.ofNewcomer(left, without.wordProduct(left));
            assertThat(asMember.words()).isCloseTo(asNewcomer.words(), within(1e-9));
            assertThat(asMember.text()).isCloseTo(asNewcomer.text(), within(1e-9));
        }
    }

    @Test
    void theCurveGivesTheShareThatBelongsWhereRecordsAreEquallyAlike() {
        List<LogisticCurve.Example> examples = new ArrayList<>();
        Likeness same = new Likeness(0, 0);
        for (int i = 0; i < 400; i++) {
            examples.add(new LogisticCurve.Example(same, 0, 0, i % 4 == 0, 1));
        }
        assertThat(LogisticCurve.fit(examples).probability(same, 0, 0)).isCloseTo(.25, within(1e-4));
        // A record that stands for three others counts as often.
        List<LogisticCurve.Example> weighed = List.of(
                new LogisticCurve.Example(same, 0, 0, true, 100), new LogisticCurve.Example(same, 0, 0, false, 300));
        assertThat(LogisticCurve.fit(weighed).probability(same, 0, 0)).isCloseTo(.25, within(1e-4));
    }
}
