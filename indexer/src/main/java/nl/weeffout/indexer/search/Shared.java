package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.indexer.thesaurus.Concept;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * What a record has in common with what was asked for.
 *
 * @param words as the text that was asked for spells them, in alphabetical order
 * @param concepts of the thesaurus, by their Dutch labels
 * @param fields values of facets
 */
public record Shared(List<String> words, List<String> concepts, Map<Facet, Set<String>> fields) {
    /** Facets that say something of the case. */
    private static final Set<Facet> TELLING =
            Set.of(Facet.LEEFGEBIED, Facet.REGELING, Facet.ORGANISATION_KIND, Facet.CATEGORIE, Facet.HUISHOUDEN);

    public Shared {
        words = List.copyOf(words);
        concepts = List.copyOf(concepts);
        fields = Map.copyOf(fields);
    }

    /**
     * What was asked for.
     *
     * @param texts terms by field, of each text
     * @param facets values that it has
     * @param spelling how it spells each stem
     */
    static Source from(
            List<Map<IndexField, List<String>>> texts, Map<Facet, Set<String>> facets, Map<String, String> spelling) {
        return new Source(texts, facets, spelling);
    }

    /** What was asked for, to be compared with many records. */
    static final class Source {
        private final Set<String> stems = new HashSet<>();
        private final Set<String> concepts = new HashSet<>();
        private final Map<Facet, Set<String>> fields;
        private final Map<String, String> spelling;

        private Source(
                List<Map<IndexField, List<String>>> texts,
                Map<Facet, Set<String>> facets,
                Map<String, String> spelling) {
            texts.forEach(text -> {
                stems.addAll(stems(text));
                concepts.addAll(text.getOrDefault(IndexField.CONCEPTS, List.of()));
            });
            this.fields = facets;
            this.spelling = spelling;
        }

        private static Set<String> stems(Map<IndexField, List<String>> text) {
            Set<String> stems = new HashSet<>();
            text.forEach((field, terms) -> {
                if (field.isText()) {
                    stems.addAll(terms);
                }
            });
            stems.remove(IndexField.GAP);
            return stems;
        }

        Shared with(IndexDocument other) {
            Set<String> words = new TreeSet<>();
            for (String stem : stems(other.terms())) {
                String spelt = spelling.get(stem);
                if (spelt != null && stems.contains(stem)) {
                    words.add(spelt);
                }
            }
            Collection<String> named = new ArrayList<>(other.terms().getOrDefault(IndexField.CONCEPTS, List.of()));
            named.retainAll(concepts);
            Map<Facet, Set<String>> shared = new EnumMap<>(Facet.class);
            for (Facet facet : TELLING) {
                Set<String> values = new TreeSet<>(other.facets().getOrDefault(facet, Set.of()));
                values.retainAll(fields.getOrDefault(facet, Set.of()));
                if (!values.isEmpty()) {
                    shared.put(facet, values);
                }
            }
            return new Shared(
                    List.copyOf(words),
                    named.stream()
                            .flatMap(id -> Thesaurus.load().concept(id).stream())
                            .map(Concept::label)
                            .sorted()
                            .toList(),
                    shared);
        }
    }
}
