package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Street addresses: a street's name with a house number. A street without a number is a place where something is done and
 * stays readable.
 */
final class AddressDetector implements Detector {
    private static final String HOUSE_NUMBER =
            " {1,2}[0-9]{1,5}(?:[ -]{0,2}(?:(?!te|en|in|op|of|is|om|ze|we|je)[A-Za-z]{1,2}(?![\\p{L}])|bis|hs|huis|hoog|rood|I{1,3}V?(?![\\p{L}])|[0-9]{1,3}(?![\\p{N}])))?"
                    + "(?![\\p{L}\\p{N}:,]?[0-9])(?! ?(?:euro|EUR|€|keer|uur|jaar|dagen|weken|maanden|procent|%|km|mensen|personen|kinderen|\\+))";

    /** Words that go before a street's own name. */
    private static final String FORE =
            "(?:(?:Oude|Nieuwe|Grote|Kleine|Lange|Korte|Eerste|Tweede|Derde|Sint|St\\.|Burg\\.|Burgemeester|Prof\\.|Dr\\.|Pr\\.|Prins|Prinses|Koning|Koningin|Jan|Pieter|[A-Z]\\.|Van|De|Den|[12]e|Laan|Plein|Weg|Hof|v\\.|'s)"
                    + " (?:(?:van|v\\.?|de|den|der|het) ){0,3}){0,4}";

    private static final String SUFFIX =
            "(?:straat|str\\.?|laan|ln\\.?|weg|plein|pln|hof|dreef|kade|gracht|singel|pad|steeg|dijk|dam|plantsoen|park|poort|baan|wal|markt|brink|akker|veld|hoek|burg|oord|donk|gaarde|meent|werf|haven|boulevard|passage|laantje|straatje|hofje|weide|kamp|es|horst|berg|rade|stede|zicht|erf|plaats|mate)";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\p{L}\\p{N}])" + FORE + "[A-ZÀ-Þ][\\p{L}'’-]{1,40}?" + SUFFIX + HOUSE_NUMBER),
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}]{3,30}(?:straat|laan|plein|dreef|singel|gracht|kade|steeg)"
                    + HOUSE_NUMBER),
            // 'Laan van Meerdervoort 1012': the kind of street in front.
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:Laan|Plein|Weg|Hof|Kade) (?:(?:van|v\\.?|der|de|den|het|tot) ){0,3}[A-Z][\\p{L}'’-]{1,40}"
                            + HOUSE_NUMBER));

    /** After these words any capitalised name with a number is an address. */
    private static final Pattern CUED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?iu:adres(?:sen)?(?: is)?|gegevens|woont (?:op|aan)|wonend(?:e)? te|woonachtig op|p/a|pand|huisnummer|verhuisd naar)[ :(]{1,3}"
                    + "(" + FORE + "[A-Z][\\p{L}'’-]{2,40}" + HOUSE_NUMBER + ")");

    /** Before a postcode, too. */
    private static final Pattern BEFORE_POSTCODE = Pattern.compile("(?<![\\p{L}\\p{N}])(" + FORE
            + "[A-Z][\\p{L}'’-]{2,40}" + HOUSE_NUMBER + ")[ ,]{1,3}(?=[1-9][0-9]{3} ?[A-Z]{2}(?![\\p{L}]))");

    private static final Evidence STREET_AND_NUMBER = Evidence.certain(Layer.ADDRESS, "street with a house number");

    /** The kinds of street that make a word a street's name without a capital, too. */
    private static final Pattern STREET = Pattern.compile("(?:straat|laan|plein|dreef|singel|gracht|kade|steeg)$");

    /** A street's name has at most this many characters, the words before it and a cue included. */
    private static final int LONGEST_NAME = 160;

    /** Behind a house number stands at most an addition, and the postcode that is looked at. */
    private static final int LONGEST_ADDITION = 24;

    @Override
    public List<PersonalSpan> find(String text, RecordContext context) {
        List<PersonalSpan> spans = new ArrayList<>();
        for (DigitCluster cluster : DigitCluster.in(text)) {
            if (!mayHoldHouseNumber(text, cluster)) {
                continue;
            }
            for (Pattern form : FORMS) {
                cluster.find(form, text, LONGEST_NAME, LONGEST_ADDITION, match -> spans.add(span(match, 0)));
            }
            for (Pattern form : List.of(CUED, BEFORE_POSTCODE)) {
                cluster.find(form, text, LONGEST_NAME, LONGEST_ADDITION, match -> spans.add(span(match, 1)));
            }
        }
        return spans;
    }

    private static PersonalSpan span(MatchResult match, int group) {
        return new PersonalSpan(match.start(group), match.end(group), Placeholder.ADRES, STREET_AND_NUMBER);
    }

    /** Whether one of its numbers stands behind a word that can be a street's name: most are amounts and years. */
    private static boolean mayHoldHouseNumber(String text, DigitCluster cluster) {
        for (int i = cluster.start(); i < cluster.end(); i++) {
            if (Character.isDigit(text.charAt(i)) && isNameOfStreet(wordBefore(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** What stands without a space before the space before an offset; empty where no space is. */
    private static String wordBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return end == offset ? "" : text.substring(start, end);
    }

    private static boolean isNameOfStreet(String word) {
        return word.chars().anyMatch(Character::isUpperCase)
                || STREET.matcher(word).find();
    }
}
