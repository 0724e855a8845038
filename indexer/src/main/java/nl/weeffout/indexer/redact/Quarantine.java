package nl.weeffout.indexer.redact;

import java.util.Collection;
import nl.weeffout.domain.QuarantineReason;
import org.jspecify.annotations.Nullable;

/** Decides whether a record has to wait for a person, as the redactor can't be trusted with it. */
final class Quarantine {
    /** More than this share of a record masked says that something else than a case was typed, or that little remains. */
    private static final double MOSTLY = 0.3;

    /** Below this many characters a single name is much. */
    private static final int SHORT = 40;

    /** More letters than this of another script are no accident. */
    private static final int OTHER_LETTERS = 2;

    /** Before it stand Latin letters and what is no letter, but for one that no script has for its own. */
    private static final int FIRST_NOT_LATIN = 0x250;

    private static final int MICRO = 'µ';

    private Quarantine() {}

    /** Why these texts have to wait, or null. */
    static @Nullable QuarantineReason reason(Collection<RawText> raw, Collection<MaskedText> texts) {
        int otherLetters = 0;
        boolean isBroken = false;
        for (RawText text : raw) {
            if (!isAscii(text.value())) {
                otherLetters += otherScript(text.value());
                isBroken |= isBroken(text.value());
            }
        }
        if (otherLetters >= OTHER_LETTERS) {
            return QuarantineReason.OTHER_SCRIPT;
        }
        if (isBroken) {
            return QuarantineReason.BROKEN_ENCODING;
        }
        int length = 0;
        int masked = 0;
        boolean inDoubt = false;
        for (MaskedText text : texts) {
            length += text.length();
            for (PersonalSpan span : text.spans()) {
                masked += span.length();
            }
            for (Doubt doubt : text.doubts()) {
                inDoubt |= doubt.probability() >= Doubt.WAITS_FROM;
            }
        }
        if (length > SHORT && masked > MOSTLY * length) {
            return QuarantineReason.MOSTLY_MASKED;
        }
        return inDoubt ? QuarantineReason.UNSURE : null;
    }

    private static int otherScript(String text) {
        int letters = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isSurelyLatin(c)
                    && Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                letters++;
            }
            i += Character.charCount(c);
        }
        return letters;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** As nearly all of a text is; to ask for the script of a character is slow. */
    private static boolean isSurelyLatin(int c) {
        return c < FIRST_NOT_LATIN && c != MICRO;
    }

    /** The character that stands for one that was lost, or UTF-8 that was read as Windows-1252. */
    private static boolean isBroken(String text) {
        return text.indexOf('\uFFFD') >= 0 || text.contains("Ã©") || text.contains("Ã«") || text.contains("â‚¬");
    }
}
