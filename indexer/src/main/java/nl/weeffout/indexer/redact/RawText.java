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

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** The text without what hides a name or a number from the detectors: joiners of no width, digits of other widths. */
    String normalised() {
        if (value.chars().allMatch(RawText::isPlain)) {
            return value;
        }
        StringBuilder result = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.getType(c) == Character.FORMAT) {
                return;
            }
            if (Character.isDigit(c)) {
                result.append(Character.digit(c, 10));
            } else if (Character.isSpaceChar(c) && c != '\n') {
                result.append(' ');
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                result.append((char) (c - 0xFEE0));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    private static boolean isPlain(int c) {
        return (c < 0x250 && c != SOFT_HYPHEN && c != NO_BREAK_SPACE) || "–—‘’“”…€".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return "RawText of " + value.length() + " characters";
    }
}
