package nl.weeffout.indexer.redact;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where a match can begin, as an attempt costs far more than a look. The pattern itself says
 * where that is: by a look-ahead at one class of characters and a look-behind that no letter passes, with which it opens.
 */
final class GuardedPattern {
    private static final int ASCII = 128;

    /** How patterns are written that say with which characters a match begins, or that it never does behind a letter. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:\\(\\?=(?<first>\\[(?:\\\\.|[^\\]\\\\])*\\])(?:\\{\\d\\})?(?:\\[[^]]*\\])?\\))?(?<alone>\\(\\?<!\\[\\\\p\\{L\\})?");

    /** Looks at a place. */
    interface Guard {
        /** Whether a match may begin at an offset; it says yes too often rather than too seldom. */
        boolean mayBeginAt(String text, int offset);
    }

    private final Pattern pattern;
    private final boolean neverBehindLetter;

    /** ASCII characters with which no match begins. */
    private final BitSet neverFirst = new BitSet(ASCII);

    private final Guard guard;

    private GuardedPattern(Pattern pattern, Guard guard) {
        this.pattern = pattern;
        this.guard = guard;
        Matcher opening = OPENING.matcher(pattern.pattern());
        this.neverBehindLetter = opening.lookingAt() && opening.group("alone") != null;
        if (opening.group("first") != null) {
            Pattern first = Pattern.compile(opening.group("first"));
            for (int c = 0; c < ASCII; c++) {
                neverFirst.set(c, !first.matcher(Character.toString(c)).matches());
            }
        }
    }

    /** Guarded by what it says itself. */
    static GuardedPattern of(String pattern) {
        return new GuardedPattern(Pattern.compile(pattern), (text, offset) -> true);
    }

    /** Guarded by this as well. */
    GuardedPattern by(Guard more) {
        return new GuardedPattern(pattern, more);
    }

    Pattern pattern() {
        return pattern;
    }

    boolean isNeverBehindLetter() {
        return neverBehindLetter;
    }

    boolean mayBeginAt(String text, int offset) {
        return !neverFirst.get(text.charAt(offset))
                && !(neverBehindLetter && offset > 0 && Character.isLetter(text.charAt(offset - 1)))
                && guard.mayBeginAt(text, offset);
    }
}
