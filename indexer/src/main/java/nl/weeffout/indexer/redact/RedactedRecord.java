package nl.weeffout.indexer.redact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewNote;
import org.jspecify.annotations.Nullable;

/**
 * A record's texts after redaction.
 *
 * @param fields the redacted text of each field that went in
 * @param masked how many spans of each kind were masked
 * @param quarantine why a person has to look at it, or null
 * @param notes what a person should look at, their fields named as those that went in
 */
public record RedactedRecord(
        Map<String, RedactedText> fields,
        Map<Placeholder, Integer> masked,
        @Nullable QuarantineReason quarantine,
        List<ReviewNote> notes) {
    public RedactedRecord {
        fields = Map.copyOf(fields);
        masked = Map.copyOf(masked);
        notes = List.copyOf(notes);
    }

    /** The redacted text of a field, empty where it was not given. */
    public RedactedText field(String name) {
        return fields.getOrDefault(name, RedactedText.EMPTY);
    }

    /** Why a person has to look at it, if one has to. */
    public Optional<QuarantineReason> quarantined() {
        return Optional.ofNullable(quarantine);
    }
}
