package nl.weeffout.analytics.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Places a case among the patterns of one kind of one run, or among none.
 *
 * <p>A case is compared with the sum of each pattern's members, by words and by sentence vectors, in units of how alike the
 * members are to each other. What that says of belonging is learnt from the run itself, without labels: every record, as if
 * it had not been there, against the patterns it is nearest to, of which one or none holds it.
 *
 * <p>To make it costs one pass over the records. To place a case costs the patterns that hold its words, and one product of
 * vectors for each pattern: some milliseconds among 5,000 patterns.
 */
public final class PatternPlacer {
    /** From this confidence on a case is placed: as likely as not. */
    public static final double PLACED = .5;

    /** Below this a pattern is not named. */
    private static final double NAMED = .2;

    /** Patterns that a record is compared with to learn what belonging looks like. */
    private static final int RIVALS = 3;

    private static final int MOST_REASONS = 6;

    private final PatternSpace space;
    private final List<PatternProfile> profiles;
    private final Map<Integer, List<Holder>> holders;
    private final LogisticCurve curve;
    private final Check check;

    /** A pattern whose members hold a term, and the sum of its weights in them. */
    private record Holder(int profile, double weight) {}

    private record Rival(int profile, Likeness likeness) {}

    /** A rival with how far it leads before the best of the others. */
    private record Ranked(int profile, Likeness likeness, double lead, double strength) {
        double confidence(LogisticCurve curve) {
            return curve.probability(likeness, lead, strength);
        }
    }

    /**
     * How well the run's own records are placed, each as if it had not been there.
     *
     * @param sureMembers members of sure patterns, possible duplicates counted once
     * @param recovered of those, the share that is placed in its own pattern first
     * @param others records that stand in no pattern
     * @param astray of those, the share that is placed in one
     */
    public record Check(int sureMembers, double recovered, int others, double astray) {}

    private PatternPlacer(
            PatternSpace space,
            List<PatternProfile> profiles,
            Map<Integer, List<Holder>> holders,
            LogisticCurve curve,
            Check check) {
        this.space = space;
        this.profiles = profiles;
        this.holders = holders;
        this.curve = curve;
        this.check = check;
    }

    /**
     * Learns.
     *
     * @param patterns of one kind
     * @param cases their members, or some of each, and records that stand in none; in the order of their ids
     * @param left how many records stand in no pattern and are not among the cases
     */
    public static PatternPlacer of(List<CasePattern> patterns, List<MiningCase> cases, long left) {
        PatternSpace space = PatternSpace.of(cases);
        Map<CaseId, CasePoint> points = new TreeMap<>();
        Map<CaseId, MiningCase> byId = new HashMap<>();
        for (MiningCase each : cases) {
            points.put(each.stored().id(), space.point(each));
            byId.put(each.stored().id(), each);
        }
        List<PatternProfile> profiles = new ArrayList<>();
        Map<CaseId, Integer> home = new TreeMap<>();
        Set<CaseId> members = new HashSet<>();
        for (CasePattern pattern : patterns) {
            members.addAll(pattern.cases());
            List<CaseId> once = once(pattern, byId);
            if (once.size() > 2) {
                once.forEach(id -> home.put(id, profiles.size()));
                profiles.add(new PatternProfile(
                        pattern, once.stream().map(points::get).toList(), space.dimensions()));
            }
        }
        Map<Integer, List<Holder>> holders = holders(profiles);
        Map<CaseId, List<Ranked>> rivals = new TreeMap<>();
        points.forEach((id, point) -> {
            // Copies of a member that is counted would be their own proof.
            if (home.containsKey(id) || !members.contains(id)) {
                rivals.put(id, ranked(point, home.getOrDefault(id, -1), profiles, holders));
            }
        });
        int others = rivals.size() - home.size();
        double weight = others == 0 ? 1 : (double) (others + left) / others;
        LogisticCurve curve = curve(rivals, home, weight);
        return new PatternPlacer(space, profiles, holders, curve, check(rivals, home, profiles, curve));
    }

    /** Members that are at home in a pattern and at hand, without possible duplicates of one before them. */
    private static List<CaseId> once(CasePattern pattern, Map<CaseId, MiningCase> byId) {
        List<CaseId> once = new ArrayList<>();
        Set<CaseId> copies = new HashSet<>();
        for (CaseId id : pattern.home()) {
            MiningCase each = byId.get(id);
            if (each != null && !copies.contains(id)) {
                once.add(id);
                copies.addAll(each.stored().possibleDuplicates());
            }
        }
        return once;
    }

    private static Map<Integer, List<Holder>> holders(List<PatternProfile> profiles) {
        Map<Integer, List<Holder>> holders = new HashMap<>();
        for (int number = 0; number < profiles.size(); number++) {
            int profile = number;
            profiles.get(number)
                    .words()
                    .forEach((term, weight) -> holders.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(new Holder(profile, weight)));
        }
        return holders;
    }

