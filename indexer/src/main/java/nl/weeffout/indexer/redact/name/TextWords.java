package nl.weeffout.indexer.redact.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import nl.weeffout.domain.Placeholder;
import org.jspecify.annotations.Nullable;

/** The words of a text with what stands between them, as the search for names walks over it. */
public final class TextWords {
    /**
     * @param start offset of the first char
     * @param end offset behind the last char
     * @param opensSentence whether nothing, or the end of a sentence, stands before it
     * @param gap what stands between the word before and this one
     */
    public record Word(String text, String lower, int start, int end, boolean opensSentence, String gap) {
        /** Where it stands; it is part of a raw text. */
        @Override
        public String toString() {
            return "Word at " + start + ".." + end;
        }

        public boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        public boolean isAllCapitals() {
            return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        }

        public boolean isInitial() {
            return text.length() == 1 && isCapitalised();
        }

        public boolean isPlaceholder() {
            return text.startsWith("[");
        }

        /** Whether only a space lies between the word before and this one. */
        public boolean followsDirectly() {
            return gap.equals(" ")
                    || gap.equals("\n")
                    || gap.equals("\r\n")
                    || gap.equals(". ")
                    || gap.equals(".")
                    || gap.equals("  ");
        }
    }

    /** Inside a word; a question mark between letters stands for one that a character set did not have: 'Y?lmaz'. */
    private static final String JOINERS = "'’?\uFFFD-";

    /** ASCII characters that are letters, as most are that are asked for. */
    private static final BitSet LETTERS = new BitSet();

    static {
        IntStream.range(0, 0x80).filter(Character::isLetter).forEach(LETTERS::set);
    }

    private static final String SENTENCE_ENDS = ".!?:;\"“”•\n";

    /** Few texts have shorter ones on the average, with what stands between them. */
    private static final int LETTERS_A_WORD = 6;

    private TextWords() {}

    /** Runs of letters with what joins them, and placeholders. Linear. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / LETTERS_A_WORD + 1);
        @Nullable Matcher placeholder = text.indexOf('[') < 0 ? null : Placeholder.ANY.matcher(text);
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            int end;
            if (placeholder != null
                    && text.charAt(i) == '['
                    && placeholder.region(i, text.length()).lookingAt()) {
                end = placeholder.end();
            } else {
                end = endOfWord(text, i);
            }
            if (end > i) {
                words.add(word(text, i, end, gap(text, last, i), words));
                last = end;
                i = end;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return words;
    }

    /** Nearly every gap is a space, which is not made anew each time. */
    private static String gap(String text, int start, int end) {
        return end - start == 1 && text.charAt(start) == ' ' ? " " : text.substring(start, end);
    }

    private static Word word(String text, int start, int end, String gap, List<Word> before) {
        boolean afterAbbreviation = !before.isEmpty() && before.getLast().text().length() == 1 && gap.startsWith(".");
        boolean opens = before.isEmpty() || (endsSentence(gap) && !afterAbbreviation);
        String word = text.substring(start, end);
        return new Word(word, word.toLowerCase(Locale.ROOT), start, end, opens, gap);
    }

    /** Behind the word that begins here, or {@code start} where none does. */
    private static int endOfWord(String text, int start) {
        int end = endOfLetters(text, start);
        while (end > start && end < text.length() && JOINERS.indexOf(text.charAt(end)) >= 0) {
            int next = endOfLetters(text, end + 1);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfLetters(String text, int start) {
        int i = start;
        while (i < text.length()) {
            if (LETTERS.get(text.charAt(i))) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            if (c < 0x80 || (!Character.isLetter(c) && !isMark(c))) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean endsSentence(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (SENTENCE_ENDS.indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
