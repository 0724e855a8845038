package nl.weeffout.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record with what the reference tables recognise in it: what goes into the search index.
 *
 * @param vector where its text lies, or null where that is not known
 */
public record IndexedCase(
        StoredCase stored, CaseTerms terms, @Nullable TextVector vector) {
    /** Without a vector. */
    public IndexedCase(StoredCase stored, CaseTerms terms) {
        this(stored, terms, null);
    }

    public Optional<TextVector> knownVector() {
        return Optional.ofNullable(vector);
    }
}
