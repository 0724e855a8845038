package nl.weeffout.analytics.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;

/** Records are numbers; those with the same tens are alike. */
class ConstrainedGroupsTest {
    private static final Constraint.Origin SAID =
            new Constraint.Origin("constraints.jsonl", 1, "petra", LocalDate.of(2026, 3, 14));
    private static final PatternId ONE = new PatternId("e-1");
    private static final PatternId TWO = new PatternId("e-2");

    @Test
    void changesNothingWhereNothingIsBroken() {
        assertThat(groups(List.of(new Constraint.MustLink(ids(10, 11), SAID)), List.of(range(10, 16), range(20, 24))))
                .extracting(ConstrainedGroups.Group::cases)
                .containsExactly(range(10, 16), range(20, 24));
    }

    @Test
    void aMustLinkMergesGroupsAndPullsRecordsIn() {
        assertThat(groups(
                        List.of(new Constraint.MustLink(ids(10, 20), SAID), new Constraint.MustLink(ids(11, 99), SAID)),
                        List.of(range(10, 14), range(20, 24), range(30, 34))))
                .extracting(ConstrainedGroups.Group::cases)
                .containsExactly(
                        Stream.of(range(10, 14), range(20, 24), ids(99))
                                .flatMap(List::stream)
                                .toList(),
                        range(30, 34));
    }

    @Test
    void aCannotLinkPartsAGroupByWhatItsRecordsAreLike() {
        List<CaseId> both =
                Stream.concat(range(10, 15).stream(), range(20, 25).stream()).toList();
        assertThat(groups(List.of(new Constraint.CannotLink(ids(10, 20), SAID)), List.of(both)))
                .extracting(ConstrainedGroups.Group::cases)
                .containsExactly(range(10, 15), range(20, 25));
    }

    @Test
    void ofACannotLinkInATightGroupOneRecordLeavesAndTheRestStays() {
        List<ConstrainedGroups.Group> groups =
                groups(List.of(new Constraint.CannotLink(ids(10, 20), SAID)), List.of(ids(10, 11, 12, 13, 14, 20)));
        assertThat(groups).extracting(ConstrainedGroups.Group::cases).containsExactly(range(10, 15));
    }

    @Test
    void whoIsNoMemberLeavesAndAMemberComes() {
        List<ConstrainedGroups.Group> groups = groups(
                List.of(new Constraint.NotMember(id(10), ONE, SAID), new Constraint.Member(id(20), ONE, SAID)),
                List.of(range(10, 16), range(20, 26)));
        assertThat(groups)
                .extracting(ConstrainedGroups.Group::cases)
                .containsExactly(ids(11, 12, 13, 14, 15, 20), range(21, 26));
        assertThat(groups.getFirst().knownPattern()).contains(ONE);
        assertThat(groups.getLast().knownPattern()).isEmpty();
    }

    @Test
    void aPatternThatPeopleGaveAMemberIsShownHoweverSmall() {
        List<ConstrainedGroups.Group> groups =
                groups(List.of(new Constraint.Member(id(99), new PatternId("nieuw"), SAID)), List.of(range(10, 16)));
        assertThat(groups).hasSize(2);
        assertThat(groups.getLast()).isEqualTo(new ConstrainedGroups.Group(ids(99), -1, new PatternId("nieuw")));
    }

    @Test
    void twoPatternsThatWereMinedAsOneArePartedByTheirMembers() {
        List<CaseId> both =
                Stream.concat(range(10, 15).stream(), range(20, 25).stream()).toList();
        List<ConstrainedGroups.Group> groups = groups(
                List.of(new Constraint.Member(id(10), ONE, SAID), new Constraint.Member(id(20), TWO, SAID)),
                List.of(both));
        assertThat(groups).extracting(ConstrainedGroups.Group::cases).containsExactly(range(10, 15), range(20, 25));
        assertThat(groups).extracting(ConstrainedGroups.Group::pattern).containsExactly(ONE, TWO);
    }

