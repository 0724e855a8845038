package nl.weeffout.analytics.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * Gives each group the id of the pattern that it goes on from, or one that no pattern had before. Groups and patterns of the
 * last run go together one to one, so that what they have in common is greatest in all: members above all, and what they
 * speak of. Following communities by their overlap is the method of Greene, Doyle and Cunningham (2010), the best assignment
 * in place of the first that is good enough ours. Costs the overlaps, and the cube of the number of patterns that hang
 * together by them.
 */
public final class PatternIdentity {
    /** What common members count; the rest is what the patterns speak of. */
    private static final double MEMBERS = .75;

    /** From so much in common on it is the same thing. */
    private static final double SAME = .3;

    /** The same where no member is left to tell by. */
    private static final double SAME_BY_MEANING = .6;

    private final EarlierRuns earlier;
    private final RecordKind kind;
    private final Set<CaseId> present = new HashSet<>();
    private final Meaning meaning;

    /**
     * A group that wants an id.
     *
     * @param cases the records that are at home in it, by id
     * @param terms in their real spelling
     */
    public record Group(List<CaseId> cases, List<String> terms) {
        public Group {
            cases = List.copyOf(cases);
            terms = List.copyOf(terms);
        }
    }

    /** @param cases all records of the kind that are mined now, by id */
    public PatternIdentity(EarlierRuns earlier, RecordKind kind, List<MiningCase> cases) {
        this.earlier = earlier;
        this.kind = kind;
        cases.forEach(each -> present.add(each.stored().id()));
        this.meaning = new Meaning(cases);
    }

    /** An id for each group, in their order; new ones are numbered in that order beyond all that were ever given. */
    public List<PatternId> ids(List<Group> groups) {
        return ids(groups, Set.of());
    }

    /** @param taken ids that no group gets: people gave them to others */
    public List<PatternId> ids(List<Group> groups, Set<PatternId> taken) {
        Map<Integer, PatternId> kept = matches(groups, taken);
        List<PatternId> ids = new ArrayList<>();
        int number = earlier.highest(kind);
        for (int group = 0; group < groups.size(); group++) {
            PatternId known = kept.get(group);
            if (known == null) {
                do {
                    known = EarlierRuns.id(kind, ++number);
                } while (taken.contains(known));
            }
            ids.add(known);
        }
        return ids;
    }

    private Map<Integer, PatternId> matches(List<Group> groups, Set<PatternId> taken) {
        List<CasePattern> patterns = earlier.last().map(PatternRun::patterns).orElse(List.of()).stream()
                .filter(pattern -> pattern.kind() == kind && !taken.contains(pattern.id()))
                .sorted(java.util.Comparator.comparing(CasePattern::id))
                .toList();
        Set<CaseId> seen = earlier.last().map(PatternChanges::seen).orElse(Set.of());
        List<Set<CaseId>> now = new ArrayList<>();
        Map<CaseId, Set<Integer>> groupsOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            Set<CaseId> known = new HashSet<>(groups.get(group).cases());
            known.retainAll(seen);
            now.add(known);
            for (CaseId id : known) {
                groupsOf.computeIfAbsent(id, key -> new TreeSet<>()).add(group);
            }
        }
        List<Map<Integer, Double>> worth = new ArrayList<>();
        for (CasePattern pattern : patterns) {
            List<CaseId> old = pattern.home().stream().filter(present::contains).toList();
            // Where a member is left, only groups that hold one can be the same thing.
            Set<Integer> possible = new TreeSet<>();
            if (old.isEmpty()) {
                IntStream.range(0, groups.size()).forEach(possible::add);
            }
            old.forEach(id -> possible.addAll(groupsOf.getOrDefault(id, Set.of())));
            Map<Integer, Double> row = new TreeMap<>();
            for (int group : possible) {
                double common = common(pattern, old, groups.get(group), now.get(group));
                if (common > 0) {
                    row.put(group, common);
                }
            }
            worth.add(row);
        }
        Map<Integer, PatternId> matches = new HashMap<>();
        for (List<Integer> together : together(worth)) {
            List<Integer> columns = List.copyOf(together.stream()
                    .flatMap(pattern -> worth.get(pattern).keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new)));
            double[][] matrix = new double[together.size()][columns.size()];
            for (int row = 0; row < matrix.length; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    matrix[row][column] = worth.get(together.get(row)).getOrDefault(columns.get(column), 0.0);
                }
            }
            int[] best = Assignment.best(matrix);
            for (int row = 0; row < best.length; row++) {
                if (best[row] >= 0) {
                    matches.put(
                            columns.get(best[row]),
                            patterns.get(together.get(row)).id());
                }
            }
        }
        return matches;
    }

    /** How much a pattern and a group have in common, 0 to 1; 0 where they are not the same thing. */
    private double common(CasePattern pattern, List<CaseId> old, Group group, Set<CaseId> now) {
        double alike = meaning.likeness(pattern.terms(), old, group.terms(), group.cases());
        if (old.isEmpty()) {
            return alike >= SAME_BY_MEANING ? (1 - MEMBERS) * alike : 0;
        }
        long both = old.stream().filter(now::contains).count();
        double overlap = (double) both / (old.size() + now.size() - both);
        double common = MEMBERS * overlap + (1 - MEMBERS) * alike;
        return common >= SAME ? common : 0;
    }

    /** Patterns that hang together by groups they have something in common with, in order, the first first. */
    private static List<List<Integer>> together(List<Map<Integer, Double>> worth) {
        Map<Integer, List<Integer>> byGroup = new HashMap<>();
        for (int pattern = 0; pattern < worth.size(); pattern++) {
            for (int group : worth.get(pattern).keySet()) {
                byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(pattern);
            }
        }
        List<List<Integer>> together = new ArrayList<>();
        Set<Integer> visited = new HashSet<>();
        for (int first = 0; first < worth.size(); first++) {
            Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
            Set<Integer> found = new TreeSet<>();
            while (!waiting.isEmpty()) {
                int pattern = waiting.remove();
                if (visited.add(pattern)) {
                    found.add(pattern);
                    worth.get(pattern)
                            .keySet()
                            .forEach(group -> waiting.addAll(byGroup.getOrDefault(group, List.of())));
                }
            }
            if (!found.isEmpty()) {
                together.add(List.copyOf(found));
            }
        }
        return together;
    }
}
