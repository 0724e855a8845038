package nl.weeffout.analytics.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.analytics.constraint.ConstrainedGroups;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * What a miner found after people had their say, record by record: possible duplicates that a miner takes together are parted
 * where people say so. It comes after the miner has trimmed its groups, so that no bond is trimmed away again.
 */
final class TaughtGroups {
    /** How sure a group is that people made: they said so. */
    private static final double SAID = 1;

    private TaughtGroups() {}

    /**
     * A group of rows, and which of their records stand in it.
     *
     * @param cases the records, or null for all of the rows
     * @param known the pattern that it is, or null where nobody spoke of it
     */
    record Taught(
            MinedGroup group,
            @Nullable Set<CaseId> cases,
            @Nullable PatternId known) {
        boolean holds(CaseId id) {
            return cases == null || cases.contains(id);
        }

        Optional<PatternId> pattern() {
            return Optional.ofNullable(known);
        }
    }

    /**
     * Obeys; groups of which nobody spoke stay as they are. A record of which they spoke
     * stands in one pattern at most.
     *
     * @param households the records of each row
     */
    static List<Taught> of(
            List<MinedGroup> groups,
            List<List<MiningCase>> households,
            CaseViews views,
            Teaching teaching,
            MinerParameters parameters) {
        if (teaching.isEmpty()) {
            return groups.stream().map(group -> new Taught(group, null, null)).toList();
        }
        Map<CaseId, Integer> rowOf = new TreeMap<>();
        for (int row = 0; row < households.size(); row++) {
            for (MiningCase each : households.get(row)) {
                rowOf.put(each.stored().id(), row);
            }
        }
        List<List<CaseId>> mined = new ArrayList<>();
        for (MinedGroup group : groups) {
            mined.add(group.rows().stream()
                    .flatMap(row -> households.get(row).stream())
                    .map(each -> each.stored().id())
                    .toList());
        }
        ConstrainedGroups constrained = new ConstrainedGroups(
                teaching.constraints(),
                new HashMap<>(teaching.membersBefore()),
                parameters.number(Parameter.MINIMUM_MEMBERS),
                (one, other) -> cosine(views, rowOf.getOrDefault(one, 0), rowOf.getOrDefault(other, 0)));
        Set<CaseId> spokenOf = teaching.records();
        List<Taught> taught = new ArrayList<>();
        for (ConstrainedGroups.Group group : constrained.of(mined, rowOf.keySet())) {
            SortedSet<Integer> rows = new TreeSet<>();
            group.cases().forEach(id -> rows.add(rowOf.getOrDefault(id, 0)));
            double strength =
                    group.source() < 0 ? SAID : groups.get(group.source()).strength();
            Set<CaseId> cases = new HashSet<>(group.cases());
            SortedSet<Integer> shared = new TreeSet<>();
            if (group.source() >= 0) {
                shared.addAll(groups.get(group.source()).shared());
                shared.removeAll(rows);
                shared.removeIf(row -> households.get(row).stream()
                        .anyMatch(each -> spokenOf.contains(each.stored().id())));
                shared.forEach(row -> households
                        .get(row)
                        .forEach(each -> cases.add(each.stored().id())));
            }
            taught.add(new Taught(
                    new MinedGroup(List.copyOf(rows), List.copyOf(shared), strength),
                    cases,
                    group.knownPattern().orElse(null)));
        }
        return taught;
    }

    private static double cosine(CaseViews views, int one, int other) {
        double words = views.words().cosine(one, other);
        return views.texts().isEmpty() ? words : (words + views.texts().cosine(one, other)) / 2;
    }
}
