package nl.weeffout.analytics.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import nl.weeffout.analytics.constraint.DecisionGraph.Bond;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * Changes the groups that a miner found until no constraint is broken, and no more than that.
 *
 * <p>Records that must stand together are one bond. A bond that lies in several groups merges them; one that belongs to a
 * pattern leaves its groups for the one in which most of the pattern's records stand now. Bonds that may not stand together
 * part their group: the others go to the bond that they are more alike to, and a part that is too small falls back to the
 * rest. Who is not a member leaves the group. Costs the records of the groups concerned times the bonds in conflict.
 */
public final class ConstrainedGroups {
    private final Constraints constraints;
    private final Map<PatternId, Set<CaseId>> before;
    private final int minimum;
    private final ToDoubleBiFunction<CaseId, CaseId> similarity;

    /**
     * @param before the members of each pattern as it was when people spoke of it
     * @param minimum members of a pattern, but for one that people gave a member
     * @param similarity of two records, symmetric
     */
    public ConstrainedGroups(
            Constraints constraints,
            Map<PatternId, Set<CaseId>> before,
            int minimum,
            ToDoubleBiFunction<CaseId, CaseId> similarity) {
        this.constraints = constraints;
        this.before = Map.copyOf(before);
        this.minimum = minimum;
        this.similarity = similarity;
    }

    /**
     * A group that breaks nothing.
     *
     * @param cases in order
     * @param source the miner's group that most of its records come from; -1 where people alone made it
     * @param pattern the pattern that it is, where people spoke of that
     */
    public record Group(
            List<CaseId> cases, int source, @Nullable PatternId pattern) {
        public Group {
            cases = List.copyOf(cases);
        }

        public Optional<PatternId> knownPattern() {
            return Optional.ofNullable(pattern);
        }
    }

    /** Records that stay together, whatever happens to their group. */
    private record Atom(SortedSet<CaseId> cases, @Nullable PatternId pattern) {
        CaseId first() {
            return cases.getFirst();
        }
    }

    /** A part of a group: what made it, and what came to it. */
    private static final class Part {
        final List<Atom> seeds = new ArrayList<>();
        final List<Atom> others = new ArrayList<>();

        SortedSet<CaseId> cases() {
            SortedSet<CaseId> cases = new TreeSet<>();
            seeds.forEach(each -> cases.addAll(each.cases()));
            others.forEach(each -> cases.addAll(each.cases()));
            return cases;
        }

        boolean isTaught() {
            return seeds.stream().anyMatch(each -> each.pattern() != null);
        }
    }

