package nl.weeffout.indexer.redact;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of text of which one must stand where a pattern is to match: a look for these is far cheaper than the pattern, and
 * nearly always finds none. Letters are compared as a pattern does that ignores case in Unicode. Cost: linear.
 */
final class Clues {
    private static final int ASCII = 128;

    /** No character before it is compared as an ASCII one if it is none: the first are the Turkish letters 'İ' and 'ı'. */
    private static final int FIRST_LIKE_ASCII = 0x100;

    /** By ASCII character, a bit for the lower bits of each that is compared as it is: of 'k' also that of Kelvin. */
    private static final long[] ALIKE = new long[ASCII];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int like = place((char) c);
            if (like < ASCII) {
                ALIKE[like] |= 1L << c;
            }
        }
    }

    /** For a pattern that is always looked for. */
    static final Clues NONE = anywhere();

    /** By the first character in either case; all that are no ASCII ones at {@link #ASCII}. */
    private final String[][] byFirst = new String[ASCII + 1][];

    /**
     * By the same, a bit for the lower bits of every character that may come second: nearly always it rules all of them
     * out.
     */
    private final long[] seconds = new long[ASCII + 1];

    private final boolean beginWords;

    private Clues(Collection<String> pieces, boolean beginWords) {
        this.beginWords = beginWords;
        for (int i = 0; i <= ASCII; i++) {
            int place = place((char) i);
            byFirst[i] = pieces.stream()
                    .filter(piece -> place(piece.charAt(0)) == place)
                    .toArray(String[]::new);
            for (String piece : byFirst[i]) {
                seconds[i] |= piece.length() == 1 ? -1L : alike(piece.charAt(1));
            }
        }
    }

    /** Pieces that no letter stands before. */
    static Clues beginningWords(String... pieces) {
        return beginningWords(List.of(pieces));
    }

    static Clues beginningWords(Collection<String> pieces) {
        return new Clues(pieces, true);
    }

    /** Pieces that may stand within a word. */
    static Clues anywhere(String... pieces) {
        return anywhere(List.of(pieces));
    }

    static Clues anywhere(Collection<String> pieces) {
        return new Clues(pieces, false);
    }

    boolean standIn(String text) {
        return next(text, 0, text.length()) >= 0;
    }

    /** Where the first of them begins in a stretch, or -1. */
    int next(String text, int from, int to) {
        char second = from < to ? text.charAt(from) : 0;
        for (int i = from; i < to; i++) {
            char c = second;
            second = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int first = c < ASCII ? c : place(c);
            if ((seconds[first] & 1L << second) != 0
                    && !(beginWords && i > 0 && Character.isLetter(text.charAt(i - 1)))
                    && isAnyAt(text, i, byFirst[first])) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one of them begins at an offset. */
    boolean standAt(String text, int offset) {
        return next(text, offset, offset + 1) == offset;
    }

    private static boolean isAnyAt(String text, int offset, String[] pieces) {
        for (String piece : pieces) {
            if (isAt(text, offset, piece)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link String#regionMatches(boolean, int, String, int, int)} compares, which is slow where a text holds a '€'. */
    private static boolean isAt(String text, int offset, String piece) {
        int length = piece.length();
        if (offset + length > text.length()) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char one = text.charAt(offset + i);
            char other = piece.charAt(i);
            if (one != other && folded(one) != folded(other)) {
                return false;
            }
        }
        return folded(text.charAt(offset)) == folded(piece.charAt(0));
    }

    private static char folded(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /**
     * Hands over what matches where one of them begins, from left to right and without overlap.
     *
     * @param pattern begins with one of them
     */
    void find(Pattern pattern, String text, Consumer<MatchResult> taker) {
        @Nullable Matcher matcher = null;
        int i = next(text, 0, text.length());
        while (i >= 0) {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            boolean matches = matcher.region(i, text.length()).lookingAt();
            if (matches) {
                taker.accept(matcher);
            }
            i = next(text, matches ? matcher.end() : i + 1, text.length());
        }
    }

    private static int place(char c) {
        return c >= ASCII && c < FIRST_LIKE_ASCII ? ASCII : Math.min(folded(c), ASCII);
    }

    /** The lower bits of all that are compared as this character is; all bits where it is no ASCII one. */
    private static long alike(char c) {
        int place = place(c);
        return place < ASCII ? ALIKE[place] : -1L;
    }
}
