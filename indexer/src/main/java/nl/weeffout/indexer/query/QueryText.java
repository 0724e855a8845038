package nl.weeffout.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;

/** A query in plain typing, as words, spaces and signs. It counts its looks at characters: the measure of work. */
final class QueryText {
    private final String source;
    private int steps;

    QueryText(String plain) {
        this.source = plain;
    }

    int length() {
        return source.length();
    }

    int steps() {
        return steps;
    }

    /** The character here; a space behind the end. */
    char at(int i) {
        steps++;
        return i < source.length() ? source.charAt(i) : ' ';
    }

    String part(int start, int end) {
        steps += end - start;
        return source.substring(start, end);
    }

    /** Behind the quote that closes the one here. Quotes come in pairs. */
    int behindQuoted(int start) {
        int end = source.indexOf('"', start + 1) + 1;
        steps += end - start;
        return end;
    }

    /** Behind a run of one sign. */
    int behindAll(char sign, int start) {
        int i = start;
        while (i < source.length() && at(i) == sign) {
            i++;
        }
        return i;
    }

    /** Where the next space, quote or parenthesis stands. */
    int endOfChunk(int start) {
        int i = start;
        while (" \"()".indexOf(at(i)) < 0) {
            i++;
        }
        return i;
    }

    boolean beginsWord(int i) {
        steps++;
        return i < source.length() && isLetterOrNumber(source.codePointAt(i));
    }

    /** Letters, numbers and marks; hyphen, point and apostrophe between them; comma and colon between digits. */
    int endOfWord(int start) {
        int i = start;
        while (i < source.length()) {
            steps++;
            int c = source.codePointAt(i);
            boolean joins = "-.'".indexOf(c) >= 0
                    ? beginsWord(i + 1)
                    : ",:".indexOf(c) >= 0 && Character.isDigit(at(i - 1)) && Character.isDigit(at(i + 1));
            if (!joins && !isInWord(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** Behind the placeholder that stands here, if one does. */
    Optional<Integer> behindPlaceholder(int i) {
        if (at(i) != '[') {
            return Optional.empty();
        }
        Matcher matcher = Placeholder.ANY.matcher(source).region(i, source.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** The words and placeholders of a stretch. */
    List<String> words(int start, int end) {
        List<String> words = new ArrayList<>();
        int i = start;
        while (i < end) {
            int behind = behindPlaceholder(i).orElse(beginsWord(i) ? endOfWord(i) : i);
            if (behind > i) {
                words.add(source.substring(i, behind));
            }
            i = Math.max(behind, i + 1);
        }
        return words;
    }

    /** Whether somebody who searches may mean this character. */
    static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Whether this is such a character, or a mark on one. */
    static boolean isInWord(int c) {
        int type = Character.getType(c);
        return isLetterOrNumber(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
