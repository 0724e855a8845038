package nl.weeffout.analytics.placing;

import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody typed it, persons and all; it is redacted before anything looks at it, and kept nowhere.
 *
 * @param kind exceptions or grants, or null to be compared with both
 */
public record TypedCase(String text, @Nullable RecordKind kind, List<String> regelingen, List<String> organisaties) {
    public TypedCase {
        regelingen = List.copyOf(regelingen);
        organisaties = List.copyOf(organisaties);
    }

    Optional<RecordKind> knownKind() {
        return Optional.ofNullable(kind);
    }

    /** It may hold persons. */
    @Override
    public String toString() {
        return "TypedCase of " + text.length() + " characters";
    }
}
