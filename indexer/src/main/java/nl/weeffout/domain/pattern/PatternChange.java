package nl.weeffout.domain.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of a pattern between a run and the one before it, and why. Numbers are records; what is kept of other patterns
 * are their ids with how many records went between.
 */
public sealed interface PatternChange {
    /** The pattern that changed: in the later run, where it is still there. */
    PatternId pattern();

    /** The kind of change, such as {@code gone-quiet}. */
    default String key() {
        return switch (this) {
            case Appeared appeared -> "new";
            case Grown grown -> "grown";
            case Shrunk shrunk -> "shrunk";
            case Split split -> "split";
            case Merged merged -> "merged";
            case GoneQuiet quiet -> "gone-quiet";
            case Vanished vanished -> "vanished";
        };
    }

    /** Why, in a line of English without any text of a record: {@code 3 new records, 1 that stood in no pattern}. */
    default String reason() {
        return switch (this) {
            case Appeared appeared -> "of " + appeared.origin().asText();
            case Grown grown ->
                grown.before() + " to " + grown.after() + " records: "
                        + grown.origin().asText();
            case Shrunk shrunk ->
                shrunk.before() + " to " + shrunk.after() + " records: "
                        + shrunk.whereabouts().asText();
            case Split split -> "of its " + split.before() + " records, by where they stand: " + counted(split.parts());
            case Merged merged -> "holds most records of " + counted(merged.absorbed());
            case GoneQuiet quiet ->
                "no new record after " + quiet.lastRecord() + ", the newest of its kind is of " + quiet.newestOfKind();
            case Vanished vanished ->
                vanished.before() == 1
                        ? "its record: " + vanished.whereabouts().asText()
                        : "its " + vanished.before() + " records: "
                                + vanished.whereabouts().asText();
        };
    }

    /**
     * Where members come from.
     *
     * @param newRecords that the run before had not seen
     * @param loose that stood in no pattern
     * @param others by the pattern in which they stood
     */
    record Origin(int newRecords, int loose, SortedMap<PatternId, Integer> others) {
        public Origin {
            others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        }

        public int records() {
            return newRecords + loose + sum(others);
        }

        private String asText() {
            List<String> parts = new ArrayList<>();
            if (newRecords > 0) {
                parts.add(newRecords == 1 ? "1 new record" : newRecords + " new records");
            }
            if (loose > 0) {
                parts.add(loose + " that stood in no pattern");
            }
            others.forEach((other, records) -> parts.add(records + " from " + other));
            return String.join(", ", parts);
        }
    }

    /**
     * Where members went.
     *
     * @param gone that the later run does not see: in quarantine, taken away
     * @param loose that stand in no pattern
     * @param others by the pattern in which they stand
     */
    record Whereabouts(int gone, int loose, SortedMap<PatternId, Integer> others) {
        public Whereabouts {
            others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        }

        public int records() {
            return gone + loose + sum(others);
        }

        private String asText() {
            List<String> parts = new ArrayList<>();
            if (gone > 0) {
                parts.add(gone + " no longer mined");
            }
            if (loose > 0) {
                parts.add(loose + " now in no pattern");
            }
            others.forEach((other, records) -> parts.add(records + " now in " + other));
            return String.join(", ", parts);
        }
    }

    /** A pattern that was not there before. */
    record Appeared(PatternId pattern, Origin origin) implements PatternChange {}

    /** Members came, besides those of patterns that merged into it. */
    record Grown(PatternId pattern, int before, int after, Origin origin) implements PatternChange {}

    /** Members left, besides those of a part that split off. */
    record Shrunk(PatternId pattern, int before, int after, Whereabouts whereabouts) implements PatternChange {}

    /**
     * Its members now make up several patterns.
     *
     * @param parts its records by the patterns that it fell into; the pattern itself among them where it goes on
     */
    record Split(PatternId pattern, int before, SortedMap<PatternId, Integer> parts) implements PatternChange {
        public Split {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }
    }

    /**
     * It holds most of what other patterns were, which are no more.
     *
     * @param absorbed their ids, with how many records each brought
     */
    record Merged(PatternId pattern, SortedMap<PatternId, Integer> absorbed) implements PatternChange {
        public Merged {
            absorbed = Collections.unmodifiableSortedMap(new TreeMap<>(absorbed));
        }
    }

    /** It has had no new record for longer than is set; told once. */
    record GoneQuiet(PatternId pattern, LocalDate lastRecord, LocalDate newestOfKind) implements PatternChange {}

    /** It is no more, and no other pattern holds most of it. */
    record Vanished(PatternId pattern, int before, Whereabouts whereabouts) implements PatternChange {}

    private static int sum(SortedMap<PatternId, Integer> records) {
        return records.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String counted(SortedMap<PatternId, Integer> records) {
        return records.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
