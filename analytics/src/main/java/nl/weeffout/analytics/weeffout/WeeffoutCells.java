package nl.weeffout.analytics.weeffout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.thesaurus.Ground;

/**
 * The cells of grounds by rules in which patterns stand: each pattern in that of its own weeffout, and those of the best links
 * in that of what they share.
 */
final class WeeffoutCells {
    /** Only the best links name the patterns of a weeffout; those behind them are guesses. */
    private static final int PROPOSED = 10;

    /** A ground that makes up less than this of how alike two patterns are names no weeffout: it is one of many by chance. */
    private static final double NAMED = .1;

    private static final int ALSO_HIT = 25;

    private final CaseReading reading;
    private final SortedMap<String, Cell> cells = new TreeMap<>();

    private record Cell(String ground, String regeling, SortedSet<PatternId> patterns) {}

    WeeffoutCells(CaseReading reading, List<GroundProfile> profiles, List<WeeffoutLink> links) {
        this.reading = reading;
        for (GroundProfile profile : profiles) {
            if (profile.knownWeeffout().isPresent()) {
                profile.mainGround()
                        .ifPresent(ground -> put(
                                ground.id(),
                                profile.mainRule().map(RuleSource::regeling).orElse(""),
                                profile.pattern()));
            }
        }
        links.stream().filter(WeeffoutCells::namesAWeeffout).limit(PROPOSED).forEach(link -> {
            String ground = link.grounds().getFirst().key();
            String regeling =
                    link.rules().isEmpty() ? "" : link.rules().getFirst().key();
            put(ground, regeling, link.one());
            put(ground, regeling, link.other());
        });
    }

    private static boolean namesAWeeffout(WeeffoutLink link) {
        return link.score() > 0 && link.grounds().getFirst().weight() >= NAMED;
    }

    private void put(String ground, String regeling, PatternId pattern) {
        cells.computeIfAbsent(Weeffout.id(ground, regeling), id -> new Cell(ground, regeling, new TreeSet<>()))
                .patterns()
                .add(pattern);
    }

    /** The weeffouten, each with the single records that share it. */
    List<Weeffout> weeffouten(List<PatternGroup> groups) {
        Map<String, Integer> places = new HashMap<>();
        for (Ground ground : reading.grounds().grounds()) {
            places.put(ground.id(), places.size());
        }
        Set<Integer> inPattern = new HashSet<>();
        groups.forEach(group -> inPattern.addAll(group.members()));
        return cells.entrySet().stream()
                .map(entry -> {
                    Cell cell = entry.getValue();
                    int ground = places.getOrDefault(cell.ground(), -1);
                    List<Integer> members = groups.stream()
                            .filter(group -> cell.patterns().contains(group.id()))
                            .flatMap(group -> group.members().stream())
                            .toList();
                    return new Weeffout(
                            entry.getKey(),
                            reading.refusal(ground),
                            cell.regeling().isEmpty() ? null : reading.rules().source(cell.regeling(), members),
                            List.copyOf(cell.patterns()),
                            alsoHit(ground, cell.regeling(), inPattern));
                })
                .sorted(Weeffout.MOST_PATTERNS_FIRST)
                .toList();
    }

    private List<GroundEvidence> alsoHit(int ground, String regeling, Set<Integer> inPattern) {
        return IntStream.range(0, reading.size())
                .filter(row -> !inPattern.contains(row) && reading.grounds().speaks(row, ground))
                .filter(row -> regeling.isEmpty() || reading.rules().names(row, regeling))
                .boxed()
                .sorted(reading.clearestFirst(ground))
                .limit(ALSO_HIT)
                .flatMap(row -> reading.evidence(row, ground).stream())
                .toList();
    }
}