    @Test
    void breaksNoneOfManyRandomConstraintsOnRandomGroupsAndDependsOnNoOrder() {
        int tried = 0;
        int drawn = 0;
        while (tried < 300) {
            Random random = new Random(drawn++);
            List<List<CaseId>> groups = randomGroups(random);
            List<Constraint> constraints = randomConstraints(random);
            Optional<Constraints> consistent = consistent(constraints);
            if (consistent.isEmpty()) {
                continue;
            }
            tried++;
            Map<PatternId, Set<CaseId>> before = new TreeMap<>();
            for (PatternId pattern : List.of(ONE, TWO)) {
                Set<CaseId> held = new TreeSet<>();
                random.ints(6, 0, 60).forEach(number -> held.add(id(number)));
                before.put(pattern, held);
            }
            List<ConstrainedGroups.Group> found = obeyed(consistent.get(), before, groups);
            assertUnbroken(constraints, found);
            Set<CaseId> seen = new HashSet<>();
            found.forEach(group -> {
                assertThat(group.cases()).allMatch(seen::add);
                assertThat(group.cases().size() >= 4 || group.knownPattern().isPresent())
                        .isTrue();
            });
            List<Constraint> shuffled = new ArrayList<>(constraints);
            Collections.shuffle(shuffled, random);
            List<List<CaseId>> turned = groups.stream().map(List::reversed).toList();
            assertThat(obeyed(new Constraints(shuffled), before, turned)).isEqualTo(found);
        }
        assertThat(drawn).isLessThan(3_000);
    }

    private static void assertUnbroken(List<Constraint> constraints, List<ConstrainedGroups.Group> groups) {
        for (Constraint each : constraints) {
            switch (each) {
                case Constraint.MustLink must ->
                    assertThat(groups)
                            .as(each.toString())
                            .allMatch(group -> group.cases().containsAll(must.cases())
                                    || Collections.disjoint(group.cases(), must.cases()));
                case Constraint.CannotLink cannot ->
                    assertThat(groups)
                            .as(each.toString())
                            .allMatch(group -> cannot.cases().stream()
                                            .filter(group.cases()::contains)
                                            .count()
                                    < 2);
                case Constraint.Member member ->
                    assertThat(groups)
                            .as(each.toString())
                            .filteredOn(group -> member.pattern().equals(group.pattern()))
                            .hasSize(1)
                            .allMatch(group -> group.cases().contains(member.caseId()));
                case Constraint.NotMember not ->
                    assertThat(groups)
                            .as(each.toString())
                            .filteredOn(group -> not.pattern().equals(group.pattern()))
                            .noneMatch(group -> group.cases().contains(not.caseId()));
                case Constraint.Name name -> assertThat(name.name()).isNotEmpty();
            }
        }
    }

    private static List<List<CaseId>> randomGroups(Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(numbers, random);
        List<List<CaseId>> groups = new ArrayList<>();
        for (int at = 0; at < 45; ) {
            int size = Math.min(45 - at, 4 + random.nextInt(9));
            groups.add(numbers.subList(at, at + size).stream()
                    .map(ConstrainedGroupsTest::id)
                    .toList());
            at += size;
        }
        return groups;
    }

    private static List<Constraint> randomConstraints(Random random) {
        List<Constraint> constraints = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int line = 1; line <= count; line++) {
            Constraint.Origin origin = new Constraint.Origin("f", line, "petra", LocalDate.EPOCH);
            int number = random.nextInt(60);
            CaseId one = id(number);
            CaseId other = id((number + 1 + random.nextInt(59)) % 60);
            PatternId pattern = random.nextBoolean() ? ONE : TWO;
            constraints.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Constraint.MustLink(List.of(one, other), origin);
                        case 1 -> new Constraint.Member(one, pattern, origin);
                        case 2 -> new Constraint.NotMember(one, pattern, origin);
                        default -> new Constraint.CannotLink(List.of(one, other), origin);
                    });
        }
        return constraints;
    }

    private static Optional<Constraints> consistent(List<Constraint> constraints) {
        try {
            return Optional.of(new Constraints(constraints));
        } catch (CommandFailure contradiction) {
            return Optional.empty();
        }
    }

    private static List<ConstrainedGroups.Group> groups(List<Constraint> constraints, List<List<CaseId>> groups) {
        Map<PatternId, Set<CaseId>> before = Map.of(ONE, Set.copyOf(range(10, 15)), TWO, Set.copyOf(range(20, 25)));
        return obeyed(new Constraints(constraints), before, groups);
    }

    private static List<ConstrainedGroups.Group> obeyed(
            Constraints constraints, Map<PatternId, Set<CaseId>> before, List<List<CaseId>> groups) {
        Set<CaseId> mined = new TreeSet<>();
        IntStream.range(0, 100).forEach(number -> mined.add(id(number)));
        return new ConstrainedGroups(
                        constraints,
                        before,
                        4,
                        (one, other) -> one.value().charAt(1) == other.value().charAt(1) ? 1 : 0)
                .of(groups, mined);
    }

    private static CaseId id(int number) {
        return new CaseId(String.format(java.util.Locale.ROOT, "C%02d", number));
    }

    private static List<CaseId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(ConstrainedGroupsTest::id).toList();
    }

    private static List<CaseId> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(ConstrainedGroupsTest::id).toList();
    }
}
