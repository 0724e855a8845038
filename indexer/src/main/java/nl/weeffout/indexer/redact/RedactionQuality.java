package nl.weeffout.indexer.redact;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.name.Cue;
import nl.weeffout.indexer.redact.name.NameCues;

/**
 * How well persons were masked, between what was typed and what is kept.
 *
 * <p>Let G be the characters inside labelled pieces and M the masked ones, over all texts that were compared.
 * <ul>
 *   <li>recall by characters of a kind: {@code |G_kind ∩ M| / |G_kind|}
 *   <li>precision by characters: {@code |G ∩ M| / |M|}
 *   <li>precision besides titles: the same, but a form of address before a labelled name is in none of the two sets, as
 *       some labels hold it and others do not
 *   <li>recall by spans of a kind: share of its labelled pieces of which every letter and digit is masked
 *   <li>precision by spans: share of the masked spans of which at least half the letters and digits are labelled
 * </ul>
 * A labelled piece counts wherever its text stands in the record as whole words. Where it cannot be told which of two
 * equal characters was masked ({@link MaskedCharacters}), recall takes what is masked for sure and precision what perhaps
 * is, so that neither is flattered. Which kind a placeholder names is not asked: masked is masked.
 */
public final class RedactionQuality {
    private static final int MOST_BETWEEN = 2;
    private static final int LONGEST_TITLE = 12;

    private final Map<Placeholder, Tally> charactersByKind = new EnumMap<>(Placeholder.class);
    private final Map<Placeholder, Tally> spansByKind = new EnumMap<>(Placeholder.class);
    private final Tally precisionCharacters = new Tally();
    private final Tally precisionBesidesTitles = new Tally();
    private final Tally precisionSpans = new Tally();

    /** How many of how many. */
    public record Share(long hits, long of) {
        /** Between 0 and 1; a share of nothing is 1, as nothing was missed. */
        public double value() {
            return of == 0 ? 1 : (double) hits / of;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f", value());
        }
    }

    private static final class Tally {
        private long hits;
        private long of;

        void add(long moreHits, long moreOf) {
            hits += moreHits;
            of += moreOf;
        }

        Share share() {
            return new Share(hits, of);
        }
    }

    /**
     * Counts one text in. Cost: labels times the length of the text.
     *
     * @param raw as it was typed
     * @param kept what the store holds of it
     * @param labels of the whole record; those that do not stand in this text say nothing about it
     * @return whether {@code kept} can have come from {@code raw}; if not, nothing was counted
     */
    public boolean add(RawText raw, String kept, Collection<PersonalLabel> labels) {
        String text = raw.normalised();
        var comparison = MaskedCharacters.of(text, kept);
        comparison.ifPresent(masked -> count(text, masked, labels));
        return comparison.isPresent();
    }

    private void count(String text, MaskedCharacters masked, Collection<PersonalLabel> labels) {
        BitSet labelled = new BitSet(text.length());
        BitSet titles = new BitSet(text.length());
        TreeMap<Integer, Placeholder> seen = new TreeMap<>();
        for (PersonalLabel label : labels) {
            String wanted = label.text().normalised();
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                int end = at + wanted.length();
                // Two labels of one text would count its places twice.
                if (isWholeWords(text, at, end) && seen.putIfAbsent(at, label.kind()) == null) {
                    labelled.set(at, end);
                    if (label.kind() == Placeholder.NAAM) {
                        titles.set(startOfTitle(text, at), at);
                    }
                    countLabelled(text, masked, label.kind(), at, end);
                }
            }
        }
        precisionCharacters.add(
                common(labelled, masked.perhaps()), masked.perhaps().cardinality());
        BitSet besidesTitles = (BitSet) masked.perhaps().clone();
        titles.andNot(labelled);
        besidesTitles.andNot(titles);
        precisionBesidesTitles.add(common(labelled, besidesTitles), besidesTitles.cardinality());
        for (MaskedCharacters.Span span : masked.spans()) {
            long letters = count(text, span.start(), span.end(), i -> true);
            long right = count(text, span.start(), span.end(), labelled::get);
            precisionSpans.add(right > 0 && 2 * right >= letters ? 1 : 0, 1);
        }
    }

    private void countLabelled(String text, MaskedCharacters masked, Placeholder kind, int start, int end) {
        charactersByKind
                .computeIfAbsent(kind, key -> new Tally())
                .add(masked.surely().get(start, end).cardinality(), end - start);
        boolean whole = count(text, start, end, i -> !masked.surely().get(i)) == 0;
        spansByKind.computeIfAbsent(kind, key -> new Tally()).add(whole ? 1 : 0, 1);
    }

    /** Where the form of address begins that stands directly before an offset, or the offset where none does. */
    private static int startOfTitle(String text, int at) {
        int end = at;
        while (end > 0 && at - end < MOST_BETWEEN && ". ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_TITLE && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return NameCues.load().of(text.substring(start, end).toLowerCase(Locale.ROOT)) == Cue.TITLE ? start : at;
    }

    /** No letter or digit stands against it, so that the name 'Jan' is not found in 'Januari'. */
    private static boolean isWholeWords(String text, int start, int end) {
        boolean before = start > 0
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(start));
        boolean after = end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && Character.isLetterOrDigit(text.charAt(end - 1));
        return !before && !after;
    }

    private static long count(String text, int start, int end, IntPredicate condition) {
        long count = 0;
        for (int i = start; i < end; i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) && condition.test(i) ? 1 : 0;
        }
        return count;
    }

    private static long common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** By characters, over all kinds. */
    public Share recall() {
        Tally all = new Tally();
        charactersByKind.values().forEach(tally -> all.add(tally.hits, tally.of));
        return all.share();
    }

    /** By kind, for the kinds that have labels. */
    public Map<Placeholder, Share> recallByCharacters() {
        return shares(charactersByKind);
    }

    /** By kind, for the kinds that have labels. */
    public Map<Placeholder, Share> recallBySpans() {
        return shares(spansByKind);
    }

    private static Map<Placeholder, Share> shares(Map<Placeholder, Tally> tallies) {
        Map<Placeholder, Share> shares = new EnumMap<>(Placeholder.class);
        tallies.forEach((kind, tally) -> shares.put(kind, tally.share()));
        return Collections.unmodifiableMap(shares);
    }

    public Share precisionByCharacters() {
        return precisionCharacters.share();
    }

    /**
     * Precision by characters in which a form of address before a labelled name counts neither way: some labels hold it,
     * others do not.
     */
    public Share precisionBesidesTitles() {
        return precisionBesidesTitles.share();
    }

    public Share precisionBySpans() {
        return precisionSpans.share();
    }
}