    /**
     * Obeys.
     *
     * @param groups of the miner, no record in two of them
     * @param mined every record that was mined, in a group or not
     * @return in the order of their sources, those without any last
     */
    public List<Group> of(List<List<CaseId>> groups, Set<CaseId> mined) {
        Map<CaseId, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (CaseId id : groups.get(group)) {
                groupOf.put(id, group);
            }
        }
        SortedMap<PatternId, SortedSet<CaseId>> taught = new TreeMap<>();
        SortedMap<CaseId, Atom> atoms = atoms(mined, groupOf, taught);
        SortedMap<PatternId, Integer> homes = homes(taught, groupOf);
        int[] clusterOf = clusters(groups.size(), atoms, groupOf);
        SortedMap<Integer, Set<Atom>> clusters = new TreeMap<>();
        int next = groups.size();
        for (Atom atom : new HashSet<>(atoms.values())
                .stream().sorted(Comparator.comparing(Atom::first)).toList()) {
            PatternId pattern = atom.pattern();
            int home = pattern != null
                    ? homes.getOrDefault(pattern, -1)
                    : atom.cases().stream()
                            .map(id -> groupOf.getOrDefault(id, -1))
                            .filter(group -> group >= 0)
                            .findFirst()
                            .orElse(-1);
            int cluster = home < 0 ? next++ : clusterOf[home];
            clusters.computeIfAbsent(cluster, key -> new HashSet<>()).add(atom);
        }
        expel(atoms, homes, clusterOf, clusters);
        Map<CaseId, Set<CaseId>> apart = apart();
        List<SortedSet<CaseId>> parts = new ArrayList<>();
        SortedMap<PatternId, Integer> claims = new TreeMap<>();
        for (Set<Atom> cluster : clusters.values()) {
            for (Part part : parted(cluster, apart)) {
                int number = parts.size();
                part.seeds.forEach(seed -> {
                    PatternId pattern = seed.pattern();
                    if (pattern != null) {
                        claims.put(pattern, number);
                    }
                });
                parts.add(part.cases());
            }
        }
        claimTheRest(parts, claims);
        return groups(parts, claims, groupOf);
    }

    /** Bonds of records that were mined, and every other record of a group by itself, by record. */
    private SortedMap<CaseId, Atom> atoms(
            Set<CaseId> mined, Map<CaseId, Integer> groupOf, SortedMap<PatternId, SortedSet<CaseId>> taught) {
        SortedMap<CaseId, Atom> atoms = new TreeMap<>();
        for (Bond bond : DecisionGraph.of(constraints.all()).bonds()) {
            SortedSet<CaseId> known = new TreeSet<>(bond.cases());
            known.retainAll(mined);
            if (!known.isEmpty()) {
                Atom atom = new Atom(known, bond.pattern().orElse(null));
                known.forEach(id -> atoms.put(id, atom));
                bond.pattern().ifPresent(pattern -> taught.put(pattern, known));
            }
        }
        groupOf.keySet().forEach(id -> atoms.computeIfAbsent(id, key -> new Atom(new TreeSet<>(Set.of(key)), null)));
        return atoms;
    }

    /** The group in which most of what a pattern held stands now; of what it was told to hold, where it held nothing. */
    private SortedMap<PatternId, Integer> homes(
            SortedMap<PatternId, SortedSet<CaseId>> taught, Map<CaseId, Integer> groupOf) {
        SortedMap<PatternId, Integer> homes = new TreeMap<>();
        for (PatternId pattern : constraints.patterns()) {
            mostly(before.getOrDefault(pattern, Set.of()), groupOf)
                    .or(() -> mostly(taught.getOrDefault(pattern, new TreeSet<>()), groupOf))
                    .ifPresent(group -> homes.put(pattern, group));
        }
        return homes;
    }

    private static Optional<Integer> mostly(Set<CaseId> cases, Map<CaseId, Integer> groupOf) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (CaseId id : cases) {
            Integer group = groupOf.get(id);
            if (group != null) {
                counts.merge(group, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The number of the merged group that each group is part of. */
    private static int[] clusters(int groups, SortedMap<CaseId, Atom> atoms, Map<CaseId, Integer> groupOf) {
        int[] clusterOf = new int[groups];
        for (int group = 0; group < groups; group++) {
            clusterOf[group] = group;
        }
        for (Atom atom : atoms.values()) {
            if (atom.pattern() == null) {
                List<Integer> touched = atom.cases().stream()
                        .filter(groupOf::containsKey)
                        .map(id -> clusterOf[groupOf.getOrDefault(id, 0)])
                        .distinct()
                        .sorted()
                        .toList();
                for (int group = 0; group < groups && touched.size() > 1; group++) {
                    if (touched.contains(clusterOf[group])) {
                        clusterOf[group] = touched.getFirst();
                    }
                }
            }
        }
        return clusterOf;
    }

    private void expel(
            SortedMap<CaseId, Atom> atoms,
            SortedMap<PatternId, Integer> homes,
            int[] clusterOf,
            SortedMap<Integer, Set<Atom>> clusters) {
        for (Constraint each : constraints.all()) {
            if (each instanceof Constraint.NotMember not && homes.containsKey(not.pattern())) {
                Atom atom = atoms.get(not.caseId());
                // What belongs to another pattern has its own part, which is not this pattern's.
                if (atom != null && atom.pattern() == null) {
                    clusters.getOrDefault(clusterOf[homes.getOrDefault(not.pattern(), 0)], new HashSet<>())
                            .remove(atom);
                }
            }
        }
    }

    private Map<CaseId, Set<CaseId>> apart() {
        Map<CaseId, Set<CaseId>> apart = new HashMap<>();
        for (Constraint each : constraints.all()) {
            if (each instanceof Constraint.CannotLink cannot) {
                for (CaseId one : cannot.cases()) {
                    apart.computeIfAbsent(one, key -> new HashSet<>()).addAll(cannot.cases());
                }
            }
        }
        apart.forEach((id, others) -> others.remove(id));
        return apart;
    }

    private static boolean conflict(Atom one, Atom other, Map<CaseId, Set<CaseId>> apart) {
        if (one.pattern() != null && other.pattern() != null) {
            return !one.pattern().equals(other.pattern());
        }
        return one.cases().stream()
                .anyMatch(id -> apart.getOrDefault(id, Set.of()).stream()
                        .anyMatch(against -> other.cases().contains(against)));
    }

    private List<Part> parted(Set<Atom> cluster, Map<CaseId, Set<CaseId>> apart) {
        List<Atom> inOrder = cluster.stream()
                .sorted(Comparator.<Atom, Boolean>comparing(each -> each.pattern() == null)
                        .thenComparing(Atom::first))
                .toList();
        // Only those of which something was said can be in conflict.
        List<Atom> spoken = inOrder.stream()
                .filter(each -> each.pattern() != null || each.cases().stream().anyMatch(apart::containsKey))
                .toList();
        List<Part> parts = new ArrayList<>();
        Set<Atom> seeds = new HashSet<>();
        for (Atom atom : spoken) {
            if (atom.pattern() != null || spoken.stream().anyMatch(other -> conflict(atom, other, apart))) {
                seeds.add(atom);
                Part part = parts.stream()
                        .filter(each -> each.seeds.stream().noneMatch(seed -> conflict(seed, atom, apart)))
                        .max(Comparator.comparingDouble(each -> likeness(atom, each)))
                        .orElseGet(() -> {
                            Part fresh = new Part();
                            parts.add(fresh);
                            return fresh;
                        });
                part.seeds.add(atom);
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Part());
        }
        inOrder.stream()
                .filter(each -> !seeds.contains(each))
                .forEach(each -> nearest(each, parts).others.add(each));
        dissolveSmall(parts);
        return parts;
    }

    private Part nearest(Atom atom, List<Part> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream()
                        .max(Comparator.comparingDouble(each -> likeness(atom, each)))
                        .orElseThrow();
    }

    /** The mean similarity of a bond's records with those that made a part. */
    private double likeness(Atom atom, Part part) {
        double sum = 0;
        int pairs = 0;
        for (CaseId one : atom.cases()) {
            for (Atom seed : part.seeds) {
                for (CaseId other : seed.cases()) {
                    sum += similarity.applyAsDouble(one, other);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** The smallest first: what came to it goes to another part, what made it stands alone. */
    private void dissolveSmall(List<Part> parts) {
        while (true) {
            Optional<Part> small = parts.stream()
                    .filter(each -> !each.isTaught() && each.cases().size() < minimum)
                    .min(Comparator.comparingInt(each -> each.cases().size()));
            if (small.isEmpty()) {
                return;
            }
            parts.remove(small.get());
            if (!parts.isEmpty()) {
                small.get().others.forEach(each -> nearest(each, parts).others.add(each));
            }
        }
    }

    /** Patterns that people spoke of without giving them a member are the part that holds most of what they held. */
    private void claimTheRest(List<SortedSet<CaseId>> parts, SortedMap<PatternId, Integer> claims) {
        record Wish(PatternId pattern, int part, long common) {}
        List<Wish> wishes = new ArrayList<>();
        for (PatternId pattern : constraints.patterns()) {
            Set<CaseId> held = before.getOrDefault(pattern, Set.of());
            Set<CaseId> refused = refused(pattern);
            for (int part = 0; part < parts.size(); part++) {
                long common = parts.get(part).stream().filter(held::contains).count();
                if (common > 0 && parts.get(part).stream().noneMatch(refused::contains)) {
                    wishes.add(new Wish(pattern, part, common));
                }
            }
        }
        wishes.sort(Comparator.<Wish>comparingLong(each -> -each.common())
                .thenComparing(Wish::pattern)
                .thenComparing(Wish::part));
        for (Wish wish : wishes) {
            if (!claims.containsKey(wish.pattern()) && !claims.containsValue(wish.part())) {
                claims.put(wish.pattern(), wish.part());
            }
        }
    }

    private Set<CaseId> refused(PatternId pattern) {
        return constraints.all().stream()
                .filter(Constraint.NotMember.class::isInstance)
                .map(Constraint.NotMember.class::cast)
                .filter(each -> each.pattern().equals(pattern))
                .map(Constraint.NotMember::caseId)
                .collect(Collectors.toSet());
    }

    private static List<Group> groups(
            List<SortedSet<CaseId>> parts, SortedMap<PatternId, Integer> claims, Map<CaseId, Integer> groupOf) {
        Map<Integer, PatternId> patternOf = new HashMap<>();
        claims.forEach((pattern, part) -> patternOf.put(part, pattern));
        List<Group> groups = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            groups.add(new Group(
                    List.copyOf(parts.get(part)),
                    mostly(parts.get(part), groupOf).orElse(-1),
                    patternOf.get(part)));
        }
        groups.sort(Comparator.<Group>comparingInt(each -> each.source() < 0 ? Integer.MAX_VALUE : each.source())
                .thenComparing(each -> -each.cases().size())
                .thenComparing(each -> each.cases().getFirst()));
        return groups;
    }
}
