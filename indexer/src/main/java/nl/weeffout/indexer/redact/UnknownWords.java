package nl.weeffout.indexer.redact;

import java.util.function.Predicate;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.PlainWord;

/**
 * Masks words that nobody knows in what is to be kept of a query: a word that was typed alone, without the words around it by
 * which names are found, gives no other sign of being one.
 */
public final class UnknownWords {
    private UnknownWords() {}

    /** The text with each word that is not known as {@code [NAAM]}; what is masked already stays. */
    public static RedactedText masked(RedactedText text, Predicate<PlainWord> isKnown) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (PlainWord word : PlainWord.of(text)) {
            if (!word.isMasked() && !isKnown.test(word)) {
                masked.append(text, from, word.start()).append(Placeholder.NAAM.text());
                from = word.end();
            }
        }
        return RedactedText.ofRedacted(masked.append(text, from, text.length()).toString());
    }
}
