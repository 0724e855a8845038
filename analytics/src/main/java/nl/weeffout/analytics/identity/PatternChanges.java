package nl.weeffout.analytics.identity;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;

/**
 * What became of the patterns of a run in the next one, by the records that are at home in them. Every id that is new appears, split off, or is what others merged into;
 * every id that is gone merged, split or vanished; each of them once. Costs a look at each record.
 */
public final class PatternChanges {
    /** A new pattern with so much of an earlier one split off from it. */
    private static final double PART = .3;

    /** A pattern with so much of one that is no more is what that merged into. */
    private static final double MOST = .5;

    private final PatternRun earlier;
    private final PatternRun later;
    private final int quietDays;
    private final Map<PatternId, CasePattern> before = new LinkedHashMap<>();
    private final Map<PatternId, CasePattern> after = new LinkedHashMap<>();
    private final Map<CaseId, PatternId> stood = new HashMap<>();
    private final Map<CaseId, PatternId> stands = new HashMap<>();
    private final Set<CaseId> seenBefore;
    private final Set<CaseId> seenAfter;

    private PatternChanges(PatternRun earlier, PatternRun later, int quietDays) {
        this.earlier = earlier;
        this.later = later;
        this.quietDays = quietDays;
        for (CasePattern pattern : earlier.patterns()) {
            before.put(pattern.id(), pattern);
            pattern.home().forEach(id -> stood.putIfAbsent(id, pattern.id()));
        }
        for (CasePattern pattern : later.patterns()) {
            after.put(pattern.id(), pattern);
            pattern.home().forEach(id -> stands.putIfAbsent(id, pattern.id()));
        }
        seenBefore = seen(earlier);
        seenAfter = seen(later);
    }

    /**
     * The changes between two runs whose patterns have their ids: those of the later run's patterns in their order, then those of
     * patterns that are no more, by id.
     *
     * @param quietDays a pattern whose newest record is so many days older than the newest of its kind has gone quiet
     */
    public static List<PatternChange> between(PatternRun earlier, PatternRun later, int quietDays) {
        return new PatternChanges(earlier, later, quietDays).all();
    }

    /** Every record that a run mined, as far as it tells. */
    static Set<CaseId> seen(PatternRun run) {
        Set<CaseId> seen = new HashSet<>(run.communities().keySet());
        run.patterns().forEach(pattern -> seen.addAll(pattern.cases()));
        return seen;
    }

    private List<PatternChange> all() {
        Map<PatternId, PatternId> mergedInto = mergedInto();
        Map<PatternId, PatternId> splitFrom = splitFrom(mergedInto);
        List<PatternChange> changes = new ArrayList<>();
        for (CasePattern pattern : after.values()) {
            SortedMap<PatternId, Integer> absorbed = new TreeMap<>();
            mergedInto.forEach((gone, into) -> {
                if (into.equals(pattern.id())) {
                    absorbed.put(gone, common(gone, into));
                }
            });
            if (!absorbed.isEmpty()) {
                changes.add(new PatternChange.Merged(pattern.id(), absorbed));
            }
            CasePattern was = before.get(pattern.id());
            if (was != null) {
                changes.addAll(ofKept(was, pattern, absorbed.keySet(), splitFrom));
            } else if (absorbed.isEmpty() && !splitFrom.containsKey(pattern.id())) {
                changes.add(new PatternChange.Appeared(pattern.id(), origin(pattern, Set.of())));
            }
        }
        before.values().stream()
                .filter(was -> !after.containsKey(was.id()))
                .sorted(Comparator.comparing(CasePattern::id))
                .forEach(was -> {
                    if (splitFrom.containsValue(was.id())) {
                        changes.add(split(was, parts(was, splitFrom)));
                    } else if (!mergedInto.containsKey(was.id())) {
                        changes.add(new PatternChange.Vanished(was.id(), was.size(), whereabouts(was, Set.of())));
                    }
                });
        return changes;
    }

    private List<PatternChange> ofKept(
            CasePattern was, CasePattern pattern, Set<PatternId> absorbed, Map<PatternId, PatternId> splitFrom) {
        List<PatternChange> changes = new ArrayList<>();
        Set<PatternId> parts = parts(was, splitFrom);
        if (!parts.isEmpty()) {
            Set<PatternId> all = new HashSet<>(parts);
            all.add(was.id());
            changes.add(split(was, all));
        }
        PatternChange.Origin origin = origin(pattern, absorbed);
        if (origin.records() > 0) {
            changes.add(new PatternChange.Grown(pattern.id(), was.size(), pattern.size(), origin));
        }
        PatternChange.Whereabouts whereabouts = whereabouts(was, parts);
        if (whereabouts.records() > 0) {
            changes.add(new PatternChange.Shrunk(pattern.id(), was.size(), pattern.size(), whereabouts));
        }
        goneQuiet(was, pattern).ifPresent(changes::add);
        return changes;
    }

