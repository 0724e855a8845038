package nl.weeffout.analytics.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternChange.Origin;
import nl.weeffout.domain.pattern.PatternChange.Whereabouts;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class PatternChangesTest {
    private static final int QUIET = 365;

    @Test
    void theSamePatternsAreNoChange() {
        PatternRun run = Runs.of("e-1 a b c d", "e-2 e f g h", "- x y");
        assertThat(changes(run, Runs.of("e-1 a b c d", "e-2 e f g h", "- x y"))).isEmpty();
    }

    @Test
    void aPatternOfNewAndLooseRecordsIsNew() {
        assertThat(changes(Runs.of("e-1 a b c d", "- x y"), Runs.of("e-1 a b c d", "e-2 x y p q")))
                .containsExactly(new PatternChange.Appeared(id("e-2"), new Origin(2, 2, Runs.counts())));
    }

    @Test
    void membersThatComeMakeItGrowWhereverTheyStood() {
        List<PatternChange> changes =
                changes(Runs.of("e-1 a b c d", "e-2 e f g h i", "- x"), Runs.of("e-1 a b c d x p i", "e-2 e f g h"));
        assertThat(changes)
                .containsExactly(
                        new PatternChange.Grown(id("e-1"), 4, 7, new Origin(1, 1, Runs.counts("e-2=1"))),
                        new PatternChange.Shrunk(id("e-2"), 5, 4, new Whereabouts(0, 0, Runs.counts("e-1=1"))));
        assertThat(changes.getFirst().reason())
                .isEqualTo("4 to 7 records: 1 new record, 1 that stood in no pattern, 1 from e-2");
        assertThat(changes.getLast().reason()).isEqualTo("5 to 4 records: 1 now in e-1");
    }

    @Test
    void membersThatAreNoLongerMinedOrStandAloneMakeItShrink() {
        assertThat(changes(Runs.of("e-1 a b c d e f"), Runs.of("e-1 a b c d", "- e")))
                .containsExactly(new PatternChange.Shrunk(id("e-1"), 6, 4, new Whereabouts(1, 1, Runs.counts())));
    }

    @Test
    void aPartUnderANewIdIsASplitAndNoShrinking() {
        assertThat(changes(Runs.of("e-1 a b c d e f g h"), Runs.of("e-1 a b c d", "e-2 e f g h p")))
                .containsExactly(new PatternChange.Split(id("e-1"), 8, Runs.counts("e-1=4", "e-2=4")));
    }

    @Test
    void aPatternThatFallsIntoNewOnesAloneIsASplitToo() {
        assertThat(changes(Runs.of("e-1 a b c d e f g h"), Runs.of("e-2 a b c d", "e-3 e f g h")))
                .containsExactly(new PatternChange.Split(id("e-1"), 8, Runs.counts("e-2=4", "e-3=4")));
    }

    @Test
    void aPatternWhoseMembersStandInAnotherMergedIntoIt() {
        assertThat(changes(Runs.of("e-1 a b c d", "e-2 e f g h"), Runs.of("e-1 a b c d e f g p", "- h")))
                .containsExactly(
                        new PatternChange.Merged(id("e-1"), Runs.counts("e-2=3")),
                        new PatternChange.Grown(id("e-1"), 4, 8, new Origin(1, 0, Runs.counts())));
    }

    @Test
    void aPatternWithoutAnotherToHoldItVanishes() {
        List<PatternChange> changes = changes(Runs.of("e-1 a b c d"), Runs.of("- a b c"));
        assertThat(changes)
                .containsExactly(new PatternChange.Vanished(id("e-1"), 4, new Whereabouts(1, 3, Runs.counts())));
        assertThat(changes.getFirst().reason()).isEqualTo("its 4 records: 1 no longer mined, 3 now in no pattern");
    }

    @Test
    void aPatternGoesQuietOnceAndOnlyAfterTheTimeThatIsSet() {
        PatternRun lively = Runs.dated(Runs.DAY, Runs.DAY.plusDays(365), "e-1 a b c d");
        PatternRun quiet = Runs.dated(Runs.DAY, Runs.DAY.plusDays(366), "e-1 a b c d");
        PatternRun later = Runs.dated(Runs.DAY, Runs.DAY.plusDays(400), "e-1 a b c d");
        LocalDate newest = Runs.DAY.plusDays(366);
        assertThat(changes(lively, quiet)).containsExactly(new PatternChange.GoneQuiet(id("e-1"), Runs.DAY, newest));
        assertThat(changes(quiet, later)).isEmpty();
        assertThat(PatternChanges.between(lively, quiet, 366)).isEmpty();
    }

    @Test
    void aRunThatDoesNotTellWhichLooseRecordsItSawCountsThemAsNew() {
        PatternRun old = Runs.of("e-1 a b c d", "- x");
        PatternRun untold = new PatternRun(old.provenance(), old.patterns(), old.members());
        assertThat(changes(untold, Runs.of("e-1 a b c d x")))
                .containsExactly(new PatternChange.Grown(id("e-1"), 4, 5, new Origin(1, 0, Runs.counts())));
    }

    /** Every id that comes or goes is told of exactly once, whatever happened. */
    @Test
    void accountsForEveryIdThatComesOrGoes() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            PatternRun earlier = run(random, 0);
            PatternRun later = run(random, random.nextInt(4));
            Map<PatternId, Integer> told = new HashMap<>();
            Set<PatternId> before = ids(earlier);
            Set<PatternId> after = ids(later);
            for (PatternChange change : changes(earlier, later)) {
                switch (change) {
                    case PatternChange.Appeared appeared -> told.merge(appeared.pattern(), 1, Integer::sum);
                    case PatternChange.Vanished vanished -> told.merge(vanished.pattern(), 1, Integer::sum);
                    case PatternChange.Merged merged -> {
                        merged.absorbed().keySet().forEach(gone -> told.merge(gone, 1, Integer::sum));
                        if (!before.contains(merged.pattern())) {
                            told.merge(merged.pattern(), 1, Integer::sum);
                        }
                    }
                    case PatternChange.Split split -> {
                        split.parts().keySet().stream()
                                .filter(part -> !before.contains(part))
                                .forEach(part -> told.merge(part, 1, Integer::sum));
                        if (!after.contains(split.pattern())) {
                            told.merge(split.pattern(), 1, Integer::sum);
                        }
                    }
                    case PatternChange.Grown grown -> assertThat(before).contains(grown.pattern());
                    case PatternChange.Shrunk shrunk -> assertThat(after).contains(shrunk.pattern());
                    case PatternChange.GoneQuiet quiet -> assertThat(after).contains(quiet.pattern());
                }
            }
            for (PatternId each : before) {
                assertThat(told.getOrDefault(each, 0)).as(trial + " " + each).isEqualTo(after.contains(each) ? 0 : 1);
            }
            for (PatternId each : after) {
                assertThat(told.getOrDefault(each, 0)).as(trial + " " + each).isEqualTo(before.contains(each) ? 0 : 1);
            }
        }
    }

    /** Twenty records in four patterns or none, numbered on from somewhere. */
    private static PatternRun run(Random random, int from) {
        List<List<String>> groups = new ArrayList<>();
        for (int group = 0; group < 5; group++) {
            groups.add(new ArrayList<>());
        }
        for (char name = 'a'; name < 'u'; name++) {
            groups.get(random.nextInt(5)).add(String.valueOf(name));
        }
        List<String> lines = new ArrayList<>();
        for (int group = 0; group < 5; group++) {
            if (!groups.get(group).isEmpty()) {
                lines.add((group == 0 ? "-" : "e-" + (from + group)) + " " + String.join(" ", groups.get(group)));
            }
        }
        Collections.shuffle(lines, random);
        return Runs.of(lines.toArray(String[]::new));
    }

    private static Set<PatternId> ids(PatternRun run) {
        return run.patterns().stream().map(CasePattern::id).collect(Collectors.toSet());
    }

    private static List<PatternChange> changes(PatternRun earlier, PatternRun later) {
        return PatternChanges.between(earlier, later, QUIET);
    }

    private static PatternId id(String value) {
        return new PatternId(value);
    }
}
