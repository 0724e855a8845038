package nl.weeffout.analytics.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternChange.Origin;
import nl.weeffout.domain.pattern.PatternChange.Whereabouts;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * A line of changes.jsonl: a change with what its kind has, the rest left out.
 *
 * @param change the kind, such as {@code grown}
 * @param reason as people read it; not read back
 * @param others records by the pattern that they came from, went to, or make up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeLine(
        String change,
        String pattern,
        String reason,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable Integer newRecords,
        @Nullable Integer loose,
        @Nullable Integer gone,
        @Nullable SortedMap<String, Integer> others,
        @Nullable LocalDate lastRecord,
        @Nullable LocalDate newestOfKind) {

    /** The line of a change. */
    public static ChangeLine of(PatternChange change) {
        return switch (change) {
            case PatternChange.Appeared appeared -> came(appeared, null, null, appeared.origin());
            case PatternChange.Grown grown -> came(grown, grown.before(), grown.after(), grown.origin());
            case PatternChange.Shrunk shrunk -> left(shrunk, shrunk.before(), shrunk.after(), shrunk.whereabouts());
            case PatternChange.Vanished vanished -> left(vanished, vanished.before(), null, vanished.whereabouts());
            case PatternChange.Split split -> others(split, split.before(), split.parts());
            case PatternChange.Merged merged -> others(merged, null, merged.absorbed());
            case PatternChange.GoneQuiet quiet ->
                new ChangeLine(
                        quiet.key(),
                        quiet.pattern().value(),
                        quiet.reason(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        quiet.lastRecord(),
                        quiet.newestOfKind());
        };
    }

    private static ChangeLine came(
            PatternChange change, @Nullable Integer before, @Nullable Integer after, Origin origin) {
        return new ChangeLine(
                change.key(),
                change.pattern().value(),
                change.reason(),
                before,
                after,
                origin.newRecords(),
                origin.loose(),
                null,
                texts(origin.others()),
                null,
                null);
    }

    private static ChangeLine left(
            PatternChange change, @Nullable Integer before, @Nullable Integer after, Whereabouts whereabouts) {
        return new ChangeLine(
                change.key(),
                change.pattern().value(),
                change.reason(),
                before,
                after,
                null,
                whereabouts.loose(),
                whereabouts.gone(),
                texts(whereabouts.others()),
                null,
                null);
    }

    private static ChangeLine others(
            PatternChange change, @Nullable Integer before, SortedMap<PatternId, Integer> others) {
        return new ChangeLine(
                change.key(),
                change.pattern().value(),
                change.reason(),
                before,
                null,
                null,
                null,
                null,
                texts(others),
                null,
                null);
    }

    /** The change again; fails on a kind that is not known or a part that is missing. */
    PatternChange read() {
        PatternId id = new PatternId(pattern);
        return switch (change) {
            case "new" -> new PatternChange.Appeared(id, origin());
            case "grown" -> new PatternChange.Grown(id, number(before), number(after), origin());
            case "shrunk" -> new PatternChange.Shrunk(id, number(before), number(after), whereabouts());
            case "vanished" -> new PatternChange.Vanished(id, number(before), whereabouts());
            case "split" -> new PatternChange.Split(id, number(before), ids());
            case "merged" -> new PatternChange.Merged(id, ids());
            case "gone-quiet" ->
                new PatternChange.GoneQuiet(
                        id, Objects.requireNonNull(lastRecord), Objects.requireNonNull(newestOfKind));
            default -> throw new IllegalArgumentException("change '" + change + "' unknown");
        };
    }

    private Origin origin() {
        return new Origin(number(newRecords), number(loose), ids());
    }

    private Whereabouts whereabouts() {
        return new Whereabouts(number(gone), number(loose), ids());
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNull(value);
    }

    private SortedMap<PatternId, Integer> ids() {
        SortedMap<PatternId, Integer> ids = new TreeMap<>();
        Objects.requireNonNull(others).forEach((id, records) -> ids.put(new PatternId(id), records));
        return ids;
    }

    private static SortedMap<String, Integer> texts(SortedMap<PatternId, Integer> others) {
        SortedMap<String, Integer> texts = new TreeMap<>();
        others.forEach((id, records) -> texts.put(id.value(), records));
        return texts;
    }
}
