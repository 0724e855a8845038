package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import nl.weeffout.domain.Placeholder;

/**
 * Postcodes, four digits and two letters, with the house number that goes along. The four digits alone are a
 * neighbourhood and stay.
 */
final class PostcodeDetector implements Detector {
    private static final String HOUSE_NUMBER =
            "(?:(?:[ ,/\\t-]{0,3}|[ ,]{0,2}(?iu:(?:huis)?(?:nr\\.?|nummer)) ?)(?!(?:19|20)[0-9]{2}(?![0-9])|[1-9][0-9]{3} ?[A-Za-z]{2}(?![\\p{L}]))[0-9]{1,5}(?![0-9]|[.,:][0-9])"
                    + "(?! ?(?:€|%|(?iu:euro|eur|keer|uur|jaar|dagen|weken|maanden|procent|km|mensen|personen|kinderen)))"
                    + "(?:[ -]?(?:[A-Z]{1,2}|(?iu:bis|hs|huis|hoog|rood|zw))(?![\\p{L}\\p{N}])|-?[a-z](?![\\p{L}\\p{N}])|-[0-9]{1,3}(?![0-9]))?)?";

    private static final NumberForm FORM = NumberForm.of(
                    Placeholder.POSTCODE,
                    "form of a postcode",
                    0.9,
                    "(?=[1-9])(?<![\\p{L}\\p{N}])(?<![0-9][.,/:-])(?<![€$£])(?<![€$£] )(?<number>([1-9][0-9]{3})([ \\t]{0,2}|[.-])([A-Za-z]{2})(?![\\p{L}]|['’][\\p{L}]|[0-9]{6})"
                            + HOUSE_NUMBER + ")",
                    4)
            .withTogether(4);

    /** Letters that are a unit or an abbreviation behind any number. */
    private static final Set<String> UNITS = WordTable.words("nummerwoorden.tsv", "unit");

    /** Letters that are a word or a scheme: behind a year, or in lower case behind a space, they are no postcode. */
    private static final Set<String> WORDS = WordTable.words("nummerwoorden.tsv", "two-letters");

    @Override
    public boolean needsDigit() {
        return true;
    }

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        for (DigitCluster cluster : read.digits()) {
            FORM.find(text, cluster, match -> isPostcode(match) && spans.add(FORM.span(match)));
        }
        return spans;
    }

    private static boolean isPostcode(MatchResult match) {
        String letters = match.group(4);
        String lower = letters.toLowerCase(Locale.ROOT);
        boolean isUpper = letters.equals(letters.toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(match.group(2));
        boolean mayBeYear = number >= 1900 && number < 2100;
        return switch (match.group(3)) {
            // Typed together, the letters are no word of the sentence.
            case "" -> !UNITS.contains(lower);
            case ".", "-" ->
                (isUpper || !(mayBeYear || WORDS.contains(lower)))
                        && !UNITS.contains(lower)
                        && !(mayBeYear && WORDS.contains(lower));
            default -> !UNITS.contains(lower) && (!WORDS.contains(lower) || (isUpper && !mayBeYear));
        };
    }
}
