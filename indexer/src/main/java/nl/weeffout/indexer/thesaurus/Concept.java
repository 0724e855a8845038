package nl.weeffout.indexer.thesaurus;

import java.util.List;

/**
 * Something that notes speak of, with the terms that name it.
 *
 * @param id such as {@code g_eenmalig}
 * @param label Dutch, as people may read it
 * @param terms as the table has them, with {@code *} and {@code …}
 * @param reason why it stands in the table: a law, a policy, practice
 */
public record Concept(String id, ConceptFacet facet, String label, List<String> terms, String reason) {
    public Concept {
        terms = List.copyOf(terms);
    }
}
