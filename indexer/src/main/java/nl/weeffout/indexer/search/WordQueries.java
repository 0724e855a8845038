package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.dutch.SearchWord;
import nl.weeffout.indexer.search.Reason.Place;

/**
 * What an index is asked for words: records that hold the word; a compound of which it is a part, which counts less; the parts
 * of a compound apart ('schuld aan huur' for 'huurschuld'); a concept of the thesaurus that it names.
 */
final class WordQueries {
    private static final float PART = .5f;
    private static final float APART = .4f;
    private static final float CONCEPT = 1;

    /** A field that is searched, and how much a word in it counts. */
    private record Searched(QueryField field, Place place, IndexField words, IndexField parts, float weight) {}

    private static final List<Searched> ALL = List.of(
            new Searched(QueryField.NARRATIVE, Place.NARRATIVE, IndexField.NARRATIVE, IndexField.NARRATIVE_PARTS, 1),
            new Searched(QueryField.MEASURE, Place.MEASURE, IndexField.MEASURE, IndexField.MEASURE_PARTS, .8f),
            new Searched(QueryField.HEADINGS, Place.HEADINGS, IndexField.HEADINGS, IndexField.HEADINGS_PARTS, 1.2f));

    /** In every field. */
    static final WordQueries EVERYWHERE = new WordQueries(ALL);

    private final List<Searched> fields;

    private WordQueries(List<Searched> fields) {
        this.fields = fields;
    }

    /** In one field alone. */
    static WordQueries within(QueryField field) {
        return new WordQueries(
                ALL.stream().filter(each -> each.field() == field).toList());
    }

    /**
     * Records with a word in any of its forms.
     *
     * @param typed how it was typed
     * @param concepts index terms of the concepts that it names, alone or with its neighbours
     */
    IndexQuery word(String typed, SearchWord word, Collection<String> concepts) {
        List<IndexQuery> forms = new ArrayList<>();
        for (Searched field : fields) {
            forms.add(new IndexQuery.Named(new Reason(typed, field.place()).name(), stem(field, word.stem(), 1)));
        }
        if (word.parts().size() > 1) {
            forms.add(new IndexQuery.Named(
                    new Reason(typed, Place.APART).name(),
                    new IndexQuery.All(word.parts().stream()
                            .map(part -> (IndexQuery) new IndexQuery.Best(fields.stream()
                                    .map(field -> stem(field, part, APART))
                                    .toList()))
                            .toList())));
        }
        if (!concepts.isEmpty()) {
            forms.add(new IndexQuery.Named(
                    new Reason(typed, Place.CONCEPT).name(),
                    new IndexQuery.Best(concepts.stream()
                            .map(concept -> (IndexQuery) new IndexQuery.Term(IndexField.CONCEPTS, concept, CONCEPT))
                            .toList())));
        }
        return new IndexQuery.Best(forms);
    }

    private static IndexQuery stem(Searched field, String stem, float weight) {
        return new IndexQuery.Best(List.of(
                new IndexQuery.Term(field.words(), stem, weight * field.weight()),
                new IndexQuery.Term(field.parts(), stem, weight * field.weight() * PART)));
    }

    /** Records with these words behind each other; gaps at either end do not count. */
    IndexQuery phrase(String typed, List<SearchWord> words) {
        List<String> terms = new ArrayList<>(words.stream()
                .map(word -> word.isGap() ? IndexField.GAP : word.stem())
                .toList());
        while (!terms.isEmpty() && terms.getLast().equals(IndexField.GAP)) {
            terms.removeLast();
        }
        while (!terms.isEmpty() && terms.getFirst().equals(IndexField.GAP)) {
            terms.removeFirst();
        }
        return terms.isEmpty()
                ? new IndexQuery.Everything()
                : new IndexQuery.Best(fields.stream()
                        .map(field -> (IndexQuery) new IndexQuery.Named(
                                new Reason(typed, field.place()).name(),
                                new IndexQuery.Phrase(field.words(), terms, field.weight())))
                        .toList());
    }

    /** Records with a word that begins so. */
    static IndexQuery beginning(String typed, String beginning) {
        return new IndexQuery.Named(
                new Reason(typed, Place.BEGINNING).name(),
                new IndexQuery.Beginning(IndexField.SPELLINGS, beginning, 1));
    }
}