    /** The nearest patterns, the nearest first. */
    private static List<Ranked> ranked(
            CasePoint point, int home, List<PatternProfile> profiles, Map<Integer, List<Holder>> holders) {
        double[] products = new double[profiles.size()];
        for (int place = 0; place < point.termCount(); place++) {
            for (Holder holder : holders.getOrDefault(point.term(place), List.of())) {
                products[holder.profile()] += point.weight(place) * holder.weight();
            }
        }
        List<Rival> rivals = new ArrayList<>();
        for (int profile = 0; profile < products.length; profile++) {
            PatternProfile each = profiles.get(profile);
            Likeness likeness = profile == home
                    ? each.ofMember(point, products[profile])
                    : each.ofNewcomer(point, products[profile]);
            rivals.add(new Rival(profile, likeness));
        }
        rivals.sort(Comparator.<Rival>comparingDouble(each -> -each.likeness().mean())
                .thenComparing(Rival::profile));
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < Math.min(RIVALS, rivals.size()); place++) {
            Rival rival = rivals.get(place);
            int next = place == 0 ? 1 : 0;
            double best = next < rivals.size() ? rivals.get(next).likeness().mean() : 0;
            ranked.add(new Ranked(
                    rival.profile(),
                    rival.likeness(),
                    rival.likeness().mean() - best,
                    profiles.get(rival.profile()).pattern().strength()));
        }
        return ranked;
    }

    private static LogisticCurve curve(Map<CaseId, List<Ranked>> rivals, Map<CaseId, Integer> home, double weight) {
        List<LogisticCurve.Example> examples = new ArrayList<>();
        rivals.forEach((id, ranked) -> ranked.forEach(each -> examples.add(new LogisticCurve.Example(
                each.likeness(),
                each.lead(),
                each.strength(),
                home.getOrDefault(id, -1) == each.profile(),
                home.containsKey(id) ? 1 : weight))));
        return LogisticCurve.fit(examples);
    }

    private static Check check(
            Map<CaseId, List<Ranked>> rivals,
            Map<CaseId, Integer> home,
            List<PatternProfile> profiles,
            LogisticCurve curve) {
        int sure = 0;
        int recovered = 0;
        int others = 0;
        int astray = 0;
        for (var entry : rivals.entrySet()) {
            int own = home.getOrDefault(entry.getKey(), -1);
            int placed = entry.getValue().stream()
                    .filter(each -> each.confidence(curve) >= PLACED)
                    .max(Comparator.comparingDouble(each -> each.confidence(curve)))
                    .map(Ranked::profile)
                    .orElse(-1);
            if (own < 0) {
                others++;
                astray += placed < 0 ? 0 : 1;
            } else if (profiles.get(own).pattern().isSure()) {
                sure++;
                recovered += placed == own ? 1 : 0;
            }
        }
        return new Check(
                sure, sure == 0 ? 1 : (double) recovered / sure, others, others == 0 ? 0 : (double) astray / others);
    }

    /** How well it places what it was made of. */
    public Check check() {
        return check;
    }

    /** The patterns that a case may belong to, the likeliest first; none where it is unlike all. */
    public List<Placement> place(MiningCase newcomer) {
        CasePoint point = space.point(newcomer);
        if (!point.hasWords()) {
            // Not a word in common with any record: a vector alone says too little.
            return List.of();
        }
        return ranked(point, -1, profiles, holders).stream()
                .map(each -> placement(newcomer, point, each))
                .filter(each -> each.confidence() >= NAMED)
                .sorted(Comparator.<Placement>comparingDouble(each -> -each.confidence())
                        .thenComparing(Placement::pattern))
                .toList();
    }

    private Placement placement(MiningCase newcomer, CasePoint point, Ranked ranked) {
        PatternProfile profile = profiles.get(ranked.profile());
        return new Placement(
                profile.pattern().id(),
                profile.pattern().title(),
                ranked.confidence(curve),
                reasons(newcomer, point, profile, ranked.likeness()));
    }

    private List<Placement.Reason> reasons(
            MiningCase newcomer, CasePoint point, PatternProfile profile, Likeness likeness) {
        double whole = Math.max(0, likeness.words()) + (point.hasText() ? Math.max(0, likeness.text()) : 0);
        double product = profile.wordProduct(point);
        if (!(whole > 0)) {
            return List.of();
        }
        List<Placement.Reason> reasons = new ArrayList<>();
        if (point.hasText() && likeness.text() > 0) {
            reasons.add(new Placement.Reason.Meaning(likeness.text() / whole));
        }
        Map<String, String> spelt = new HashMap<>();
        for (DutchTerm word : newcomer.words()) {
            spelt.putIfAbsent(word.stem(), word.surface());
        }
        for (int place = 0; place < point.termCount() && product > 0; place++) {
            double common = point.weight(place) * profile.words().getOrDefault(point.term(place), 0.0);
            if (common > 0) {
                reasons.add(reason(space.term(point.term(place)), spelt, common / product * likeness.words() / whole));
            }
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble(each -> -each.weight()))
                .limit(MOST_REASONS)
                .toList();
    }

    private static Placement.Reason reason(String term, Map<String, String> spelt, double weight) {
        int prefix = term.indexOf('=');
        return prefix < 0
                ? new Placement.Reason.Word(spelt.getOrDefault(term, term), weight)
                : new Placement.Reason.Subject(ReferenceTables.load().label(term.substring(prefix + 1)), weight);
    }
}
