package nl.weeffout.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A redacted record on its way into the store.
 *
 * @param flags what is odd about it
 * @param quarantine why it must wait for a person, or null
 * @param notes what a reviewer should look at in its texts
 * @param signature the text's MinHash signature, by which near-identical records find each other; not reversible
 */
public record IncomingCase(
        MaatwerkCase content,
        Set<CaseFlag> flags,
        @Nullable QuarantineReason quarantine,
        List<ReviewNote> notes,
        TextSignature signature,
        SourceLine source) {
    public IncomingCase {
        flags = Set.copyOf(flags);
        notes = List.copyOf(notes);
    }

    /** Why it must wait for a person, if it must. */
    public Optional<QuarantineReason> quarantined() {
        return Optional.ofNullable(quarantine);
    }
}
