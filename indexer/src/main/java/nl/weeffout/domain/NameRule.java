package nl.weeffout.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a municipality decided about a word: it names a person there, or never does.
 *
 * @param municipalityCode {@code GM} and four digits
 * @param word in lower case
 * @param person whether it names a person wherever it stands; if not, it names none
 */
public record NameRule(String municipalityCode, String word, boolean person, String author, Instant decidedAt) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{1,62}");

    public NameRule {
        if (!word.equals(ruleWord(word))) {
            throw new IllegalArgumentException("word of a rule is not in lower case");
        }
    }

    /**
     * A typed word as a rule keeps it.
     *
     * @throws IllegalArgumentException where it is no single word; what was typed stays out of the message
     */
    public static String ruleWord(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "a word to remember is not one word of 2 to 63 letters, with hyphens or apostrophes");
        }
        return word;
    }
}
