package nl.weeffout.indexer.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.search.Amounts;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.PlainWord;
import nl.weeffout.indexer.dutch.SearchWord;

/** Makes of records what indexes hold. A change of what comes out changes {@link #VERSION}. Thread safe. */
public final class CaseAnalysis {
    /** Goes up when the code changes what an index holds, so that one that was built before is rebuilt. */
    private static final String VERSION = "3";

    /** Chars of the longest value that is counted: indexes take no term of any length, and such a one is no value. */
    private static final int LONGEST_FACET = 1_000;

    private static final CaseAnalysis LOADED = new CaseAnalysis();

    private final DutchAnalysis dutch = DutchAnalysis.load();
    private final Concepts concepts = Concepts.load();

    private CaseAnalysis() {}

    /** The one instance; its tables are read once. */
    public static CaseAnalysis load() {
        return LOADED;
    }

    /** Changes whenever the documents of the same records may change. */
    public String fingerprint() {
        return VERSION + ":" + dutch.fingerprint() + ":" + concepts.fingerprint();
    }

    /** What an index holds of a record. Costs the analysis of its texts. */
    public IndexDocument document(IndexedCase indexed) {
        MaatwerkCase content = indexed.stored().content();
        BigDecimal amount = content.amountEuros();
        Map<Facet, Set<String>> facets = facets(indexed);
        Map<IndexField, List<String>> terms = terms(content);
        terms.put(IndexField.VALUES, values(facets));
        return new IndexDocument(
                content.id(),
                content.date().toEpochDay(),
                amount == null ? OptionalLong.empty() : OptionalLong.of(Amounts.cents(amount)),
                facets,
                terms,
                indexed.knownVector());
    }

    /** Terms by field of a text alone. */
    Map<IndexField, List<String>> terms(RedactedText text) {
        Texts texts = new Texts();
        texts.add(IndexField.NARRATIVE, IndexField.NARRATIVE_PARTS, text);
        return texts.terms();
    }

    /** How these records spell each stem first. */
    Map<String, String> spelling(Collection<StoredCase> cases) {
        Map<String, String> spelling = new HashMap<>();
        for (StoredCase stored : cases) {
            texts(stored.content()).forEach(text -> spell(text, spelling));
        }
        return spelling;
    }

    /** How a text spells each stem first. */
    Map<String, String> spelling(RedactedText text) {
        Map<String, String> spelling = new HashMap<>();
        spell(text, spelling);
        return spelling;
    }

