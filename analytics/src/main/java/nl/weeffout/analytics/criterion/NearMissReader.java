package nl.weeffout.analytics.criterion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;
import nl.weeffout.indexer.dutch.Sentences;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;

/**
 * Finds the criteria that a case just missed, and by how much: in what was the matter, and in what another provision answered.
 * A distance is what a sentence gives as one, or the difference of a value and its limit where both stand there; sums that
 * were paid or asked in error, delays of others, and what is denied or supposed are none. Cost: O(n) in words. Thread safe.
 */
public final class NearMissReader {
    private static final String JUST_OUTSIDE = "net buiten";

    /** What is said in these words tells its criterion by itself. */
    private static final Map<String, String> BY_WORD = Map.of(
            "oud", "g_leeftijd_te_oud",
            "jong", "g_leeftijd_te_jong",
            "ouder", "g_leeftijd_te_oud",
            "jonger", "g_leeftijd_te_jong",
            "terugwerkend", "g_terugwerkend",
            "peildatum", "g_peildatum",
            "leeftijdsgrens", "g_leeftijd_te_oud",
            "inkomensgrens", "g_inkomensgrens");

    private final Thesaurus thesaurus;

    public NearMissReader(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /**
     * The criteria that a record tells to have been just missed: by criterion, of each the distances, or the one without a
     * distance where no number stands anywhere.
     */
    public List<NearMiss> read(MaatwerkCase content) {
        List<NearMiss> found = new ArrayList<>();
        switch (content) {
            case ExceptionCase exception -> found.addAll(of(exception.narrative()));
            case GrantCase grant -> {
                found.addAll(of(grant.narrative()));
                found.addAll(of(grant.priorProvision()));
                if (found.isEmpty()
                        && grant.reason().value().toLowerCase(Locale.ROOT).contains(JUST_OUTSIDE)) {
                    grounds(grant.priorProvision()).forEach(ground -> found.add(new NearMiss(ground, null)));
                }
            }
        }
        return once(found);
    }

    /** Those that a text tells. */
    public List<NearMiss> of(CharSequence text) {
        List<NearMiss> found = new ArrayList<>();
        Words before = new Words(List.of());
        for (Sentences.Span span : Sentences.of(text)) {
            CharSequence sentence = text.subSequence(span.start(), span.end());
            Words words = Words.of(sentence);
            List<Quantity> quantities = Quantity.of(words);
            List<Statement> statements = new ArrayList<>(Statements.of(words, quantities));
            if (statements.stream().noneMatch(each -> each.distance() != null)) {
                statements.addAll(Comparison.of(words, quantities));
            }
            for (Statement statement : statements) {
                found.addAll(misses(words, before, statement, sentence));
            }
            before = words;
        }
        return once(found);
    }

    private List<NearMiss> misses(Words words, Words before, Statement statement, CharSequence sentence) {
        Quantity quantity = statement.distance();
        if (quantity == null) {
            return criterion(words, before, statement, null).map(Set::of).orElseGet(() -> grounds(sentence)).stream()
                    .map(ground -> new NearMiss(ground, null))
                    .toList();
        }
        DistanceUnit unit = quantity.unit();
        if (unit == null && words.list().stream().anyMatch(Vocabulary::tellsOfRefusal)) {
            unit = DistanceUnit.EUROS;
        }
        if (unit == null || quantity.amount() <= 0) {
            return List.of();
        }
        Distance distance = Distance.of(statement.side(), quantity.amount(), unit);
        return criterion(words, before, statement, unit)
                .or(() -> grounds(sentence).stream()
                        .filter(Criterion.ids()::contains)
                        .findFirst())
                .map(ground -> new NearMiss(ground, distance))
                .stream()
                .toList();
    }

    private static Optional<String> criterion(
            Words words, Words before, Statement statement, @Nullable DistanceUnit unit) {
        String known = BY_WORD.get(statement.said());
        if (known != null) {
            return Optional.of(known);
        }
        if (unit == null && Vocabulary.FRAMES.contains(statement.said())) {
            return Criterion.nearest(words, statement.from(), statement.to(), statement.side(), null)
                    .filter(found ->
                            !found.equals("g_termijn") || statement.said().equals("termijn"));
        }
        return Criterion.nearest(words, statement.from(), statement.to(), statement.side(), unit)
                .or(() -> Criterion.nearest(before, before.size(), before.size(), statement.side(), unit))
                .or(() -> byDefault(words, statement, unit));
    }

    /** Euros too much for something are an income above its limit. */
    private static Optional<String> byDefault(Words words, Statement statement, @Nullable DistanceUnit unit) {
        boolean money = unit == DistanceUnit.EUROS && statement.side() == LimitSide.ABOVE;
        boolean refused = words.list().stream().anyMatch(Vocabulary::tellsOfRefusal);
        return money && (statement.said().equals("veel") || Vocabulary.isLimit(statement.said())) && refused
                ? Optional.of("g_inkomensgrens")
                : Optional.empty();
    }

    /** The grounds of refusal of which a whole term stands in a text. */
    private Set<String> grounds(CharSequence text) {
        Set<String> found = new LinkedHashSet<>();
        thesaurus.finder().find(text).stream()
                .filter(match -> match.concept().facet() == ConceptFacet.GROND)
                .forEach(match -> found.add(match.concept().id()));
        return found;
    }

    /** By criterion; a criterion with a distance is not told without one as well. */
    private static List<NearMiss> once(Collection<NearMiss> all) {
        Map<String, Set<NearMiss>> byCriterion = new TreeMap<>();
        all.forEach(each -> byCriterion
                .computeIfAbsent(each.criterion(), _ -> new LinkedHashSet<>())
                .add(each));
        return byCriterion.values().stream()
                .flatMap(same -> {
                    boolean measured = same.stream().anyMatch(each -> each.distance() != null);
                    return same.stream().filter(each -> !measured || each.distance() != null);
                })
                .toList();
    }
}
