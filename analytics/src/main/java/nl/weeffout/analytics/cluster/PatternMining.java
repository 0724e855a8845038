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
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weeffout.analytics.label.MemberReasons;
import nl.weeffout.analytics.label.NearbyCases;
import nl.weeffout.analytics.label.PatternDescriber;
import nl.weeffout.analytics.label.PatternLabel;
import nl.weeffout.analytics.label.PatternTitler;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternMember;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;

/** Mines exceptions and grants apart. Records are sorted by id first, so the order of the input makes no difference. */
public final class PatternMining {
    /** Schema of the run folders written. */
    public static final int SCHEMA = 2;

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
            MinedGroup group,
            List<Double> typicality,
            PatternLabel label,
            List<NearbyCase> nearby) {}

    /** Mines records that are not quarantined; tells of each kind through {@code progress}, without any text. */
    public PatternRun mine(List<MiningCase> cases, Consumer<String> progress) {
        Instant started = clock.instant();
        List<MiningCase> sorted = cases.stream()
                .filter(each -> each.stored().quarantined().isEmpty())
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .toList();
        List<CasePattern> patterns = new ArrayList<>();
        List<PatternMember> members = new ArrayList<>();
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<MiningCase> ofKind = sorted.stream()
                    .filter(each -> each.stored().content().kind() == kind)
                    .toList();
            counts.put(kind.key(), ofKind.size());
            int number = 0;
            for (Found found : find(ofKind)) {
                number++;
                PatternId id = new PatternId(kind.key().charAt(0) + "-" + number);
                patterns.add(pattern(id, kind, found));
                for (int i = 0; i < found.members().size(); i++) {
                    members.add(member(
                            id, found.members().get(i), found.typicality().get(i), found.label()));
                }
            }
            progress.accept(kind.key() + ": " + ofKind.size() + " records, " + number + " patterns");
        }
        String hash = hash(sorted);
        String runId = "run-" + STAMP.format(started) + "-" + hash.substring(0, 6);
        return new PatternRun(
                new RunProvenance(
                        runId,
                        SCHEMA,
                        hash,
                        counts,
                        miner.key(),
                        settings(sorted),
                        parameters.number(Parameter.SEED),
                        "0.1.0",
                        started,
                        clock.instant()),
                patterns,
                members);
    }

    /** The parameters, and how many records were seen by their vectors too. */
    private SortedMap<String, String> settings(List<MiningCase> cases) {
        SortedMap<String, String> settings = parameters.asText();
        settings.put(
                "recordsWithVector",
                Long.toString(cases.stream()
                        .filter(each -> each.knownVector().isPresent())
                        .count()));
        return settings;
    }

    private List<Found> find(List<MiningCase> cases) {
        List<List<MiningCase>> households = households(cases);
        CaseViews views = CaseViews.of(households.stream().map(List::getFirst).toList());
        List<MinedGroup> groups = miner.miner(parameters, workers).groups(views);
        List<List<MiningCase>> groupMembers = groups.stream()
                .map(group -> group.rows().stream()
                        .flatMap(row -> households.get(row).stream())
                        .sorted(Comparator.comparing(each -> each.stored().id()))
                        .toList())
                .toList();
        List<PatternLabel> labels = PatternTitler.labels(cases, groupMembers);
        NearbyCases nearby =
                new NearbyCases(views, households.stream().map(List::getFirst).toList());
        List<Found> found = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            MinedGroup group = groups.get(number);
            double[] means = views.meanCosines(group.rows());
            SortedMap<CaseId, Double> typicality = new TreeMap<>();
            for (int place = 0; place < means.length; place++) {
                for (MiningCase each : households.get(group.rows().get(place))) {
                    typicality.put(each.stored().id(), Math.clamp(means[place], 0, 1));
                }
            }
            found.add(new Found(
                    groupMembers.get(number),
                    group,
                    List.copyOf(typicality.values()),
                    labels.get(number),
                    nearby.of(group.rows(), labels.get(number))));
        }
        return found;
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
                found.group().size(),
                found.group().strength(),
                dates.getFirst(),
                dates.getLast(),
                municipalities,
                amounts(amounts),
                found.nearby());
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

    private static PatternMember member(PatternId id, MiningCase each, double typicality, PatternLabel label) {
        return new PatternMember(
                id, each.stored().id(), typicality, label.termsOf(each), MemberReasons.of(each, label));
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
