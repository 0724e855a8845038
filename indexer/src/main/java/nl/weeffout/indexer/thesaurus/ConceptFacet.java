package nl.weeffout.indexer.thesaurus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Under which question a concept falls; the names are those of the table. */
public enum ConceptFacet {
    /** What happened. */
    SITUATIE,
    /** Ground of refusal, or mechanism of the rule. */
    GROND,
    /** Scheme or law. */
    REGELING,
    ORGANISATIE,
    /** What the money is for. */
    KOSTEN,
    DOELGROEP,
    /** What came of it. */
    GEVOLG,
    /** What was done. */
    WENDING;

    /** As it stands in the table: {@code grond}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConceptFacet> of(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }
}
