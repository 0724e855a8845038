package nl.weeffout.api.bench;

import java.util.Set;
import nl.weeffout.domain.Facet;

/** What kinds of searches are measured. */
enum SearchKind {
    WORD("a word", 1),
    PHRASE("a phrase of two words", 2),
    FACETS("two words, three facets, counts by month", 2),
    SIMILAR("records like one", 0),
    HYBRID("four words and their meaning", 4);

    private static final Set<Facet> COUNTED = Set.of(Facet.MUNICIPALITY, Facet.REGELING, Facet.LEEFGEBIED, Facet.MONTH);

    private final String description;
    private final int words;

    SearchKind(String description, int words) {
        this.description = description;
        this.words = words;
    }

    String description() {
        return description;
    }

    /** How many words are typed, which stand behind each other in some record. */
    int words() {
        return words;
    }

    /** Which facets are counted. */
    Set<Facet> facets() {
        return this == FACETS ? COUNTED : Set.of();
    }
}
