package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One redacted record of a municipality's log: what was the matter, and what was done beside the rule. It holds no person.
 *
 * <p>Everything a person typed is {@link RedactedText}, the short fields too: people write names into a team or a
 * supplier. Which law or organisation is meant is not kept here but worked out from the text by the reference tables, so
 * that a better table improves old records as well.
 */
public sealed interface MaatwerkCase permits ExceptionCase, GrantCase {
    CaseId id();

    LocalDate date();

    Municipality municipality();

    RedactedText team();

    /** What was the matter (omschrijving). */
    RedactedText narrative();

    /** In euros, or null where none was noted. */
    @Nullable BigDecimal amountEuros();

    /** What its household's records share, or null where no household number was given; for counting only. */
    @Nullable HouseholdKey householdKey();

    RecordKind kind();

    /**
     * The record with its typed texts changed.
     *
     * @param change is given the field, as {@link ReviewNote#field} names it, and its text
     */
    MaatwerkCase mapTexts(BiFunction<String, RedactedText, RedactedText> change);

    /** The typed texts that hold something, by field as {@link ReviewNote#field} names it, in the order of the export. */
    default Map<String, RedactedText> texts() {
        Map<String, RedactedText> texts = new LinkedHashMap<>();
        var _ = mapTexts((field, text) -> {
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
            return text;
        });
        return Collections.unmodifiableMap(texts);
    }

    /** The texts of a field that holds several: each is named by the field and its place, from 0. */
    static List<RedactedText> mapList(
            String field, List<RedactedText> texts, BiFunction<String, RedactedText, RedactedText> change) {
        List<RedactedText> mapped = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            mapped.add(change.apply(field + "." + i, texts.get(i)));
        }
        return mapped;
    }
}
