package nl.weeffout.analytics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.analytics.constraint.Constraint;
import nl.weeffout.analytics.constraint.Constraints;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import org.junit.jupiter.api.Test;

class TaughtMiningTest {
    private static final Constraint.Origin SAID =
            new Constraint.Origin("constraints.jsonl", 3, "petra", LocalDate.of(2026, 3, 14));
    private static final PatternMining MINING =
            new PatternMining(MinerParameters.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private static final List<MiningCase> CASES = FaultCases.of(6, 60);
    private static final PatternRun UNTAUGHT = MINING.mine(CASES, message -> {});

    @Test
    void whatPeopleSaidOfPatternsHoldsInTheNextRun() {
        CasePattern pattern = UNTAUGHT.patterns().get(2);
        CaseId leaves = pattern.cases().getFirst();
        CaseId comes = UNTAUGHT.patterns().getFirst().cases().getFirst();
        PatternRun run = mine(
                CASES,
                new Constraint.NotMember(leaves, pattern.id(), SAID),
                new Constraint.Member(comes, pattern.id(), SAID),
                new Constraint.Name(pattern.id(), "Verhuisd en toch gekort", SAID));
        CasePattern taught = find(run, pattern.id());
        assertThat(taught.cases()).contains(comes).doesNotContain(leaves);
        assertThat(taught.cases())
                .containsAll(pattern.cases().stream()
                        .filter(id -> !id.equals(leaves))
                        .toList());
        assertThat(taught.title()).isEqualTo("Verhuisd en toch gekort");
        assertThat(run.patterns().stream().map(CasePattern::id)).doesNotHaveDuplicates();
        assertThat(run.members().stream().filter(member -> member.caseId().equals(comes)))
                .singleElement()
                .satisfies(member -> assertThat(member.pattern()).isEqualTo(pattern.id()));
        assertThat(run.provenance().parameters()).containsKey("constraints");
        assertThat(UNTAUGHT.provenance().parameters()).doesNotContainKey("constraints");
    }

    @Test
    void possibleDuplicatesArePartedWherePeopleSaySo() {
        List<MiningCase> cases = new ArrayList<>(CASES);
        CaseId one = cases.get(0).stored().id();
        CaseId other = cases.get(1).stored().id();
        cases.set(1, copyOf(cases.get(1), one));
        assertThat(MINING.mine(cases, message -> {}).patterns())
                .anyMatch(pattern -> pattern.cases().containsAll(List.of(one, other)));
        assertThat(mine(cases, new Constraint.CannotLink(List.of(one, other), SAID))
                        .patterns())
                .noneMatch(pattern -> pattern.cases().containsAll(List.of(one, other)))
                .anyMatch(pattern ->
                        pattern.cases().contains(one) || pattern.cases().contains(other));
    }

    @Test
    void theOrderOfRecordsAndOfConstraintsMakesNoDifferenceToThePatterns() {
        List<Constraint> said = new ArrayList<>(List.of(
                new Constraint.MustLink(List.of(id(0), id(15)), SAID),
                new Constraint.CannotLink(List.of(id(30), id(32), id(34)), SAID),
                new Constraint.Member(id(70), new PatternId("g-2"), SAID)));
        List<CasePattern> patterns =
                mine(CASES, said.toArray(Constraint[]::new)).patterns();
        Collections.reverse(said);
        List<MiningCase> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(mine(shuffled, said.toArray(Constraint[]::new)).patterns()).isEqualTo(patterns);
    }

    @Test
    void tellsOfRecordsThatWereNotMinedAndOfPatternsThatAreGone() {
        List<String> messages = new ArrayList<>();
        Constraints constraints = new Constraints(List.of(
                new Constraint.CannotLink(List.of(id(0), new CaseId("elsewhere")), SAID),
                new Constraint.Name(new PatternId("g-99"), "Iets", SAID)));
        MINING.mine(CASES, new Teaching(constraints, UNTAUGHT.patterns()), messages::add);
        assertThat(messages)
                .anyMatch(message -> message.startsWith("constraints.jsonl:3: elsewhere is not among the records"))
                .anyMatch(message -> message.startsWith("pattern g-99"));
    }

    @Test
    void refusesToJoinRecordsThatAreMinedApart() {
        Teaching teaching =
                new Teaching(new Constraints(List.of(new Constraint.MustLink(List.of(id(0), id(1)), SAID))), List.of());
        assertThatThrownBy(
                        () -> teaching.refuseMixedKinds(Map.of(id(0), RecordKind.EXCEPTIONS, id(1), RecordKind.GRANTS)))
                .hasMessage("constraints.jsonl:3: cases: exceptions and grants are mined apart");
    }

    private static PatternRun mine(List<MiningCase> cases, Constraint... said) {
        return MINING.mine(
                cases, new Teaching(new Constraints(Arrays.asList(said)), UNTAUGHT.patterns()), message -> {});
    }

    private static CasePattern find(PatternRun run, PatternId id) {
        return run.patterns().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MiningCase copyOf(MiningCase each, CaseId other) {
        StoredCase old = each.stored();
        return new MiningCase(
                new StoredCase(
                        old.content(),
                        old.version(),
                        old.sequence(),
                        old.flags(),
                        null,
                        old.notes(),
                        List.of(other),
                        old.source()),
                each.terms(),
                each.words(),
                each.vector());
    }

    private static CaseId id(int number) {
        return CASES.get(number).stored().id();
    }
}
