package nl.weeffout.analytics.constraint;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * What people taught, and the patterns of which they spoke.
 *
 * @param before the patterns of the run before, whose ids the constraints name
 */
public record Teaching(Constraints constraints, List<CasePattern> before) {
    /** Nobody taught anything. */
    public static final Teaching NONE = new Teaching(Constraints.NONE, List.of());

    public Teaching {
        before = List.copyOf(before);
    }

    public boolean isEmpty() {
        return constraints.isEmpty();
    }

    /** The members of each pattern of the run before. */
    public Map<PatternId, Set<CaseId>> membersBefore() {
        Map<PatternId, Set<CaseId>> members = new HashMap<>();
        before.forEach(pattern -> members.put(pattern.id(), Set.copyOf(pattern.home())));
        return members;
    }

    /**
     * Refuses what mining, which takes exceptions and grants apart, cannot obey.
     *
     * @param kinds of the records that are mined
     * @throws CommandFailure naming the line
     */
    public void refuseMixedKinds(Map<CaseId, RecordKind> kinds) {
        Map<PatternId, RecordKind> kindOf = new HashMap<>();
        before.forEach(pattern -> kindOf.put(pattern.id(), pattern.kind()));
        for (Constraint each : constraints.all()) {
            switch (each) {
                case Constraint.MustLink must -> {
                    Set<RecordKind> met = EnumSet.noneOf(RecordKind.class);
                    must.cases().stream()
                            .flatMap(id -> Stream.ofNullable(kinds.get(id)))
                            .forEach(met::add);
                    if (met.size() > 1) {
                        throw new CommandFailure(each.origin() + ": cases: exceptions and grants are mined apart");
                    }
                }
                case Constraint.Member member -> {
                    RecordKind kind = kinds.get(member.caseId());
                    if (kind != null && kindOf.computeIfAbsent(member.pattern(), id -> kind) != kind) {
                        throw new CommandFailure(each.origin() + ": case: pattern " + member.pattern()
                                + " is one of records of another kind");
                    }
                }
                case Constraint.CannotLink cannot -> {}
                case Constraint.NotMember not -> {}
                case Constraint.Name name -> {}
            }
        }
    }

    /** The records of which anything was said. */
    public Set<CaseId> records() {
        return constraints.all().stream().flatMap(Teaching::cases).collect(Collectors.toSet());
    }

    /** Lines that speak of records that were not mined: where each was read, and the record's id. */
    public List<String> waiting(Set<CaseId> mined) {
        return constraints.all().stream()
                .flatMap(each -> cases(each)
                        .filter(id -> !mined.contains(id))
                        .map(id -> each.origin() + ": " + id
                                + " is not among the records that are mined; nothing is done for it"))
                .toList();
    }

    private static Stream<CaseId> cases(Constraint constraint) {
        return switch (constraint) {
            case Constraint.MustLink must -> must.cases().stream();
            case Constraint.CannotLink cannot -> cannot.cases().stream();
            case Constraint.Member member -> Stream.of(member.caseId());
            case Constraint.NotMember not -> Stream.of(not.caseId());
            case Constraint.Name name -> Stream.of();
        };
    }
}
