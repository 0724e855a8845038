package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import org.junit.jupiter.api.Test;

/** Each figure on patterns small enough to count by hand. */
class PatternQualityTest {
    private static final double EXACT = 1e-12;

    @Test
    void patternsAsLabelledAreWithoutFault() {
        PatternQuality quality =
                quality(List.of(cases("a b c d"), cases("e f g h i")), List.of(cases("a b c d"), cases("e f g h i")));
        assertThat(quality).isEqualTo(new PatternQuality(1, 1, 1, 0, 0, quality.vMeasure(), 2, 1));
        assertThat(quality.vMeasure()).isCloseTo(1, within(EXACT));
    }

    @Test
    void macroF1IsTheMeanOfTheBestMatches() {
        // abcd with abcx: 2*3/(4+4) = .75; efgh with efgh: 1.
        assertThat(quality(List.of(cases("a b c d"), cases("e f g h")), List.of(cases("a b c x"), cases("e f g h")))
                        .macroF1())
                .isCloseTo((.75 + 1) / 2, within(EXACT));
    }

    @Test
    void aPatternIsFoundFromSixTenths() {
        // 2*3/(4+6) = .6 is found; 2*3/(4+7) = .545 is not.
        assertThat(quality(List.of(cases("a b c d")), List.of(cases("a b c x y z")))
                        .found())
                .isEqualTo(1);
        assertThat(quality(List.of(cases("a b c d")), List.of(cases("a b c x y z w")))
                        .found())
                .isZero();
    }

    @Test
    void aPatternIsSeededByThreeMembersThatAreFourTenths() {
        Set<CaseId> gold = cases("a b c d e f g h i j");
        assertThat(quality(List.of(gold), List.of(cases("a b c w x y z"))).seeded())
                .as("3 of 7 is .43")
                .isEqualTo(1);
        assertThat(quality(List.of(gold), List.of(cases("a b c s t w x y"))).seeded())
                .as("3 of 8 is .375")
                .isZero();
        assertThat(quality(List.of(gold), List.of(cases("a b x y"))).seeded())
                .as("2 members")
                .isZero();
    }

    @Test
    void aGroupWithThreeOfEachOfTwoPatternsMergesThem() {
        List<Set<CaseId>> gold = List.of(cases("a b c d"), cases("e f g h"));
        assertThat(quality(gold, List.of(cases("a b c e f g"), cases("h w x y")))
                        .merged())
                .isEqualTo(.5);
        assertThat(quality(gold, List.of(cases("a b c e f"))).merged()).isZero();
    }

    @Test
    void aGroupIsMostlyNoiseWhenMoreThanHalfStandsInNoPattern() {
        List<Set<CaseId>> gold = List.of(cases("a b c d"));
        assertThat(quality(gold, List.of(cases("a b x y"))).noisy()).isZero();
        assertThat(quality(gold, List.of(cases("a b x y z"), cases("a b c d"))).noisy())
                .isEqualTo(.5);
    }

    @Test
    void theVMeasureIsThatOfRosenbergAndHirschberg() {
        // Two patterns of four, of which one comes out in two halves: the classes are told exactly, h = 1. The entropy
        // of
        // the groups is 1/2 ln 2 + 2 * 1/4 ln 4 = 3/2 ln 2, of which ln 2 is told by the classes: c = 2/3, V =
        // 2c/(1+c).
        List<Set<CaseId>> gold = List.of(cases("a b c d"), cases("e f g h"));
        PatternQuality halves = quality(gold, List.of(cases("a b c d"), cases("e f m n"), cases("g h o p")));
        assertThat(halves.vMeasure()).isCloseTo(.8, within(EXACT));
        // All in one group: nothing is told, h = 0.
        assertThat(quality(gold, List.of(cases("a b c d e f g h"))).vMeasure()).isCloseTo(0, within(EXACT));
        // Nothing shown: each record is a group of its own, h = 1, c = ln 2 / ln 8 = 1/3, V = 1/2.
        assertThat(quality(gold, List.of()).vMeasure()).isCloseTo(.5, within(EXACT));
    }

    @Test
    void groupsOfFewerThanFourAreNotShown() {
        assertThat(quality(List.of(cases("a b c d")), List.of(cases("a b c"))).macroF1())
                .isZero();
    }

    @Test
    void ofThePatternsMarkedSureThoseCountThatSeedAGoldOne() {
        List<PatternQuality.Shown> shown = List.of(
                new PatternQuality.Shown(cases("a b c d"), true),
                new PatternQuality.Shown(cases("w x y z"), true),
                new PatternQuality.Shown(cases("p q r s"), false));
        PatternQuality quality = PatternQuality.of(List.of(cases("a b c d")), shown);
        assertThat(quality.sure()).isEqualTo(.5);
        assertThat(quality.shown()).isEqualTo(3);
    }

    private static PatternQuality quality(List<Set<CaseId>> gold, List<Set<CaseId>> shown) {
        return PatternQuality.of(
                gold,
                shown.stream()
                        .map(members -> new PatternQuality.Shown(members, false))
                        .toList());
    }

    private static Set<CaseId> cases(String ids) {
        return Arrays.stream(ids.split(" ")).map(CaseId::new).collect(Collectors.toSet());
    }
}
