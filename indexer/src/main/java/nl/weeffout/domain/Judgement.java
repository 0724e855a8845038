package nl.weeffout.domain;

import java.time.Instant;
import java.util.Set;

/** A reviewer's decision about a record that waits for one. */
public sealed interface Judgement {
    /** Who decides. */
    String author();

    /** When. */
    Instant at();

    /** The decision without its words, which may be names. */
    ReviewDecision.Kind kind();

    /**
     * The record may be searched and mined as it is.
     *
     * @param neverPersons words that name nobody in this municipality, kept as its rules
     */
    record Accept(Set<String> neverPersons, String author, Instant at) implements Judgement {
        public Accept {
            requireAuthor(author);
            neverPersons = Set.copyOf(neverPersons);
            neverPersons.forEach(NameRule::ruleWord);
        }

        /** The words are kept as rules, and are nobody's business else. */
        @Override
        public String toString() {
            return "Accept with " + neverPersons.size() + " words by " + author + " at " + at;
        }

        @Override
        public ReviewDecision.Kind kind() {
            return ReviewDecision.Kind.ACCEPT;
        }
    }

    /**
     * The record may be searched and mined once these words are masked as names.
     *
     * @param words or sequences of words, each masked wherever it stands in the record
     * @param remember whether each word names a person everywhere in this municipality, kept as its rules
     */
    record Mask(Set<String> words, boolean remember, String author, Instant at) implements Judgement {
        public Mask {
            requireAuthor(author);
            words = Set.copyOf(words);
            WordMask.requireWords(words);
            if (remember) {
                words.forEach(NameRule::ruleWord);
            }
        }

        @Override
        public ReviewDecision.Kind kind() {
            return ReviewDecision.Kind.MASK;
        }

        /** The words to mask, never shown when it is printed by accident. */
        @Override
        public String toString() {
            return "Mask of " + words.size() + " words by " + author + " at " + at;
        }
    }

    /** The last decision is taken back: the record waits again, with the text it had. */
    record Return(String author, Instant at) implements Judgement {
        public Return {
            requireAuthor(author);
        }

        @Override
        public ReviewDecision.Kind kind() {
            return ReviewDecision.Kind.RETURN;
        }
    }

    private static void requireAuthor(String author) {
        if (author.isBlank() || author.length() > 100 || author.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("author is not 1 to 100 characters on one line");
        }
    }
}
