package nl.weeffout.indexer.dutch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a text stand. A sentence ends at {@code . ! ?} (and the quotes and brackets behind it) before space
 * and anything but a lower-case letter, or at the end of a line. What ends in a stop and is no end: a single letter ('H.'),
 * and what people shorten ('bijz. Bijstand').
 */
public final class Sentences {
    private static final Set<String> SHORTENED = Set.of(
            "aanvr", "afd", "afgew", "art", "artt", "bijst", "bijv", "bijz", "bv", "ca", "cl", "ds", "dhr", "dr", "drs",
            "enz", "etc", "evt", "fam", "hr", "incl", "ing", "ir", "jr", "kl", "max", "mej", "mevr", "min", "mr", "mw",
            "nr", "nrs", "prof", "resp", "st", "tel", "vgl", "zgn");

    private Sentences() {}

    /**
     * A sentence.
     *
     * @param start offset of its first char that is no space
     * @param end offset behind its last
     */
    public record Span(int start, int end) {}

    /** The sentences of a text, in order; none is blank, and together they hold all that is no space. Cost: O(n) in chars. */
    public static List<Span> of(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || ((c == '.' || c == '!' || c == '?') && ends(text, i))) {
                int behind = c == '\n' ? i : behindClosing(text, i + 1);
                add(spans, text, start, behind);
                start = behind;
                i = behind - (c == '\n' ? 0 : 1);
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static void add(List<Span> spans, CharSequence text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean ends(CharSequence text, int stop) {
        int behind = behindClosing(text, stop + 1);
        if (behind < text.length() && !Character.isWhitespace(text.charAt(behind))) {
            return false;
        }
        int next = behind;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(stop) != '.' || !isShortened(text, stop);
    }

    private static boolean isShortened(CharSequence text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.subSequence(start, stop).toString().toLowerCase(Locale.ROOT);
        return word.length() == 1 || SHORTENED.contains(word);
    }

    private static int behindClosing(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && ".!?\"')”’»".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
