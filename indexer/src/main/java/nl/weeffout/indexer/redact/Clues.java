package nl.weeffout.indexer.redact;

import java.util.ArrayList;
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
    /** For a pattern that is always looked for. */
    static final Clues NONE = anywhere();

    private static final int ASCII = 128;

    /** By the first character, which is an ASCII one or stands at {@link #ASCII}. */
    private final List<List<String>> byFirst = new ArrayList<>();

    private final boolean beginWords;

    private Clues(Collection<String> pieces, boolean beginWords) {
        this.beginWords = beginWords;
        for (int i = 0; i <= ASCII; i++) {
            byFirst.add(List.of());
        }
        for (String piece : pieces) {
            int first = place(piece.charAt(0));
            List<String> more = new ArrayList<>(byFirst.get(first));
            more.add(piece);
            byFirst.set(first, List.copyOf(more));
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
        return new Clues(List.of(pieces), false);
    }

    boolean standIn(String text) {
        return next(text, 0, text.length()) >= 0;
    }

    /** Where the first of them begins in a stretch, or -1. */
    int next(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            List<String> pieces = byFirst.get(place(text.charAt(i)));
            if (!pieces.isEmpty() && !(beginWords && i > 0 && Character.isLetter(text.charAt(i - 1)))) {
                for (int piece = 0; piece < pieces.size(); piece++) {
                    String one = pieces.get(piece);
                    if (text.regionMatches(true, i, one, 0, one.length())) {
                        return i;
                    }
                }
            }
        }
        return -1;
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
        char folded = c < ASCII ? c : Character.toUpperCase(c);
        return Math.min(Character.toLowerCase(folded), ASCII);
    }
}
