package nl.weeffout.api.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.domain.pattern.CasePattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as the API and the pages show it; its cases are a list of their own.
 *
 * @param size records, possible duplicates counted each
 * @param households records, possible duplicates counted once
 * @param strength how sure it is, 0 to 1
 * @param municipalities records for each municipality's name
 * @param amounts in euros over the records that note one, or null
 */
public record PatternView(
        String id,
        String kind,
        String title,
        List<String> terms,
        int size,
        int households,
        double strength,
        LocalDate from,
        LocalDate to,
        SortedMap<String, Integer> municipalities,
        CasePattern.@Nullable Amounts amounts) {

    /** The view of a pattern. */
    public static PatternView of(CasePattern pattern) {
        return new PatternView(
                pattern.id().value(),
                pattern.kind().key(),
                pattern.title(),
                pattern.terms(),
                pattern.size(),
                pattern.households(),
                pattern.strength(),
                pattern.from(),
                pattern.to(),
                pattern.municipalities(),
                pattern.amounts());
    }
}
