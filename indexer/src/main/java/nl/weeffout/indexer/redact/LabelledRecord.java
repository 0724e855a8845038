package nl.weeffout.indexer.redact;

import java.util.List;
import java.util.Map;

/**
 * A record as it was typed, with what somebody labelled as personal in it; for measuring only.
 *
 * @param municipality the code of its municipality
 * @param fields raw text by field
 * @param facts what else is known of it
 * @param labels of the whole record
 */
public record LabelledRecord(
        String municipality, Map<String, RawText> fields, RecordFacts facts, List<PersonalLabel> labels) {
    public LabelledRecord {
        labels = List.copyOf(labels);
    }
}
