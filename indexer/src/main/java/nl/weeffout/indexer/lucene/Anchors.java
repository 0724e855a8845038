package nl.weeffout.indexer.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;

/**
 * What a record must hold at least one of, or a query cannot match it. Of all that a query asks for it is the rarest, so that few
 * records have to be compared with it.
 *
 * @param any of these
 * @param records how many hold one of them, about
 */
record Anchors(Set<Anchor> any, long records) {
    /** Letters of the longest beginning of a word by which records are told apart: longer ones are cut to it. */
    private static final int LONGEST_BEGINNING = 12;

    Anchors {
        any = Set.copyOf(any);
    }

    /**
     * Something that a document holds.
     *
     * @param field of the index
     * @param text a whole term, or the beginning of one
     */
    record Anchor(String field, String text, boolean isBeginning) {
        static Anchor of(IndexField field, String term) {
            return new Anchor(field.key(), term, false);
        }

        static Anchor of(Facet facet, String value) {
            return new Anchor(LuceneDocument.facetField(facet), value, false);
        }

        static Anchor beginning(IndexField field, String beginning) {
            return new Anchor(
                    field.key(), beginning.substring(0, Math.min(LONGEST_BEGINNING, beginning.length())), true);
        }

        static Anchor of(CaseId id) {
            return new Anchor(LuceneDocument.ID, id.value(), false);
        }
    }

    /** Everything by which a document can be reached. */
    static Set<Anchor> of(IndexDocument document) {
        Set<Anchor> all = new HashSet<>();
        all.add(Anchor.of(document.id()));
        document.facets().forEach((facet, values) -> values.forEach(value -> all.add(Anchor.of(facet, value))));
        document.terms().forEach((field, terms) -> terms.forEach(term -> all.add(Anchor.of(field, term))));
        for (String spelling : document.terms().getOrDefault(IndexField.SPELLINGS, List.of())) {
            for (int end = 1; end <= Math.min(LONGEST_BEGINNING, spelling.length()); end++) {
                all.add(Anchor.beginning(IndexField.SPELLINGS, spelling.substring(0, end)));
            }
        }
        return all;
    }

    /**
     * The rarest that a query asks for; empty where it may match a record of which nothing is known, and no anchor at all where it
     * can match none.
     *
     * @param records how many records hold an anchor
     */
    static Optional<Anchors> of(IndexQuery query, ToLongFunction<Anchor> records) {
        return switch (query) {
            case IndexQuery.Everything _, IndexQuery.Dated _, IndexQuery.Amount _, IndexQuery.Near _ ->
                Optional.empty();
            case IndexQuery.Nothing _ -> Optional.of(new Anchors(Set.of(), 0));
            case IndexQuery.Term term -> Optional.of(one(Anchor.of(term.field(), term.term()), records));
            case IndexQuery.Phrase phrase ->
                phrase.terms().stream()
                        .map(term -> one(Anchor.of(phrase.field(), term), records))
                        .min(Comparator.comparingLong(Anchors::records));
            case IndexQuery.Beginning beginning ->
                beginning.field() == IndexField.SPELLINGS
                                && !beginning.beginning().isEmpty()
                        ? Optional.of(one(Anchor.beginning(beginning.field(), beginning.beginning()), records))
                        : Optional.empty();
            case IndexQuery.All all -> some(all.of(), all.of().size(), records);
            case IndexQuery.Some some -> some(some.of(), some.least(), records);
            case IndexQuery.Best best -> some(best.of(), 1, records);
            case IndexQuery.Without without -> of(without.of(), records);
            case IndexQuery.Lifted lifted -> of(lifted.of(), records);
            case IndexQuery.Filter filter -> of(filter.of(), records);
            case IndexQuery.Weighted weighted -> of(weighted.of(), records);
            case IndexQuery.Named named -> of(named.of(), records);
            case IndexQuery.OfFacet of ->
                Optional.of(union(of.values().stream()
                        .map(value -> one(Anchor.of(of.facet(), value), records))
                        .toList()));
            case IndexQuery.Ids ids ->
                Optional.of(union(ids.ids().stream()
                        .map(id -> one(Anchor.of(id), records))
                        .toList()));
        };
    }

    private static Anchors one(Anchor anchor, ToLongFunction<Anchor> records) {
        return new Anchors(Set.of(anchor), records.applyAsLong(anchor));
    }

    /** Where so many of some must match, one at least does of any that are one more than may fail: of the rarest of them, too. */
    private static Optional<Anchors> some(List<IndexQuery> of, int least, ToLongFunction<Anchor> records) {
        if (of.isEmpty()) {
            return Optional.of(new Anchors(Set.of(), 0));
        }
        List<Anchors> known = new ArrayList<>();
        of.forEach(query -> of(query, records).ifPresent(known::add));
        int needed = of.size() - Math.max(1, least) + 1;
        if (known.size() < needed) {
            return Optional.empty();
        }
        return Optional.of(union(known.stream()
                .sorted(Comparator.comparingLong(Anchors::records))
                .limit(Math.max(0, needed))
                .toList()));
    }

    private static Anchors union(List<Anchors> all) {
        Set<Anchor> any = new HashSet<>();
        all.forEach(each -> any.addAll(each.any()));
        return new Anchors(any, all.stream().mapToLong(Anchors::records).sum());
    }
}
