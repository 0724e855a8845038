package nl.weeffout.indexer.redact;

import java.util.BitSet;
import java.util.List;

/** The side codes of the Dutch register of vehicles, 1 to 14. */
final class SideCodes {
    /** X a letter, 9 a digit, a space where the hyphen stands. */
    private static final List<String> CODES = List.of(
            "XX 99 99",
            "99 99 XX",
            "99 XX 99",
            "XX 99 XX",
            "XX XX 99",
            "99 XX XX",
            "99 XXX 9",
            "9 XXX 99",
            "XX 999 X",
            "X 999 XX",
            "XXX 99 X",
            "X 99 XXX",
            "9 XX 999",
            "999 XX 9");

    /** A plate has this many letters and digits. */
    private static final int CHARACTERS = 6;

    /** A hyphen with a space on both sides. */
    private static final int WIDEST_GAP = 3;

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int GAP = 3;

    /** Every beginning of a code, with its gaps and without, as a number to the base of 4. */
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        for (String code : CODES) {
            addBeginnings(code);
            addBeginnings(code.replace(" ", ""));
        }
    }

    private SideCodes() {}

    private static void addBeginnings(String code) {
        int read = 0;
        for (int i = 0; i < code.length(); i++) {
            read = 4 * read + kind(code.charAt(i));
            BEGINNINGS.set(read);
        }
    }

    /** All of them as alternatives of a regular expression. */
    static String pattern(String gap) {
        StringBuilder codes = new StringBuilder();
        for (String code : CODES) {
            codes.append(codes.isEmpty() ? "(?:" : "|");
            code.chars().forEach(c -> codes.append(c == 'X' ? "[A-Za-z]" : c == '9' ? "[0-9]" : gap));
        }
        return codes.append(')').toString();
    }

    /** Whether one can begin in a stretch, whatever stands in its gaps: told without a pattern, as mostly none does. */
    static boolean mayBeginIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (mayBeginAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one can begin at an offset. */
    static boolean mayBeginAt(String text, int offset) {
        if (offset > 0 && Character.isLetterOrDigit(text.charAt(offset - 1))) {
            return false;
        }
        int read = 0;
        int characters = 0;
        int last = 0;
        int gap = 0;
        for (int i = offset; i < text.length(); i++) {
            int kind = kind(text.charAt(i));
            gap = kind == GAP ? gap + 1 : 0;
            if (kind == 0 || gap > WIDEST_GAP) {
                return false;
            }
            if (kind != GAP || last != GAP) {
                read = 4 * read + kind;
                if (!BEGINNINGS.get(read)) {
                    return false;
                }
            }
            last = kind;
            characters += kind == GAP ? 0 : 1;
            if (characters == CHARACTERS) {
                return i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            }
        }
        return false;
    }

    /** Of a character, 0 if no plate has it. */
    private static int kind(char c) {
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
            return LETTER;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return c == ' ' || c == '-' || c == '.' || c == '–' ? GAP : 0;
    }
}