    private void spell(RedactedText text, Map<String, String> spelling) {
        for (SearchWord word : dutch.words(text)) {
            if (!word.isGap()) {
                spelling.putIfAbsent(
                        word.stem(),
                        text.value().substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The texts of a record in which words are sought. */
    public static List<RedactedText> texts(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception ->
                Stream.of(
                                Stream.of(exception.narrative(), exception.measure()),
                                exception.regelingen().stream(),
                                exception.organisaties().stream(),
                                Stream.of(exception.lifeDomain()))
                        .flatMap(each -> each)
                        .toList();
            case GrantCase grant ->
                List.of(grant.narrative(), grant.priorProvision(), grant.reason(), grant.category(), grant.supplier());
        };
    }

    private Map<IndexField, List<String>> terms(MaatwerkCase content) {
        Texts texts = new Texts();
        texts.add(IndexField.NARRATIVE, IndexField.NARRATIVE_PARTS, content.narrative());
        switch (content) {
            case ExceptionCase exception -> {
                texts.add(IndexField.MEASURE, IndexField.MEASURE_PARTS, exception.measure());
                exception.regelingen().forEach(texts::heading);
                exception.organisaties().forEach(texts::heading);
                texts.heading(exception.lifeDomain());
            }
            case GrantCase grant -> {
                texts.add(IndexField.MEASURE, IndexField.MEASURE_PARTS, grant.priorProvision());
                texts.add(IndexField.MEASURE, IndexField.MEASURE_PARTS, grant.reason());
                texts.heading(grant.category());
                texts.heading(grant.supplier());
            }
        }
        return texts.terms();
    }

    private final class Texts {
        private final Map<IndexField, List<String>> terms = new EnumMap<>(IndexField.class);
        private final Set<String> spellings = new TreeSet<>();
        private final Set<String> named = new TreeSet<>();

        void heading(RedactedText text) {
            add(IndexField.HEADINGS, IndexField.HEADINGS_PARTS, text);
        }

        void add(IndexField field, IndexField partsField, RedactedText text) {
            if (text.isEmpty()) {
                return;
            }
            List<String> words = terms.computeIfAbsent(field, key -> new ArrayList<>());
            if (!words.isEmpty()) {
                // No phrase goes on from one value into the next.
                words.add(IndexField.GAP);
            }
            for (SearchWord word : dutch.words(text)) {
                words.add(word.isGap() ? IndexField.GAP : word.stem());
                if (!word.isGap()) {
                    spellings.add(word.spelling());
                }
                if (!word.parts().isEmpty()) {
                    terms.computeIfAbsent(partsField, key -> new ArrayList<>()).addAll(word.parts());
                }
            }
            concepts.in(text.value()).forEach(concept -> named.add(concept.term()));
        }

        Map<IndexField, List<String>> terms() {
            terms.put(IndexField.SPELLINGS, List.copyOf(spellings));
            terms.put(IndexField.CONCEPTS, List.copyOf(named));
            return terms;
        }
    }

    private static Map<Facet, Set<String>> facets(IndexedCase indexed) {
        MaatwerkCase content = indexed.stored().content();
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, Set.of(content.kind().key()));
        facets.put(Facet.MUNICIPALITY, Set.of(content.municipality().name()));
        facets.put(
                Facet.PROVINCE, content.municipality().knownProvince().stream().collect(Collectors.toSet()));
        facets.put(Facet.TEAM, Set.of(content.team().value()));
        facets.put(Facet.REGELING, indexed.terms().regelingen());
        facets.put(Facet.ORGANISATION_KIND, indexed.terms().organisationKinds());
        facets.put(Facet.CATEGORIE, indexed.terms().category());
        period(facets, content.date());
        BigDecimal amount = content.amountEuros();
        facets.put(Facet.AMOUNT_CLASS, amount == null ? Set.of() : Set.of(Amounts.band(amount)));
        switch (content) {
            case ExceptionCase exception -> {
                facets.put(Facet.LEEFGEBIED, Set.of(exception.lifeDomain().value()));
                facets.put(Facet.HUISHOUDEN, Set.of(exception.household().value()));
                facets.put(Facet.UITKOMST, Set.of(exception.outcome().value()));
            }
            case GrantCase grant ->
                facets.put(Facet.ALTERNATIEF, Set.of(grant.alternative().value()));
        }
        facets.replaceAll((facet, values) -> values.stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_FACET)
                .collect(Collectors.toSet()));
        return facets;
    }

    private static List<String> values(Map<Facet, Set<String>> facets) {
        Set<String> values = new TreeSet<>();
        facets.forEach((facet, its) -> its.forEach(value -> value(facet, value).ifPresent(values::add)));
        return List.copyOf(values);
    }

    /** The index term of a value, the same in whatever case and with whatever accents and signs it is typed; none where it says nothing. */
    static Optional<String> value(Facet facet, String typed) {
        String plain = PlainWord.of(typed).stream().map(PlainWord::text).collect(Collectors.joining(" "));
        return plain.isBlank() ? Optional.empty() : Optional.of(facet.key() + ":" + plain);
    }

    private static void period(Map<Facet, Set<String>> facets, LocalDate date) {
        facets.put(Facet.YEAR, Set.of(Integer.toString(date.getYear())));
        facets.put(Facet.QUARTER, Set.of(date.getYear() + "-K" + ((date.getMonthValue() + 2) / 3)));
        facets.put(Facet.MONTH, Set.of(YearMonth.from(date).toString()));
    }
}
