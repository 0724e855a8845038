package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.domain.pattern.PatternId;
import org.junit.jupiter.api.Test;

class CounterExamplesTest {
    private static final List<MaatwerkCase> CASES = List.of(
            told("U-1", "huurtoeslag", "Vorige huurder staat nog ingeschreven.", "opgelost"),
            told("U-2", "huurtoeslag", "Ingeschreven huurder vertrokken, toeslag gestopt.", "opgelost"),
            told("U-3", "huurtoeslag", "Vorige huurder uitgeschreven na formulier.", "Binnen de regels"),
            told("U-4", "Wmo", "Traplift geplaatst.", "binnen regels"),
            told("U-5", "huurtoeslag", "Huurder staat ingeschreven.", "vastgelopen"),
            told("U-6", "huurtoeslag", "Huurder ingeschreven, balie hielp.", "binnen de regels"));

    /** U-3 and U-6 are like U-1, U-4 is not, U-5 is most like them but was not settled. */
    private static final double[][] COSINES = {
        {1, .8, .4, 0, .9, .4},
        {.8, 1, .2, 0, .9, .4}
    };

    private static final PatternId PATTERN = new PatternId("e-1");

    private final CounterExamples examples = new CounterExamples(CASES, CounterExamplesTest::means);

    private static double[] means(List<Integer> rows) {
        double[] means = new double[CASES.size()];
        for (int row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += COSINES[row][i] / rows.size();
            }
        }
        return means;
    }

    @Test
    void givesTheLikestThatWereSettledWithinTheRules() {
        List<CounterExample> found = examples.of(PATTERN, ids("U-1"), 5);
        assertThat(found).extracting(example -> example.caseId().value()).containsExactly("U-3", "U-6");
        assertThat(found).extracting(CounterExample::likeness).containsExactly(.4, .4);
        assertThat(CounterExamples.settled(CASES.get(2)))
                .map(RedactedText::value)
                .contains("Binnen de regels");
        assertThat(examples.of(PATTERN, ids("U-1"), 1)).isEqualTo(found.subList(0, 1));
    }

    @Test
    void whatIsLessThanHalfAsAlikeAsTheMembersAreIsNone() {
        // Both members have .8 in common, so .4 is the least.
        assertThat(examples.of(PATTERN, ids("U-1", "U-2"), 5))
                .extracting(example -> example.caseId().value())
                .containsExactly("U-6");
    }

    @Test
    void aMemberIsNoCounterExampleOfItsOwnPattern() {
        CounterExamples all = new CounterExamples(CASES, rows -> new double[] {1, 1, 1, 1, 1, 1});
        assertThat(all.of(PATTERN, ids("U-1", "U-3"), 9))
                .extracting(example -> example.caseId().value())
                .containsExactly("U-4", "U-6");
    }

    @Test
    void aGrantIsSettledByAnAlternative() {
        assertThat(settledGrant("fonds")).contains("fonds");
        assertThat(settledGrant("Kosteloos")).contains("Kosteloos");
        assertThat(settledGrant("geen")).isEmpty();
        assertThat(settledGrant("")).isEmpty();
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThatThrownBy(() -> examples.of(PATTERN, ids("X-9"), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member X-9 is none of the records");
        assertThat(examples.of(PATTERN, List.of(), 3)).isEmpty();
    }

    private static Stream<String> settledGrant(String alternative) {
        return CounterExamples.settled(aGrant().endingIn(alternative).build()).map(RedactedText::value).stream();
    }

    private static List<CaseId> ids(String... values) {
        return Stream.of(values).map(CaseId::new).toList();
    }

    private static MaatwerkCase told(String id, String regeling, String narrative, String outcome) {
        return aCase().withId(id)
                .about(regeling)
                .withNarrative(narrative)
                .withMeasure("")
                .endingIn(outcome)
                .build();
    }
}
