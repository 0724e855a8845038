package nl.weeffout.indexer.dutch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;

/**
 * A word as tables of terms compare it: lower case, without accents, a run of letters and digits; and where it stands.
 *
 * @param text the word; empty for a placeholder, which takes the place of a word and equals none
 * @param start offset of the word in the text, in chars
 * @param end offset behind it
 */
public record PlainWord(String text, int start, int end) {
    /** Whether a placeholder stands here. */
    public boolean isMasked() {
        return text.isEmpty();
    }

    /** The words of a text, in order. Cost: O(n) in chars. */
    public static List<PlainWord> of(CharSequence text) {
        return new Reading(text.toString()).words();
    }

    private static final class Reading {
        private final String source;
        private final List<PlainWord> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int start;
        private int end;

        Reading(String source) {
            this.source = source;
        }

        List<PlainWord> words() {
            Matcher placeholder = Placeholder.ANY.matcher(source);
            int i = 0;
            while (i < source.length()) {
                char c = source.charAt(i);
                if (c == '[' && placeholder.region(i, source.length()).lookingAt()) {
                    close();
                    words.add(new PlainWord("", i, placeholder.end()));
                    i = placeholder.end();
                } else if (c < 0x80) {
                    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                        take(c, i, i + 1);
                    } else if (c >= 'A' && c <= 'Z') {
                        take((char) (c + ('a' - 'A')), i, i + 1);
                    } else {
                        close();
                    }
                    i++;
                } else {
                    int next = i + Character.charCount(source.codePointAt(i));
                    takeFolded(i, next);
                    i = next;
                }
            }
            close();
            return words;
        }

        /** A character beyond ASCII; a mark on its own belongs to the letter before it. */
        private void takeFolded(int from, int to) {
            String folded =
                    Normalizer.normalize(source.substring(from, to).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            folded.codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c)) {
                    take(c, from, to);
                } else if (!isMark(c)) {
                    close();
                } else if (!word.isEmpty()) {
                    end = to;
                }
            });
        }

        private void take(int c, int from, int to) {
            if (word.isEmpty()) {
                start = from;
            }
            word.appendCodePoint(c);
            end = to;
        }

        private void close() {
            if (!word.isEmpty()) {
                words.add(new PlainWord(word.toString(), start, end));
                word.setLength(0);
            }
        }

        private static boolean isMark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }
    }
}
