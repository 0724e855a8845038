package nl.weeffout.indexer.dutch;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weeffout.domain.Placeholder;
import org.jspecify.annotations.Nullable;

/** Parts a text in placeholders, spellings of a table that hold a hyphen ('p-wet'), and runs of letters or digits. */
final class Tokens {
    /** Code points of the longest run; a longer one than any word is cut, as an index takes no term of any length. */
    private static final int LONGEST = 255;

    private final Pattern hyphened;

    /** @param spellings lower case; those with a hyphen begin with a letter and count in upper case too */
    Tokens(Collection<String> spellings) {
        hyphened = Pattern.compile(spellings.stream()
                .filter(spelling -> spelling.contains("-"))
                .sorted()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?i:", ")(?!\\p{L})")));
    }

    /**
     * A placeholder or word.
     *
     * @param start offset in the text, in chars
     * @param end offset behind it
     */
    record Token(int start, int end) {}

    /** The first token from an offset on, or null where there is none. Cost: O(n) in chars up to its end. */
    @Nullable Token next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                return new Token(at, behindWord(text, at));
            }
            if (isNumber(c)) {
                return new Token(at, behindNumber(text, at));
            }
            if (c == '[') {
                Matcher placeholder = Placeholder.ANY.matcher(text).region(at, text.length());
                if (placeholder.lookingAt()) {
                    return new Token(at, placeholder.end());
                }
            }
            at += Character.charCount(c);
        }
        return null;
    }

    private int behindWord(String text, int start) {
        int end = start;
        for (int length = 0; length < LONGEST && end < text.length(); length++) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && !(length > 0 && isMark(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        if (end < text.length() && text.charAt(end) == '-') {
            Matcher spelling =
                    hyphened.matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (spelling.lookingAt()) {
                return spelling.end();
            }
        }
        return end;
    }

    private static int behindNumber(String text, int start) {
        int end = start;
        for (int length = 0; length < LONGEST && end < text.length(); length++) {
            int c = text.codePointAt(end);
            if (!isNumber(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
