package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    @Test
    void equalPatternsAgreeWhateverTheirOrder() {
        assertThat(Resampling.disagreement(
                        List.of(cases("a b c d"), cases("e f g h")), List.of(cases("e f g h"), cases("a b c d")), 10))
                .isZero();
    }

    @Test
    void aRecordThatStandsElsewhereOrNowhereDisagrees() {
        // d has moved and h is gone: 2 of 10.
        assertThat(Resampling.disagreement(
                        List.of(cases("a b c d"), cases("e f g h")), List.of(cases("a b c"), cases("d e f g")), 10))
                .isCloseTo(.2, within(1e-12));
    }

    @Test
    void aPatternMatchesOneAlone() {
        // A half cut in two: one half agrees.
        assertThat(Resampling.disagreement(
                        List.of(cases("a b c d e f g h")), List.of(cases("a b c d"), cases("e f g h")), 8))
                .isEqualTo(.5);
    }

    @Test
    void nothingSeenIsNoDisagreement() {
        assertThat(Resampling.disagreement(List.of(), List.of(), 0)).isZero();
    }

    private static Set<CaseId> cases(String ids) {
        return Arrays.stream(ids.split(" ")).map(CaseId::new).collect(Collectors.toSet());
    }
}
