package nl.weeffout.indexer.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weeffout.indexer.dutch.PlainWord;

/** How a term of the table is read: words, of which some may go on ({@code *}), and gaps between them ({@code …}). */
final class Term {
    private static final String GAP = "…";

    /**
     * @param text the plain word, or how it begins
     * @param open whether it may go on
     * @param afterGap whether words may stand before it
     */
    record Word(String text, boolean open, boolean afterGap) {}

    private Term() {}

    /** The words of a term without fault. */
    static List<Word> words(String term) {
        List<Word> words = new ArrayList<>();
        boolean gap = false;
        for (String piece : term.split(" ")) {
            if (piece.equals(GAP)) {
                gap = true;
                continue;
            }
            List<PlainWord> plain = PlainWord.of(piece);
            for (PlainWord word : plain) {
                words.add(new Word(word.text(), piece.endsWith("*") && word.equals(plain.getLast()), gap));
                gap = false;
            }
        }
        return words;
    }

    /** What is wrong with a term, if anything. */
    static Optional<String> fault(String term) {
        if (term.isBlank()) {
            return Optional.of("empty");
        }
        boolean mayBeGap = false;
        for (String piece : term.split(" ", -1)) {
            if (piece.equals(GAP)) {
                if (!mayBeGap) {
                    return Optional.of("'…' stands between words");
                }
                mayBeGap = false;
            } else {
                if (piece.contains(GAP)) {
                    return Optional.of("'…' stands alone, between spaces");
                }
                int star = piece.indexOf('*');
                if (star >= 0 && star < piece.length() - 1) {
                    return Optional.of("'*' stands at the end of a word");
                }
                List<PlainWord> plain = PlainWord.of(piece);
                if (plain.isEmpty() || plain.stream().anyMatch(PlainWord::isMasked)) {
                    return Optional.of("no word between spaces");
                }
                mayBeGap = true;
            }
        }
        return mayBeGap ? Optional.empty() : Optional.of("'…' stands between words");
    }
}
