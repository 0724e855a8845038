package nl.weeffout.indexer.redact;

import java.text.Normalizer;

/**
 * Text as a municipality typed it, with persons in it. It lives in the readers and the redactor only, and never shows its
 * content when it is printed by accident.
 */
public record RawText(String value) {
    public static final RawText EMPTY = new RawText("");

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NO_BREAK_SPACE = '\u00A0';

    /** What is typed or pasted for a hyphen; dashes stay, as they belong to sentences. */
    private static final String HYPHENS = "\u2010\u2011\u2012\u2043\u2212\uFE58\uFE63\uFF0D";

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /**
     * The text without what hides a name or a number from the detectors: joiners and directions of no width, control
     * characters, digits and hyphens of other kinds, marks that are set on a digit.
     */
    String normalised() {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder result = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, result));
        return result.toString();
    }

    private static void append(int c, StringBuilder result) {
        if (isInvisible(c) || (isMark(c) && endsInDigit(result))) {
            return;
        }
        if (Character.isDigit(c)) {
            result.append(Character.digit(c, 10));
        } else if (isDigitInACircle(c)) {
            result.append(compatible(c));
        } else if (HYPHENS.indexOf(c) >= 0) {
            result.append('-');
        } else if (Character.isSpaceChar(c) && c != '\n') {
            result.append(' ');
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            result.append((char) (c - 0xFEE0));
        } else {
            result.appendCodePoint(c);
        }
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00
                        && c <= 0xFE0F) // variation selectors: an emoji of a digit is the digit and one of these
                || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    /** In a circle or below the line: '①', '₁'. Above the line it stays, as 'm²' and '10⁶' are no numbers of persons. */
    private static boolean isDigitInACircle(int c) {
        return c >= 0x2080
                && Character.getType(c) == Character.OTHER_NUMBER
                && compatible(c).length() == 1
                && Character.isDigit(compatible(c).charAt(0));
    }

    private static String compatible(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return (c < 0x250
                        && c != SOFT_HYPHEN
                        && c != NO_BREAK_SPACE
                        && (!Character.isISOControl(c) || Character.isWhitespace(c)))
                || "–—‘’“”…€".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return "RawText of " + value.length() + " characters";
    }
}
