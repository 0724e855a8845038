package nl.weeffout.analytics.criterion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;
import org.jspecify.annotations.Nullable;

/**
 * A ground of refusal that has a limit, and the words that tell that a distance is one from this limit.
 *
 * @param id of the ground
 * @param units in which the limit is measured
 * @param side on which one misses it
 */
record Criterion(String id, Set<DistanceUnit> units, LimitSide side, List<Cue> cues) {
    private static final String TABLE = "criteria.tsv";
    private static final int COLUMNS = 5;

    /** In words; what stands further off tells of something else. */
    private static final int REACH = 14;

    private static final List<Criterion> ALL = read();

    Criterion {
        units = Set.copyOf(units);
        cues = List.copyOf(cues);
    }

    /** A word, or how it begins or ends. */
    record Cue(String text, boolean openBefore, boolean openBehind) {
        static Cue of(String written) {
            boolean before = written.startsWith("*");
            boolean behind = written.endsWith("*");
            return new Cue(written.replace("*", ""), before, behind);
        }

        boolean matches(String word) {
            if (openBefore && openBehind) {
                return word.contains(text);
            }
            return openBefore ? word.endsWith(text) : openBehind ? word.startsWith(text) : word.equals(text);
        }
    }

    /** Ids of all, in order. */
    static Set<String> ids() {
        return ALL.stream().map(Criterion::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The criterion that has a word nearest to a place; of equals the first of the table.
     *
     * @param from place of the first word of what was said
     * @param to place behind its last
     * @param unit or null where any goes
     */
    static Optional<String> nearest(Words words, int from, int to, LimitSide side, @Nullable DistanceUnit unit) {
        String found = null;
        int least = REACH + 1;
        for (Criterion each : ALL) {
            if (each.side == side && (unit == null || each.units.contains(unit))) {
                int distance = each.distance(words, from, to);
                if (distance < least) {
                    least = distance;
                    found = each.id;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private int distance(Words words, int from, int to) {
        int least = REACH + 1;
        for (int at = Math.max(0, from - REACH); at < Math.min(words.size(), to + REACH); at++) {
            String word = words.at(at);
            int away = at < from ? from - at : Math.max(0, at - to + 1);
            if (away < least && cues.stream().anyMatch(cue -> cue.matches(word))) {
                least = away;
            }
        }
        return least;
    }

    private static List<Criterion> read() {
        try (InputStream in = Criterion.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + TABLE + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Criterion::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Criterion of(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(TABLE + ": " + cells.getFirst() + " has " + cells.size() + " cells");
        }
        return new Criterion(
                cells.get(0),
                Arrays.stream(cells.get(1).split(" "))
                        .map(unit -> DistanceUnit.valueOf(unit.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                LimitSide.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                Arrays.stream(cells.get(3).split(" ")).map(Cue::of).toList());
    }
}
