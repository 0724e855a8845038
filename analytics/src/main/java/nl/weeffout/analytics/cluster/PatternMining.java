package nl.weeffout.analytics.cluster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.identity.PatternChanges;
import nl.weeffout.analytics.identity.PatternIdentity;
import nl.weeffout.analytics.label.MemberReasons;
import nl.weeffout.analytics.label.NearbyCases;
import nl.weeffout.analytics.label.PatternDescriber;
import nl.weeffout.analytics.label.PatternLabel;
import nl.weeffout.analytics.label.PatternTitler;
import nl.weeffout.analytics.ranking.PatternWeights;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.FramedViews;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.weeffout.CounterExamples;
import nl.weeffout.analytics.weeffout.WeeffoutFinder;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternMember;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.PatternWeight;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/** Mines exceptions and grants apart. Records are sorted by id first, so the order of the input makes no difference. */
public final class PatternMining {
    /** Schema of the run folders written. */
    public static final int SCHEMA = 2;

    /** Under this a run notes how many records were seen by their vectors too. */
    static final String WITH_VECTOR = "recordsWithVector";

    /** Under this a run notes how many records weigh the words, where they are those of an earlier run alone. */
    private static final String FRAME = "frameRecords.";

    /** Counter-examples of a pattern: as many as people read beside it. */
    private static final int COUNTER_EXAMPLES = 5;

    /** Links for each pattern in the mean: more would be questions that nobody answers. */
    private static final int LINKS_OF_A_PATTERN = 2;

    /** Records met for the words that they share with a pattern, among many: what more would bring shares common words alone. */
    private static final long FOLLOWED_OF_MANY = 300_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final MinerChoice miner;
    private final MinerParameters parameters;
    private final Workers workers;
    private final Clock clock;

    /** Mines by {@link MinerChoice#COMMUNITIES}, on all processors. */
    public PatternMining(MinerParameters parameters, Clock clock) {
        this(MinerChoice.COMMUNITIES, parameters, Workers.ALL, clock);
    }

    /** @param workers how many they are makes no difference to the result */
    public PatternMining(MinerChoice miner, MinerParameters parameters, Workers workers, Clock clock) {
        this.miner = miner;
        this.parameters = parameters;
        this.workers = workers;
        this.clock = clock;
    }

    /** A group with its members, copies of a record that stands in it included, in order. */
    private record Found(
            List<MiningCase> members,
            SortedSet<CaseId> shared,
            MinedGroup group,
            List<Double> typicality,
            PatternLabel label,
            List<NearbyCase> nearby,
            Optional<PatternId> taught,
            int households,
            PatternWeight weight) {
        double attention() {
            return group.strength() * weight.value();
        }

        PatternIdentity.Group known() {
            return new PatternIdentity.Group(
                    members.stream()
                            .map(each -> each.stored().id())
                            .filter(id -> !shared.contains(id))
                            .toList(),
                    label.terms());
        }
    }

    /** Mines records that are not quarantined; tells of each kind through {@code progress}, without any text. */
    public PatternRun mine(List<MiningCase> cases, Consumer<String> progress) {
        return mine(cases, EarlierRuns.NONE, Teaching.NONE, progress);
    }

    /**
     * The same, going on from an earlier run: records stay where they were unless they fit clearly better elsewhere, patterns keep
     * their ids, and the run tells what changed.
     */
    public PatternRun mine(List<MiningCase> cases, EarlierRuns earlier, Consumer<String> progress) {
        return mine(cases, earlier, Teaching.NONE, progress);
    }

    /** The same without an earlier run, breaking nothing of what people taught. */
    public PatternRun mine(List<MiningCase> cases, Teaching teaching, Consumer<String> progress) {
        return mine(cases, EarlierRuns.NONE, teaching, progress);
    }

    /**
     * Goes on from an earlier run and breaks nothing of what people taught.
     *
     * @throws nl.weeffout.indexer.terminal.CommandFailure where it cannot be obeyed
     */
    public PatternRun mine(List<MiningCase> cases, EarlierRuns earlier, Teaching teaching, Consumer<String> progress) {
        return mineAndKeep(cases, earlier, teaching, progress).run();
    }

