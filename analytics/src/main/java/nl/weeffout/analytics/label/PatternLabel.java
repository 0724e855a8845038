package nl.weeffout.analytics.label;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.pattern.MemberReason;

/**
 * How a pattern is named, and what its members have more than others.
 *
 * @param title different from every other pattern's of the run and kind
 * @param terms words and phrases in real spelling, the strongest first
 */
public record PatternLabel(
        String title, List<String> terms, SortedMap<Trait, Contrast> contrasts, SortedMap<String, String> spelling) {
    public PatternLabel {
        terms = List.copyOf(terms);
        contrasts = Collections.unmodifiableSortedMap(new TreeMap<>(contrasts));
        spelling = Collections.unmodifiableSortedMap(new TreeMap<>(spelling));
    }

    /** A trait as people may read it. */
    String shown(Trait trait) {
        return trait.kind() == MemberReason.Kind.WORDS
                ? spelling.getOrDefault(trait.key(), trait.key().replace('+', ' '))
                : trait.label();
    }
}
