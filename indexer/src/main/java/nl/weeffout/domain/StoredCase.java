package nl.weeffout.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as the store keeps it.
 *
 * @param version from 1; goes up with every changed content under the same id
 * @param sequence the store's change number of this version: strictly growing over all records
 * @param quarantine why it waits for a person, or null where nothing was the matter or a reviewer released it; while it waits it
 *     is neither searched nor mined
 * @param notes what a reviewer should look at in its texts, or did
 * @param possibleDuplicates ids of records with a nearly identical text, in order
 */
public record StoredCase(
        MaatwerkCase content,
        int version,
        long sequence,
        Set<CaseFlag> flags,
        @Nullable QuarantineReason quarantine,
        List<ReviewNote> notes,
        List<CaseId> possibleDuplicates,
        SourceLine source) {
    public StoredCase {
        flags = Set.copyOf(flags);
        notes = List.copyOf(notes);
        possibleDuplicates = List.copyOf(possibleDuplicates);
    }

    public CaseId id() {
        return content.id();
    }

    /** Why it waits for a person, if it does. */
    public Optional<QuarantineReason> quarantined() {
        return Optional.ofNullable(quarantine);
    }
}
