package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/** The words of a text with what stands between them, as the search for names walks over it. */
final class TextWords {
    /**
     * @param start offset of the first char
     * @param end offset behind the last char
     * @param opensSentence whether nothing, or the end of a sentence, stands before it
     * @param gap what stands between the word before and this one
     */
    record Word(String text, String lower, int start, int end, boolean opensSentence, String gap) {
        boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean isAllCapitals() {
            return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        }

        boolean isInitial() {
            return text.length() == 1 && isCapitalised();
        }

        boolean isPlaceholder() {
            return text.startsWith("[");
        }

        /** Whether only a space lies between the word before and this one. */
        boolean followsDirectly() {
            return gap.equals(" ")
                    || gap.equals("\n")
                    || gap.equals("\r\n")
                    || gap.equals(". ")
                    || gap.equals(".")
                    || gap.equals("  ");
        }
    }

    /** A question mark between letters stands for a letter that a character set did not have: 'Y?lmaz'. */
    private static final Pattern WORD = Pattern.compile(
            Placeholder.ANY.pattern()
                    + "|[\\p{L}\\p{M}]++(?:['’?\\uFFFD][\\p{L}\\p{M}]++)*+(?:-[\\p{L}\\p{M}]++(?:['’?\\uFFFD][\\p{L}\\p{M}]++)*+)*+");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;\"“”•\\n].*");

    private TextWords() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            String gap = text.substring(last, matcher.start());
            boolean afterAbbreviation =
                    !words.isEmpty() && words.getLast().text().length() == 1 && gap.startsWith(".");
            boolean opens = words.isEmpty() || (SENTENCE_END.matcher(gap).matches() && !afterAbbreviation);
            words.add(new Word(
                    matcher.group(),
                    matcher.group().toLowerCase(Locale.ROOT),
                    matcher.start(),
                    matcher.end(),
                    opens,
                    gap));
            last = matcher.end();
        }
        return words;
    }
}
