package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.indexer.redact.RawText;

/**
 * What people typed in a row, as the redactor takes it.
 *
 * @param texts by field and its place in a list: {@code omschrijving.0}
 * @param notPersons of these, the ones that name places and organisations
 */
record TypedTexts(Map<String, RawText> texts, List<RawText> notPersons) {
    /** A household's own number is masked in them at once: it may be too short for any detector. */
    static TypedTexts of(CaseLogRow row) {
        HouseholdNumber number = new HouseholdNumber(row.text(CaseField.HUISHOUDNUMMER));
        Map<String, RawText> texts = new LinkedHashMap<>();
        List<RawText> notPersons = new ArrayList<>();
        row.values().forEach((field, values) -> {
            if (field.isTyped()) {
                for (int i = 0; i < values.size(); i++) {
                    texts.put(key(field, i), number.maskedIn(values.get(i)));
                }
            }
            if (field.namesNoPersons()) {
                notPersons.addAll(values);
            }
        });
        return new TypedTexts(texts, notPersons);
    }

    static String key(CaseField field, int index) {
        return field.key() + "." + index;
    }
}