    /**
     * The same, with what the next run needs. Under what an earlier run kept only the neighbours of new records are sought: as
     * long as its records are there as they were, and no more than {@link Parameter#FRAME_GROWTH} came in, words weigh what they
     * weighed and vectors lie around the mean that they had. {@code progress} is told where all are sought anew.
     *
     * @throws nl.weeffout.indexer.terminal.CommandFailure where people cannot be obeyed
     */
    public MinedRun mineAndKeep(
            List<MiningCase> cases, EarlierRuns earlier, Teaching teaching, Consumer<String> progress) {
        Instant started = clock.instant();
        List<MiningCase> sorted = cases.stream()
                .filter(each -> each.stored().quarantined().isEmpty())
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        SortedMap<CaseId, RecordKind> kinds = new TreeMap<>();
        sorted.forEach(
                each -> kinds.put(each.stored().id(), each.stored().content().kind()));
        teaching.refuseMixedKinds(kinds);
        teaching.waiting(kinds.keySet()).forEach(progress);
        // An id of which people spoke is given to nothing else.
        SortedSet<PatternId> spokenOf = new TreeSet<>(teaching.constraints().patterns());
        SortedSet<PatternId> gone = new TreeSet<>(spokenOf);
        List<CasePattern> patterns = new ArrayList<>();
        List<PatternMember> members = new ArrayList<>();
        List<CounterExample> counterExamples = new ArrayList<>();
        WeeffoutFindings rules = WeeffoutFindings.NONE;
        SortedMap<String, Integer> counts = new TreeMap<>();
        SortedMap<String, String> settings = settings(sorted, teaching);
        SortedMap<CaseId, Integer> communities = new TreeMap<>();
        SortedMap<String, KeptNeighbours> neighbours = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<MiningCase> ofKind = sorted.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            counts.put(kind.key(), ofKind.size());
            List<List<MiningCase>> households = households(ofKind);
            FramedViews framed = FramedViews.of(
                    households.stream().map(List::getFirst).toList(),
                    Optional.ofNullable(earlier.kept().get(kind.key())),
                    parameters.value(Parameter.FRAME_GROWTH));
            if (!framed.told().isEmpty()) {
                progress.accept(kind.key() + ": all neighbours are sought anew, as " + framed.told());
            }
            if (framed.frameSize() < households.size()) {
                settings.put(FRAME + kind.key(), Integer.toString(framed.frameSize()));
            }
            CaseViews views = framed.views();
            CounterExamples examples = new CounterExamples(
                    households.stream()
                            .map(same -> same.getFirst().stored().content())
                            .toList(),
                    rows -> views.words().meanCosinesWith(rows, followed(views)));
            DrawnChance drawn = DrawnChance.of(earlier, kind, settings);
            EarlierGroups stood = earlierGroups(households, earlier, drawn.known(households.size()));
            Mined mined = miner.miner(parameters, workers).mined(framed, stood);
            mined.kept().ifPresent(each -> neighbours.put(kind.key(), each));
            drawn.note(settings, stood.chance().isPresent(), mined.chance(), households.size());
            List<Found> groups = find(mined, ofKind, households, views, teaching, communities);
            List<PatternId> given = ids(groups, new PatternIdentity(earlier, kind, ofKind), spokenOf);
            gone.removeAll(given);
            earlier.note(
                    settings,
                    kind,
                    given,
                    ofKind.stream().map(each -> each.stored().content().date()).toList());
            SortedMap<PatternId, List<CaseId>> ids = new TreeMap<>();
            List<Integer> places = IntStream.range(0, given.size()).boxed().toList();
            for (CasePattern each : workers.map(places, place -> pattern(given.get(place), kind, groups.get(place)))) {
                patterns.add(each);
                ids.put(each.id(), each.home());
            }
            workers.map(
                            places,
                            place -> examples.of(
                                    given.get(place),
                                    groups.get(place).group().all().stream()
                                            .map(row -> households
                                                    .get(row)
                                                    .getFirst()
                                                    .stored()
                                                    .id())
                                            .toList(),
                                    COUNTER_EXAMPLES))
                    .forEach(counterExamples::addAll);
            workers.map(places, place -> members(given.get(place), groups.get(place)))
                    .forEach(members::addAll);
            rules = rules.and(new WeeffoutFinder(
                            ofKind.stream().map(each -> each.stored().content()).toList(), Thesaurus.load())
                    .find(ids, LINKS_OF_A_PATTERN * ids.size()));
            progress.accept(kind.key() + ": " + ofKind.size() + " records, " + given.size() + " patterns");
        }
        gone.forEach(
                id -> progress.accept("pattern " + id + ", of which constraints speak, is no pattern of this run"));
        String hash = hash(sorted);
        String runId = "run-" + STAMP.format(started) + "-" + hash.substring(0, 6);
        PatternRun run = new PatternRun(
                new RunProvenance(
                        runId,
                        SCHEMA,
                        hash,
                        counts,
                        miner.key(),
                        settings,
                        parameters.number(Parameter.SEED),
                        "0.1.0",
                        started,
                        clock.instant()),
                patterns,
                members,
                rules,
                counterExamples,
                communities,
                List.of());
        return new MinedRun(
                earlier.last()
                        .map(last -> run.withChanges(
                                PatternChanges.between(last, run, parameters.number(Parameter.QUIET_DAYS))))
                        .orElse(run),
                neighbours);
    }

    /** The parameters, and how many records were seen by their vectors too. */
    private SortedMap<String, String> settings(List<MiningCase> cases, Teaching teaching) {
        SortedMap<String, String> settings = parameters.asText();
        if (!teaching.isEmpty()) {
            settings.put("constraints", teaching.constraints().fingerprint());
        }
        settings.put(
                WITH_VECTOR,
                Long.toString(cases.stream()
                        .filter(each -> each.knownVector().isPresent())
                        .count()));
        return settings;
    }

    /** What people called a group keeps that id; the others get theirs by what they have in common with earlier patterns. */
    private static List<PatternId> ids(List<Found> groups, PatternIdentity identity, Set<PatternId> spokenOf) {
        List<Found> free =
                groups.stream().filter(each -> each.taught().isEmpty()).toList();
        Iterator<PatternId> ids =
                identity.ids(free.stream().map(Found::known).toList(), spokenOf).iterator();
        return groups.stream().map(each -> each.taught().orElseGet(ids::next)).toList();
    }

    /** Groups of records of one kind, those that deserve most attention first; puts the community of each record, numbered on from those that are there. */
    private List<Found> find(
            Mined mined,
            List<MiningCase> cases,
            List<List<MiningCase>> households,
            CaseViews views,
            Teaching teaching,
            SortedMap<CaseId, Integer> communities) {
        int first = communities.values().stream()
                .mapToInt(number -> number + 1)
                .max()
                .orElse(0);
        for (int row = 0; row < households.size(); row++) {
            for (MiningCase each : households.get(row)) {
                communities.put(each.stored().id(), first + mined.communities().get(row));
            }
        }
        List<TaughtGroups.Taught> groups = TaughtGroups.of(mined.groups(), households, views, teaching, parameters);
        List<List<MiningCase>> groupMembers = groups.stream()
                .map(taught -> members(taught, taught.group().all(), households))
                .toList();
        // What a pattern shares with another one names the other.
        List<PatternLabel> labels = PatternTitler.labels(
                cases,
                groups.stream()
                        .map(taught -> members(taught, taught.group().rows(), households))
                        .toList());
        List<List<List<MaatwerkCase>>> contents =
                groups.stream().map(taught -> contents(taught, households)).toList();
        List<PatternWeight> weights = new PatternWeights(cases.stream()
                        .map(each -> each.stored().content().date())
                        .toList())
                .weigh(contents);
        NearbyCases nearby =
                new NearbyCases(views, households.stream().map(List::getFirst).toList(), followed(views));
        List<Integer> numbers = IntStream.range(0, groups.size()).boxed().toList();
        List<Found> found = new ArrayList<>(workers.map(numbers, number -> {
            TaughtGroups.Taught taught = groups.get(number);
            MinedGroup group = taught.group();
            PatternLabel label = labels.get(number);
            List<Integer> rows = group.all();
            double[] means = views.meanCosines(rows);
            SortedMap<CaseId, Double> typicality = new TreeMap<>();
            for (int place = 0; place < means.length; place++) {
                for (MiningCase each : households.get(rows.get(place))) {
                    if (taught.holds(each.stored().id())) {
                        typicality.put(each.stored().id(), Math.clamp(means[place], 0, 1));
                    }
                }
            }
            SortedSet<CaseId> shared = new TreeSet<>();
            for (int row : group.shared()) {
                households.get(row).forEach(each -> shared.add(each.stored().id()));
            }
            return new Found(
                    groupMembers.get(number),
                    shared,
                    group,
                    List.copyOf(typicality.values()),
                    taught.pattern()
                            .flatMap(id -> teaching.constraints().name(id))
                            .map(label::named)
                            .orElse(label),
                    nearby.of(rows, label),
                    taught.pattern(),
                    PatternWeights.households(contents.get(number)),
                    weights.get(number));
        }));
        found.sort(Comparator.comparingDouble(each -> -each.attention()));
        return found;
    }

    /** What other records say is followed as far as it goes; among many records no further than a pattern's share of the work. */
    private long followed(CaseViews views) {
        return views.size() > parameters.number(Parameter.EXACT_UP_TO) ? FOLLOWED_OF_MANY : Long.MAX_VALUE;
    }

    /** The records of some of a group's rows, in order. */
    private static List<MiningCase> members(
            TaughtGroups.Taught taught, List<Integer> rows, List<List<MiningCase>> households) {
        return rows.stream()
                .flatMap(row -> households.get(row).stream())
                .filter(each -> taught.holds(each.stored().id()))
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
    }

    /** The records of a group, those of one row together. */
    private static List<List<MaatwerkCase>> contents(TaughtGroups.Taught taught, List<List<MiningCase>> households) {
        return taught.group().all().stream()
                .map(row -> households.get(row).stream()
                        .filter(each -> taught.holds(each.stored().id()))
                        .map(each -> each.stored().content())
                        .toList())
                .toList();
    }

    /** Where each household stood, by the first of its records that the last run mined. */
    private static EarlierGroups earlierGroups(
            List<List<MiningCase>> households, EarlierRuns earlier, OptionalDouble chance) {
        Map<CaseId, Integer> stood =
                earlier.last().map(PatternMining::communities).orElse(Map.of());
        List<Integer> groups = households.stream()
                .map(household -> household.stream()
                        .map(each -> stood.getOrDefault(each.stored().id(), EarlierGroups.UNSEEN))
                        .filter(group -> group != EarlierGroups.UNSEEN)
                        .findFirst()
                        .orElse(EarlierGroups.UNSEEN))
                .toList();
        return groups.stream().allMatch(group -> group == EarlierGroups.UNSEEN)
                ? EarlierGroups.NONE
                : new EarlierGroups(groups, chance);
    }

    /** A run's communities; of a run that kept none, its patterns. */
    private static Map<CaseId, Integer> communities(PatternRun run) {
        if (!run.communities().isEmpty()) {
            return run.communities();
        }
        Map<CaseId, Integer> communities = new HashMap<>();
        for (int number = 0; number < run.patterns().size(); number++) {
            for (CaseId id : run.patterns().get(number).cases()) {
                communities.put(id, number);
            }
        }
        return communities;
    }

    /** Connected components of possible duplicates, each by id, the smallest id first. */
    private static List<List<MiningCase>> households(List<MiningCase> cases) {
        SortedMap<CaseId, CaseId> parent = new TreeMap<>();
        cases.forEach(each -> parent.put(each.stored().id(), each.stored().id()));
        for (MiningCase each : cases) {
            for (CaseId other : each.stored().possibleDuplicates()) {
                if (parent.containsKey(other)) {
                    CaseId one = root(parent, each.stored().id());
                    CaseId two = root(parent, other);
                    if (one.compareTo(two) < 0) {
                        parent.put(two, one);
                    } else {
                        parent.put(one, two);
                    }
                }
            }
        }
        SortedMap<CaseId, List<MiningCase>> households = new TreeMap<>();
        for (MiningCase each : cases) {
            households
                    .computeIfAbsent(root(parent, each.stored().id()), id -> new ArrayList<>())
                    .add(each);
        }
        return List.copyOf(households.values());
    }

    private static CaseId root(SortedMap<CaseId, CaseId> parent, CaseId id) {
        CaseId at = id;
        CaseId above = parent.getOrDefault(at, at);
        while (!above.equals(at)) {
            at = above;
            above = parent.getOrDefault(at, at);
        }
        return at;
    }

    private static CasePattern pattern(PatternId id, RecordKind kind, Found found) {
        SortedMap<String, Integer> municipalities = new TreeMap<>();
        List<CaseId> ids = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (MiningCase each : found.members()) {
            var content = each.stored().content();
            ids.add(content.id());
            dates.add(content.date());
            municipalities.merge(content.municipality().name(), 1, Integer::sum);
            BigDecimal amount = content.amountEuros();
            if (amount != null) {
                amounts.add(amount);
            }
        }
        dates.sort(Comparator.naturalOrder());
        return new CasePattern(
                id,
                kind,
                found.label().title(),
                PatternDescriber.describe(found.members(), found.typicality(), found.label()),
                found.label().terms(),
                ids,
                List.copyOf(found.shared()),
                found.households(),
                found.group().strength(),
                dates.getFirst(),
                dates.getLast(),
                municipalities,
                amounts(amounts),
                found.nearby(),
                found.weight());
    }

    private static CasePattern.@Nullable Amounts amounts(List<BigDecimal> amounts) {
        if (amounts.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = amounts.stream().sorted().toList();
        int n = sorted.size();
        BigDecimal median =
                sorted.get((n - 1) / 2).add(sorted.get(n / 2)).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
        return new CasePattern.Amounts(
                n, sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add), median, sorted.getLast());
    }

    private static List<PatternMember> members(PatternId id, Found found) {
        List<PatternMember> members = new ArrayList<>();
        for (int place = 0; place < found.members().size(); place++) {
            MiningCase each = found.members().get(place);
            members.add(new PatternMember(
                    id,
                    each.stored().id(),
                    found.typicality().get(place),
                    found.label().termsOf(each),
                    MemberReasons.of(each, found.label())));
        }
        return members;
    }

    private static String hash(List<MiningCase> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (MiningCase each : sorted) {
                digest.update(each.stored().content().toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
