package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weeffout.analytics.identity.Runs;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class RunAfterRunTest {
    private static final PatternRun BEFORE = Runs.of("e-1 a b c d", "e-2 e f g h", "- x y");

    @Test
    void recordsThatStayMoveNotHoweverManyCome() {
        assertThat(RunAfterRun.moved(
                        BEFORE,
                        Runs.of("e-1 a b c d p q", "e-2 e f g h", "e-3 r s t u", "- x y"),
                        Runs.cases("a b c d e f g h x y")))
                .isZero();
    }

    @Test
    void standingInNoneIsAPlaceOfItsOwn() {
        // d has changed its pattern, h stands in none now and x no longer: 3 of 10.
        assertThat(RunAfterRun.moved(
                        BEFORE, Runs.of("e-1 a b c x", "e-2 d e f g", "- h y"), Runs.cases("a b c d e f g h x y")))
                .isEqualTo(.3);
    }

    @Test
    void aPatternUnderAnotherIdHasMovedAsAWhole() {
        assertThat(RunAfterRun.moved(BEFORE, Runs.of("e-3 a b c d", "e-2 e f g h"), Runs.cases("a b c d e f g h x y")))
                .isEqualTo(.4);
    }
}
