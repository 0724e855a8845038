package nl.weeffout.analytics.label;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.pattern.MemberReason;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.ConceptMatch;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** Something that records can have in common. */
record Trait(MemberReason.Kind kind, String key) implements Comparable<Trait> {
    /** What a phrase gains for each word more: it says more than its words do apart. */
    private static final double PHRASE_BONUS = .2;

    private static final Comparator<Trait> ORDER =
            Comparator.comparing(Trait::kind).thenComparing(Trait::key);

    /** Where a trait first stands in a text of the record. */
    record Place(String field, int start, int end) {}

    /** What a record has, each with its first place where it stands in a text; regelingen and organisations have none. */
    static SortedMap<Trait, Optional<Place>> of(MiningCase record, Reading reading) {
        SortedMap<Trait, Optional<Place>> traits = new TreeMap<>();
        for (Reading.Phrase phrase : reading.phrases()) {
            traits.putIfAbsent(
                    new Trait(MemberReason.Kind.WORDS, phrase.key()),
                    Optional.of(new Place(phrase.clause().field(), phrase.start(), phrase.end())));
        }
        Reading.texts(record.stored().content()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> {
                    for (ConceptMatch match : Thesaurus.load().finder().find(text.getValue())) {
                        ConceptFacet facet = match.concept().facet();
                        if (facet == ConceptFacet.REGELING || facet == ConceptFacet.ORGANISATIE) {
                            continue; // the reference tables tell these, in fields too
                        }
                        traits.putIfAbsent(
                                new Trait(
                                        MemberReason.Kind.CONCEPT,
                                        match.concept().id()),
                                Optional.of(new Place(text.getKey(), match.start(), match.end())));
                    }
                });
        record.terms()
                .regelingen()
                .forEach(key -> traits.put(new Trait(MemberReason.Kind.RULE, key), Optional.empty()));
        record.terms()
                .organisaties()
                .forEach(key -> traits.put(new Trait(MemberReason.Kind.ORGANISATION, key), Optional.empty()));
        record.terms()
                .category()
                .forEach(key -> traits.put(new Trait(MemberReason.Kind.CATEGORY, key), Optional.empty()));
        return traits;
    }

    /** 1 for a word, more for a phrase by what it says more than its words do apart; 1 for what is no phrase. */
    double words() {
        return kind == MemberReason.Kind.WORDS
                ? 1 + PHRASE_BONUS * key.chars().filter(c -> c == ' ').count()
                : 1;
    }

    /** How people may read it, but for words, whose spelling is the records' own. */
    String label() {
        return switch (kind) {
            case WORDS -> key;
            case CONCEPT -> Thesaurus.load().concept(key).orElseThrow().label();
            case RULE, ORGANISATION, CATEGORY -> ReferenceTables.load().label(key);
        };
    }

    @Override
    public int compareTo(Trait other) {
        return ORDER.compare(this, other);
    }
}
