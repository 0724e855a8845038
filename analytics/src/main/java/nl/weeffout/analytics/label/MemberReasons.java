package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.MemberReason;
import nl.weeffout.domain.pattern.MemberReason.Kind;
import nl.weeffout.domain.pattern.TextPlace;
import nl.weeffout.indexer.dutch.Sentences;

/** Why a record stands in its pattern: what it has that members have more than other records, the weightiest first. */
public final class MemberReasons {
    private static final int MOST = 6;

    private MemberReasons() {}

    private record Weighed(Trait trait, double weight, Optional<Trait.Place> place) {}

    /** The reasons of one member; a word that stands in a weightier phrase is not told again. */
    public static List<MemberReason> of(MiningCase member, PatternLabel label) {
        MaatwerkCase content = member.stored().content();
        List<Weighed> weighed = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Trait.of(member, Reading.of(content)).forEach((trait, place) -> {
            double weight = label.weight(trait);
            if (weight > 0 && (trait.kind() != Kind.WORDS || label.isNamed(trait))) {
                weighed.add(new Weighed(trait, weight, place));
                if (isField(trait)) {
                    named.addAll(PatternTitler.stems(trait.label()));
                }
            }
        });
        // What the tables recognise is told as such, with its fields, and not as a word again.
        weighed.removeIf(one ->
                one.trait().kind() == Kind.WORDS && named.containsAll(PatternTitler.stems(label.shown(one.trait()))));
        weighed.sort(Comparator.comparingDouble(
                        (Weighed one) -> -one.weight() * one.trait().words())
                .thenComparing(Weighed::trait));
        Set<String> told = new HashSet<>();
        List<MemberReason> reasons = new ArrayList<>();
        for (Weighed one : weighed) {
            String shown = label.shown(one.trait());
            if (reasons.size() < MOST && told.addAll(PatternTitler.stems(shown))) {
                reasons.add(new MemberReason(
                        one.trait().kind(),
                        shown,
                        one.weight(),
                        one.place().flatMap(place -> sentence(content, place)).orElse(null)));
            }
        }
        return reasons;
    }

    private static boolean isField(Trait trait) {
        return switch (trait.kind()) {
            case RULE, ORGANISATION, CATEGORY -> true;
            case WORDS, CONCEPT -> false;
        };
    }

    private static Optional<TextPlace> sentence(MaatwerkCase content, Trait.Place place) {
        RedactedText text = content.texts().getOrDefault(place.field(), RedactedText.EMPTY);
        return Sentences.of(text).stream()
                .filter(span -> span.start() <= place.start() && place.start() < span.end())
                .map(span -> new TextPlace(place.field(), span.start(), span.end()))
                .findFirst();
    }
}
