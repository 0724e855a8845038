package nl.weeffout.analytics.weeffout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.RefusalGround;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** The records by id, with the grounds that each speaks of and the rules that it names. */
final class CaseReading {
    private final List<MaatwerkCase> cases;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final CaseGrounds grounds;
    private final CaseRules rules;

    CaseReading(List<? extends MaatwerkCase> cases, Thesaurus thesaurus) {
        this.cases = cases.stream()
                .<MaatwerkCase>map(each -> each)
                .sorted(Comparator.comparing(MaatwerkCase::id))
                .toList();
        for (MaatwerkCase each : this.cases) {
            rows.put(each.id(), rows.size());
        }
        grounds = new CaseGrounds(this.cases, thesaurus);
        rules = new CaseRules(this.cases);
    }

    /** Rows are records by id. */
    MaatwerkCase content(int row) {
        return cases.get(row);
    }

    int size() {
        return cases.size();
    }

    CaseGrounds grounds() {
        return grounds;
    }

    CaseRules rules() {
        return rules;
    }

    /**
     * A pattern as it is compared.
     *
     * @throws IllegalArgumentException for a pattern without members or with one that was not read
     */
    PatternGroup group(PatternId id, Iterable<CaseId> ids) {
        SortedSet<Integer> members = new TreeSet<>();
        for (CaseId each : ids) {
            Integer row = rows.get(each);
            if (row == null) {
                throw new IllegalArgumentException("member " + each + " of pattern " + id + " was not read");
            }
            members.add(row);
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("pattern " + id + " has no members");
        }
        List<Integer> list = List.copyOf(members);
        List<Double> lean = IntStream.range(0, grounds.grounds().size())
                .mapToObj(ground -> list.stream()
                                .mapToDouble(row -> grounds.deviation(row, ground))
                                .sum()
                        / list.size())
                .toList();
        return new PatternGroup(
                id, list, lean, Arrays.stream(rules.shares(list)).boxed().toList());
    }

    RefusalGround refusal(int place) {
        Ground ground = grounds.grounds().get(place);
        return new RefusalGround(ground.id(), ground.concept().label(), ground.question());
    }

    /** Rows by how much they speak of a ground. */
    Comparator<Integer> clearestFirst(int ground) {
        return Comparator.<Integer>comparingDouble(row -> -grounds.deviation(row, ground))
                .thenComparing(row -> row);
    }

    /** Where a record speaks of a ground most clearly. */
    Optional<GroundEvidence> evidence(int row, int ground) {
        return grounds.evidence(row, ground).stream()
                .findFirst()
                .map(clearest -> new GroundEvidence(
                        cases.get(row).id(),
                        grounds.grounds().get(ground).id(),
                        clearest.sentence(),
                        clearest.weight()));
    }
}
