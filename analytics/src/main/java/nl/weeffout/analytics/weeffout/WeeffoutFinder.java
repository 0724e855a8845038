package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.RefusalGround;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the rule underneath patterns: which ground of refusal their members speak of and which regeling it comes from, and
 * which pairs of patterns may share both, however unlike their situations are.
 *
 * <p>The result depends on neither the order of the records nor that of the members. Cost: O(n) in words of the records, once;
 * then O(p²) in patterns, and with vectors one for each sentence of the patterns' members.
 */
public final class WeeffoutFinder {
    /** Only the best links name the patterns of a weeffout; those behind them are guesses. */
    static final int PROPOSED = 10;

    /** A ground that makes up less than this of how alike two patterns are names no weeffout: it is one of many by chance. */
    static final double NAMED = .1;

    /** A regeling that fewer members name is not the pattern's; nor is one that a single member names. */
    static final double USUAL = .2;

    private static final int SHOWN = 5;
    private static final int SENTENCES = 5;
    private static final int ALSO_HIT = 25;
    private static final int GROUNDS = 0;
    private static final int RULES = 1;
    private static final int VECTORS = 2;

    private final List<MaatwerkCase> cases;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final CaseGrounds grounds;
    private final CaseRules rules;
    private final @Nullable GroundVectors vectors;

    /** Reads the records; links are found by words and rules alone. */
    public WeeffoutFinder(List<? extends MaatwerkCase> cases, Thesaurus thesaurus) {
        this(cases, thesaurus, null);
    }

    /**
     * Reads the records.
     *
     * @param cases all that were mined, in any order
     * @param sentenceVectors gives the vector of a sentence, always of one length; null to go by words and rules alone. It is
     *     asked for the sentences of patterns' members, and for a prototype of each ground.
     */
    public WeeffoutFinder(
            List<? extends MaatwerkCase> cases,
            Thesaurus thesaurus,
            @Nullable Function<String, float[]> sentenceVectors) {
        this.cases = cases.stream()
                .<MaatwerkCase>map(each -> each)
                .sorted(Comparator.comparing(MaatwerkCase::id))
                .toList();
        for (MaatwerkCase each : this.cases) {
            rows.put(each.id(), rows.size());
        }
        grounds = new CaseGrounds(this.cases, thesaurus);
        rules = new CaseRules(this.cases);
        vectors = sentenceVectors == null ? null : new GroundVectors(grounds.grounds(), sentenceVectors);
    }

    /**
     * Profiles patterns and links them.
     *
     * @param patterns members of each; a record may stand in several
     * @param mostLinks how many links to give at most
     * @throws IllegalArgumentException for a pattern without members or with one that was not read
     */
    public WeeffoutFindings find(Map<PatternId, ? extends Iterable<CaseId>> patterns, int mostLinks) {
        List<Group> groups = new ArrayList<>();
        new TreeMap<PatternId, Iterable<CaseId>>(patterns).forEach((id, members) -> groups.add(group(id, members)));
        if (groups.isEmpty()) {
            return new WeeffoutFindings(List.of(), List.of(), List.of());
        }
        List<WeeffoutLink> links = links(groups, mostLinks);
        List<GroundProfile> profiles = groups.stream().map(this::profile).toList();
        return new WeeffoutFindings(profiles, weeffouten(groups, profiles, links), links);
    }

    /**
     * A pattern as it is compared.
     *
     * @param lean mean deviation of its members for each ground
     * @param named share of its members for each regeling
     */
    private record Group(PatternId id, List<Integer> members, List<Double> lean, List<Double> named) {}

    private Group group(PatternId id, Iterable<CaseId> cases) {
        SortedSet<Integer> members = new TreeSet<>();
        for (CaseId each : cases) {
            Integer row = rows.get(each);
            if (row == null) {
                throw new IllegalArgumentException("member " + each + " of pattern " + id + " was not read");
            }
            members.add(row);
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("pattern " + id + " has no members");
        }
        List<Double> lean = IntStream.range(0, grounds.grounds().size())
                .mapToObj(ground -> members.stream()
                                .mapToDouble(row -> grounds.deviation(row, ground))
                                .sum()
                        / members.size())
                .toList();
        List<Integer> list = List.copyOf(members);
        return new Group(
                id, list, lean, Arrays.stream(rules.shares(list)).boxed().toList());
    }

    /** Only what members speak of more than others makes patterns alike: not to speak of something is no sign. */
    private static double[] groundSide(Group group) {
        return Dense.unit(
                group.lean().stream().mapToDouble(weight -> Math.max(0, weight)).toArray());
    }

