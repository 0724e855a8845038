package nl.weeffout.analytics.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weeffout.analytics.identity.PatternIdentity.Group;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;

class PatternIdentityTest {
    private static final String ALL = "a b c d e f g h i j k l p q r s";

    @Test
    void aFirstRunNumbersByRank() {
        assertThat(ids(EarlierRuns.NONE, ALL, group("a b c d"), group("e f g h")))
                .containsExactly("e-1", "e-2");
    }

    @Test
    void aGroupKeepsTheIdOfThePatternWithItsMembersWhateverItsRank() {
        EarlierRuns earlier = after(Runs.of("e-1 a b c d", "e-2 e f g h"));
        assertThat(ids(earlier, ALL, group("e f g h p"), group("i j k l"), group("a b c q r")))
                .containsExactly("e-2", "e-3", "e-1");
    }

    @Test
    void theGreaterPartOfASplitKeepsTheId() {
        EarlierRuns earlier = after(Runs.of("e-1 a b c d e f g h i"));
        assertThat(ids(earlier, ALL, group("a b c d"), group("e f g h i"))).containsExactly("e-2", "e-1");
    }

    @Test
    void aMergedGroupKeepsTheIdThatItSharesMostWith() {
        EarlierRuns earlier = after(Runs.of("e-1 a b c d", "e-2 e f g h i"));
        assertThat(ids(earlier, ALL, group("a b c d e f g h i"))).containsExactly("e-2");
    }

    @Test
    void idsAreGivenSoThatMostIsSharedInAll() {
        // e-1 shares more with the first group; but then e-2 would have none.
        EarlierRuns earlier = after(Runs.of("e-1 a b c d e f", "e-2 g h"));
        assertThat(ids(earlier, ALL, group("a b c d g h"), group("e f"))).containsExactly("e-1", "e-3");
        EarlierRuns close = after(Runs.of("e-1 a b c d e f", "e-2 g h i j"));
        assertThat(ids(close, ALL, group("a b c g h i j"), group("d e f"))).containsExactly("e-2", "e-1");
    }

    @Test
    void aFewMembersInCommonAreNotTheSameThing() {
        EarlierRuns earlier = after(Runs.of("e-1 a b c d e f g h"));
        assertThat(ids(earlier, ALL, group("h i j k l"))).containsExactly("e-2");
    }

    @Test
    void newRecordsTakeNothingFromAPatternsIdentity() {
        EarlierRuns earlier = after(Runs.of("e-1 a b"));
        assertThat(ids(earlier, ALL, group("a b c d e f g h i j k l"))).containsExactly("e-1");
    }

    @Test
    void whereNoMemberIsLeftTheMeaningTells() {
        EarlierRuns earlier = after(Runs.of("e-1 x y z"));
        assertThat(ids(earlier, ALL, new Group(Runs.cases("a b c d"), List.of("TERME-1"))))
                .containsExactly("e-1");
        assertThat(ids(earlier, ALL, group("a b c d"))).containsExactly("e-2");
    }

    @Test
    void anIdIsNeverGivenAgainAlsoWhenItsPatternHasVanishedOrAnotherMinerGaveIt() {
        PatternRun last = Runs.of("e-1 a b c d").with("highestNumber.exceptions", "7");
        PatternRun older = Runs.of("e-5 a b c d");
        assertThat(ids(EarlierRuns.of(List.of(last, older), "communities"), ALL, group("e f g h")))
                .containsExactly("e-8");
        assertThat(ids(EarlierRuns.of(List.of(older), "hdbscan"), ALL, group("a b c d")))
                .containsExactly("e-6");
    }

    @Test
    void theHighestNumberIsNotedForTheRunsToCome() {
        TreeMap<String, String> noted = new TreeMap<>();
        after(Runs.of("e-4 a b c d"))
                .note(noted, RecordKind.EXCEPTIONS, List.of(new PatternId("e-2")), List.of(Runs.DAY));
        assertThat(noted)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "earlierRun",
                        "run-1",
                        "highestNumber.exceptions",
                        "4",
                        "newestRecord.exceptions",
                        "2022-01-01"));
    }

    private static EarlierRuns after(PatternRun run) {
        return EarlierRuns.of(List.of(run), "communities");
    }

    private static Group group(String cases) {
        return new Group(Runs.cases(cases), List.of("other"));
    }

    private static List<String> ids(EarlierRuns earlier, String present, Group... groups) {
        List<MiningCase> cases = Stream.of(present.split(" "))
                .map(id -> new MiningCase(CaseBuilder.aCase().withId(id).stored(), CaseTerms.NONE, List.of()))
                .toList();
        return new PatternIdentity(earlier, RecordKind.EXCEPTIONS, cases)
                .ids(List.of(groups)).stream().map(PatternId::value).toList();
    }
}