    private Optional<PatternChange> goneQuiet(CasePattern was, CasePattern pattern) {
        RecordKind kind = pattern.kind();
        var newest = EarlierRuns.newestRecord(later, kind);
        boolean isQuiet = newest.filter(date -> ChronoUnit.DAYS.between(pattern.to(), date) > quietDays)
                .isPresent();
        boolean wasQuiet = EarlierRuns.newestRecord(earlier, kind)
                .filter(date -> ChronoUnit.DAYS.between(was.to(), date) > quietDays)
                .isPresent();
        return isQuiet && !wasQuiet
                ? newest.map(date -> new PatternChange.GoneQuiet(pattern.id(), pattern.to(), date))
                : Optional.empty();
    }

    /** The pattern that holds most of what is left of each pattern that is no more; of equal ones the smallest id. */
    private Map<PatternId, PatternId> mergedInto() {
        Map<PatternId, PatternId> merged = new TreeMap<>();
        for (CasePattern was : before.values()) {
            if (!after.containsKey(was.id())) {
                for (PatternId into : holders(was)) {
                    if (common(was.id(), into) >= MOST * present(was) && !merged.containsKey(was.id())) {
                        merged.put(was.id(), into);
                    }
                }
            }
        }
        // A single pattern that goes on as one new one under another id did not merge with anything.
        Map<PatternId, Integer> brought = new HashMap<>();
        merged.values().forEach(into -> brought.merge(into, 1, Integer::sum));
        merged.values().removeIf(into -> !before.containsKey(into) && brought.getOrDefault(into, 0) == 1);
        return merged;
    }

    /** The pattern from which each new one split off. */
    private Map<PatternId, PatternId> splitFrom(Map<PatternId, PatternId> mergedInto) {
        Map<PatternId, PatternId> split = new TreeMap<>();
        for (CasePattern was : before.values()) {
            if (mergedInto.containsKey(was.id())) {
                continue;
            }
            List<PatternId> parts = holders(was).stream()
                    .filter(part -> !before.containsKey(part) && !mergedInto.containsValue(part))
                    .filter(part -> common(was.id(), part) >= PART * present(was))
                    .filter(part -> known(part) < 2L * common(was.id(), part))
                    .toList();
            if (after.containsKey(was.id()) || parts.size() > 1) {
                parts.forEach(part -> split.put(part, was.id()));
            }
        }
        return split;
    }

    private static Set<PatternId> parts(CasePattern was, Map<PatternId, PatternId> splitFrom) {
        Set<PatternId> parts = new HashSet<>();
        splitFrom.forEach((part, from) -> {
            if (from.equals(was.id())) {
                parts.add(part);
            }
        });
        return parts;
    }

    private PatternChange split(CasePattern was, Set<PatternId> ids) {
        SortedMap<PatternId, Integer> parts = new TreeMap<>();
        ids.forEach(part -> parts.put(part, common(was.id(), part)));
        return new PatternChange.Split(was.id(), was.size(), parts);
    }

    /** Patterns that hold records of an earlier one, by id. */
    private List<PatternId> holders(CasePattern was) {
        return was.home().stream()
                .filter(stands::containsKey)
                .map(id -> stands.getOrDefault(id, was.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private int common(PatternId was, PatternId now) {
        CasePattern pattern = before.get(was);
        return pattern == null
                ? 0
                : (int) pattern.home().stream()
                        .filter(id -> now.equals(stands.get(id)))
                        .count();
    }

    private long present(CasePattern was) {
        return was.home().stream().filter(seenAfter::contains).count();
    }

    /** Members of a later pattern that the earlier run had seen. */
    private long known(PatternId now) {
        CasePattern pattern = after.get(now);
        return pattern == null
                ? 0
                : pattern.home().stream().filter(seenBefore::contains).count();
    }

    private PatternChange.Origin origin(CasePattern pattern, Set<PatternId> besides) {
        int unseen = 0;
        int loose = 0;
        SortedMap<PatternId, Integer> others = new TreeMap<>();
        for (CaseId id : pattern.home()) {
            PatternId other = stood.get(id);
            if (other == null) {
                unseen += seenBefore.contains(id) ? 0 : 1;
                loose += seenBefore.contains(id) ? 1 : 0;
            } else if (!other.equals(pattern.id()) && !besides.contains(other)) {
                others.merge(other, 1, Integer::sum);
            }
        }
        return new PatternChange.Origin(unseen, loose, others);
    }

    private PatternChange.Whereabouts whereabouts(CasePattern was, Set<PatternId> besides) {
        int gone = 0;
        int loose = 0;
        SortedMap<PatternId, Integer> others = new TreeMap<>();
        for (CaseId id : was.home()) {
            PatternId other = stands.get(id);
            if (other == null) {
                gone += seenAfter.contains(id) ? 0 : 1;
                loose += seenAfter.contains(id) ? 1 : 0;
            } else if (!other.equals(was.id()) && !besides.contains(other)) {
                others.merge(other, 1, Integer::sum);
            }
        }
        return new PatternChange.Whereabouts(gone, loose, others);
    }
}
