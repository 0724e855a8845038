package nl.weeffout.analytics.label;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.pattern.MemberReason;

/**
 * How a pattern is named, and what its members have more than others.
 *
 * @param title different from every other pattern's of the run and kind, unless people gave it
 * @param terms words and phrases in real spelling, the strongest first
 * @param contrasts of what members have: of words and phrases only what they have more often than other records
 * @param spelling the commonest spelling of those words and phrases that name something, by key
 */
public record PatternLabel(
        String title, List<String> terms, SortedMap<Trait, Contrast> contrasts, SortedMap<String, String> spelling) {
    public PatternLabel {
        terms = List.copyOf(terms);
        contrasts = Collections.unmodifiableSortedMap(new TreeMap<>(contrasts));
        spelling = Collections.unmodifiableSortedMap(new TreeMap<>(spelling));
    }

    /** The same under a title that people gave. */
    public PatternLabel named(String name) {
        return new PatternLabel(name, terms, contrasts, spelling);
    }

    /** Those of the terms that a record holds in any form. */
    public List<String> termsOf(MiningCase record) {
        Set<String> held = Reading.of(record.stored().content()).phrases().stream()
                .map(Reading.Phrase::key)
                .map(key -> spelling.getOrDefault(key, ""))
                .collect(Collectors.toSet());
        return terms.stream().filter(held::contains).toList();
    }

    /** How much a trait tells of the pattern: its evidence times the share of the members that have it; 0 or more. */
    double weight(Trait trait) {
        Contrast contrast = contrasts.get(trait);
        return contrast == null || contrast.likelihood() <= 0 ? 0 : contrast.evidence() * contrast.share();
    }

    /** Share of the members that have a trait; of words only what members have more often than others. */
    double share(Trait trait) {
        Contrast contrast = contrasts.get(trait);
        return contrast == null ? 0 : contrast.share();
    }

    /** Whether words name something. */
    boolean isNamed(Trait words) {
        return spelling.containsKey(words.key());
    }

    /** A trait as people may read it. */
    String shown(Trait trait) {
        return trait.kind() == MemberReason.Kind.WORDS
                ? spelling.getOrDefault(trait.key(), trait.key().replace('+', ' '))
                : trait.label();
    }
}
