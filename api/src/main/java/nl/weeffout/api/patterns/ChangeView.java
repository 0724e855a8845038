package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternChange.Origin;
import nl.weeffout.domain.pattern.PatternChange.Whereabouts;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pattern, as the API and the pages show it.
 *
 * @param change new, grown, shrunk, split, merged, gone-quiet or vanished
 * @param pattern id of the pattern
 * @param reason why, in English
 * @param newRecords that came and had not been seen before
 * @param loose that came from no pattern or stand in none any more
 * @param gone that are no longer mined
 * @param others records by the pattern that they came from, went to, or make up
 * @param lastRecord date of the newest record of a pattern that has gone quiet, or null
 */
public record ChangeView(
        @Schema(allowableValues = {"new", "grown", "shrunk", "split", "merged", "gone-quiet", "vanished"})
        String change,

        String pattern,
        String reason,
        int newRecords,
        int loose,
        int gone,
        SortedMap<String, Integer> others,
        @Nullable LocalDate lastRecord) {

    /** The view of a change. */
    static ChangeView of(PatternChange change) {
        return switch (change) {
            case PatternChange.Appeared appeared -> came(appeared, appeared.origin());
            case PatternChange.Grown grown -> came(grown, grown.origin());
            case PatternChange.Shrunk shrunk -> left(shrunk, shrunk.whereabouts());
            case PatternChange.Vanished vanished -> left(vanished, vanished.whereabouts());
            case PatternChange.Split split -> view(split, 0, 0, 0, split.parts(), null);
            case PatternChange.Merged merged -> view(merged, 0, 0, 0, merged.absorbed(), null);
            case PatternChange.GoneQuiet quiet -> view(quiet, 0, 0, 0, new TreeMap<>(), quiet.lastRecord());
        };
    }

    private static ChangeView came(PatternChange change, Origin origin) {
        return view(change, origin.newRecords(), origin.loose(), 0, origin.others(), null);
    }

    private static ChangeView left(PatternChange change, Whereabouts whereabouts) {
        return view(change, 0, whereabouts.loose(), whereabouts.gone(), whereabouts.others(), null);
    }

    private static ChangeView view(
            PatternChange change,
            int newRecords,
            int loose,
            int gone,
            SortedMap<PatternId, Integer> others,
            @Nullable LocalDate lastRecord) {
        SortedMap<String, Integer> texts = new TreeMap<>();
        others.forEach((id, records) -> texts.put(id.value(), records));
        return new ChangeView(
                change.key(), change.pattern().value(), change.reason(), newRecords, loose, gone, texts, lastRecord);
    }
}