    private double[] ruleSide(Group group) {
        return Dense.unit(IntStream.range(0, rules.keys().size())
                .mapToDouble(
                        k -> group.named().get(k) * rules.rarity(rules.keys().get(k)))
                .toArray());
    }

    private record Pair(int one, int other, double score) {}

    private List<WeeffoutLink> links(List<Group> groups, int most) {
        List<List<double[]>> sides = new ArrayList<>();
        sides.add(groups.stream().map(WeeffoutFinder::groundSide).toList());
        sides.add(groups.stream().map(this::ruleSide).toList());
        if (vectors != null) {
            sides.add(vectors.of(groups.stream()
                    .map(group -> group.members().stream().map(cases::get).toList())
                    .toList()));
        }
        PatternSides compared = new PatternSides(sides);
        Comparator<Pair> best = Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other);
        PriorityQueue<Pair> kept = new PriorityQueue<>(best.reversed());
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                // A question must be able to name what is shared.
                if (compared.cosine(GROUNDS, one, other) > 0) {
                    kept.add(new Pair(one, other, compared.score(one, other)));
                    if (kept.size() > most) {
                        kept.poll();
                    }
                }
            }
        }
        return kept.stream()
                .sorted(best)
                .map(pair -> link(groups, sides, compared, pair))
                .toList();
    }

    private WeeffoutLink link(List<Group> groups, List<List<double[]>> sides, PatternSides compared, Pair pair) {
        List<WeeffoutLink.Shared> grounds = shared(sides.get(GROUNDS), pair, place -> {
            RefusalGround ground = refusal(place);
            return Map.entry(ground.id(), ground.label());
        });
        List<WeeffoutLink.Shared> named = shared(sides.get(RULES), pair, place -> {
                    String key = rules.keys().get(place);
                    return Map.entry(key, ReferenceTables.load().label(key));
                })
                .stream()
                .filter(shared -> isUsual(groups.get(pair.one()), shared.key())
                        && isUsual(groups.get(pair.other()), shared.key()))
                .toList();
        String regeling = named.isEmpty() ? "" : named.getFirst().key();
        return new WeeffoutLink(
                groups.get(pair.one()).id(),
                groups.get(pair.other()).id(),
                pair.score(),
                Weeffout.id(grounds.getFirst().key(), regeling),
                "Delen deze twee patronen dezelfde weeffout: "
                        + grounds.getFirst().label()
                        + (named.isEmpty() ? "" : " (" + named.getFirst().label() + ")") + "?",
                grounds,
                named,
                compared.knownCosine(VECTORS, pair.one(), pair.other()).orElse(null));
    }

    private boolean isUsual(Group group, String regeling) {
        long named = group.members().stream()
                .filter(row -> rules.names(row, regeling))
                .count();
        return named >= Math.min(2, group.members().size())
                && named >= USUAL * group.members().size();
    }

    private static List<WeeffoutLink.Shared> shared(
            List<double[]> side, Pair pair, Function<Integer, Map.Entry<String, String>> name) {
        double[] one = side.get(pair.one());
        double[] other = side.get(pair.other());
        return IntStream.range(0, one.length)
                .filter(place -> one[place] * other[place] > 0)
                .mapToObj(place -> {
                    Map.Entry<String, String> named = name.apply(place);
                    return new WeeffoutLink.Shared(named.getKey(), named.getValue(), one[place] * other[place]);
                })
                .sorted(Comparator.comparingDouble(WeeffoutLink.Shared::weight)
                        .reversed()
                        .thenComparing(WeeffoutLink.Shared::key))
                .limit(SHOWN)
                .toList();
    }

    private RefusalGround refusal(int place) {
        Ground ground = grounds.grounds().get(place);
        return new RefusalGround(ground.id(), ground.concept().label(), ground.question());
    }

    private GroundProfile profile(Group group) {
        List<Integer> clearest = IntStream.range(0, group.lean().size())
                .boxed()
                .filter(ground -> group.lean().get(ground) > 0)
                .sorted(Comparator.<Integer>comparingDouble(
                                ground -> -group.lean().get(ground))
                        .thenComparing(ground -> ground))
                .limit(SHOWN)
                .toList();
        List<GroundEvidence> evidence = new ArrayList<>();
        for (int ground : clearest) {
            group.members().stream()
                    .filter(row -> grounds.speaks(row, ground))
                    .sorted(clearestFirst(ground))
                    .limit(SENTENCES)
                    .forEach(row -> evidence(row, ground, evidence));
        }
        List<GroundProfile.RuleShare> named = IntStream.range(0, group.named().size())
                .boxed()
                .filter(k -> isUsual(group, rules.keys().get(k)))
                .map(k -> {
                    String key = rules.keys().get(k);
                    double share = group.named().get(k);
                    return new GroundProfile.RuleShare(
                            rules.source(key, group.members()), share, share * rules.rarity(key));
                })
                .sorted(Comparator.comparingDouble(GroundProfile.RuleShare::weight)
                        .reversed()
                        .thenComparing(share -> share.rule().regeling()))
                .limit(SHOWN)
                .toList();
        return new GroundProfile(
                group.id(),
                clearest.stream().map(ground -> share(group, ground)).toList(),
                named,
                evidence);
    }

    private GroundProfile.GroundShare share(Group group, int ground) {
        double share = (double) group.members().stream()
                        .filter(row -> grounds.speaks(row, ground))
                        .count()
                / group.members().size();
        double everywhere = (double) IntStream.range(0, grounds.size())
                        .filter(row -> grounds.speaks(row, ground))
                        .count()
                / grounds.size();
        return new GroundProfile.GroundShare(
                refusal(ground),
                share,
                share == 0 ? 0 : share / everywhere,
                group.lean().get(ground));
    }

    private Comparator<Integer> clearestFirst(int ground) {
        return Comparator.<Integer>comparingDouble(row -> -grounds.deviation(row, ground))
                .thenComparing(row -> row);
    }

    /** Adds the clearest sentence of a record. */
    private void evidence(int row, int ground, List<GroundEvidence> evidence) {
        grounds.evidence(row, ground).stream()
                .findFirst()
                .ifPresent(clearest -> evidence.add(new GroundEvidence(
                        cases.get(row).id(),
                        grounds.grounds().get(ground).id(),
                        clearest.sentence(),
                        clearest.weight())));
    }

    private List<Weeffout> weeffouten(List<Group> groups, List<GroundProfile> profiles, List<WeeffoutLink> links) {
        Map<String, Integer> places = new HashMap<>();
        for (Ground ground : grounds.grounds()) {
            places.put(ground.id(), places.size());
        }
        SortedMap<String, Cell> cells = new TreeMap<>();
        for (GroundProfile profile : profiles) {
            profile.mainGround()
                    .ifPresent(ground -> Cell.in(
                                    cells,
                                    ground.id(),
                                    profile.mainRule().map(RuleSource::regeling).orElse(""))
                            .patterns()
                            .add(profile.pattern()));
        }
        links.stream().filter(WeeffoutFinder::namesAWeeffout).limit(PROPOSED).forEach(link -> {
            String regeling =
                    link.rules().isEmpty() ? "" : link.rules().getFirst().key();
            Cell cell = Cell.in(cells, link.grounds().getFirst().key(), regeling);
            cell.patterns().add(link.one());
            cell.patterns().add(link.other());
        });
        Set<Integer> inPattern = new HashSet<>();
        groups.forEach(group -> inPattern.addAll(group.members()));
        List<Weeffout> weeffouten = new ArrayList<>();
        cells.forEach((id, cell) -> {
            int ground = places.getOrDefault(cell.ground(), -1);
            List<GroundEvidence> alsoHit = new ArrayList<>();
            IntStream.range(0, cases.size())
                    .boxed()
                    .filter(row -> !inPattern.contains(row) && grounds.speaks(row, ground))
                    .filter(row -> cell.regeling().isEmpty() || rules.names(row, cell.regeling()))
                    .sorted(clearestFirst(ground))
                    .limit(ALSO_HIT)
                    .forEach(row -> evidence(row, ground, alsoHit));
            List<Integer> members = groups.stream()
                    .filter(group -> cell.patterns().contains(group.id()))
                    .flatMap(group -> group.members().stream())
                    .toList();
            weeffouten.add(new Weeffout(
                    id,
                    refusal(ground),
                    cell.regeling().isEmpty() ? null : rules.source(cell.regeling(), members),
                    List.copyOf(cell.patterns()),
                    alsoHit));
        });
        weeffouten.sort(
                Comparator.<Weeffout>comparingInt(each -> -each.patterns().size())
                        .thenComparing(each -> each.id()));
        return weeffouten;
    }

    private static boolean namesAWeeffout(WeeffoutLink link) {
        return link.score() > 0 && link.grounds().getFirst().weight() >= NAMED;
    }

    private record Cell(String ground, String regeling, SortedSet<PatternId> patterns) {
        static Cell in(SortedMap<String, Cell> cells, String ground, String regeling) {
            return cells.computeIfAbsent(
                    Weeffout.id(ground, regeling), id -> new Cell(ground, regeling, new TreeSet<>()));
        }
    }
}
