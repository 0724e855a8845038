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
    private static final String NO_AMOUNT =
            "(?! ?(?:€|%|\\+|(?iu:euro|eur|keer|x|uur|jaar|dagen?|weken|maanden|maal|procent|km|m2|meter|minuten|mensen|personen|kinderen|woningen|huishoudens|huizen|bewoners|adressen|plaatsen)(?![\\p{L}])))";

    private static final String ADDITION =
            "(?:,?[ ]?[0-9]{1,2}e (?iu:verd(?:ieping|\\.)?|etage)(?![\\p{L}])|[ ]?\\((?iu:boven|beneden|hoog|laag|achter|voor|links|rechts|[0-9]{0,2} ?hoog|bis)\\)"
                    + "|[ ./-]{0,2}(?iu:bis|hs|huis|hoog|rood|zw|boven|beneden|links|rechts|achter)(?: ?[A-Za-z])?(?![\\p{L}\\p{N}])|[ -]{0,2}I{1,3}V?(?![\\p{L}])"
                    + "|[ -]{0,2}(?!(?iu:te|en|in|op|of|is|om|ze|we|je|ik|al|de|nu|er|na|u)(?![\\p{L}]))[A-Za-z]{1,2}(?![\\p{L}])(?:[ -]?[0-9]{1,3}(?![\\p{N}]))?"
                    + "|[ ]?[-/][ ]?[0-9]{1,4}(?![\\p{N}])(?: ?[A-Za-z](?![\\p{L}]))?)?";

    private static final String NUMBER = "[0-9]{1,5}(?![0-9])" + ADDITION + "(?![\\p{L}\\p{N}:,]?[0-9])" + NO_AMOUNT;

    /** Between a street and its number: a space, the end of a line, or a word for the number. */
    private static final String HOUSE_NUMBER =
            "(?:[ \\t\\r\\n]{1,3}|,[ ]{0,2}(?=(?iu:nr|no|num|huisn)))(?:(?iu:nr\\.?|no\\.|nummer|huisnr\\.?|huisnummer)[ ]?)?"
                    + NUMBER;

    /** Words that go before a street's own name. */
    private static final String FORE =
            "(?:(?:Oude|Nieuwe|Grote|Kleine|Lange|Korte|Eerste|Tweede|Derde|Sint|St\\.?|Burg\\.|Burgemeester|Prof\\.|Professor|Dr\\.|Dokter|Pr\\.|Prins|Prinses|Koning|Koningin|Kon\\.|Pastoor|Past\\.|Gen\\.|Generaal|Mr\\.|Ds\\.|Mgr\\.|Ir\\.|Adm\\.|Jan|Pieter|[A-Z]\\.|Van|De|Den|[12]e|Laan|Plein|Weg|Hof|v\\.|'s|'t)"
                    + " {0,1}(?:(?:van|v\\.?|de|den|der|d\\.|het|'t) ){0,3}){0,4}";

    private static final String SUFFIX =
            "(?:str(?:aat|\\.)?|strjitte|laan|leane|ln\\.?|w(?:eg|ei|g\\.?)|plein|pln\\.?|h[oô]f|buorren|stege|dreef|kade|gracht|singel|sngl|pad|steeg|dijk|dyk|dam|plantsoen|plnts\\.?|park|poort|baan|wal|markt|brink|akker|veld|hoek|burg|oord|donk|gaarde|meent|werf|haven|boulevard|blvd|passage|laantje|straatje|hofje|weide|kamp|es|horst|berg|rade|stede|zicht|erf|plaats|mate|(?<![aeou])ring|buurt|terp|reed)";

    private static final String NAME = "[\\p{L}'’.-]{0,40}?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\p{L}\\p{N}])" + FORE + "['’]?[\\p{Lu}]" + NAME + SUFFIX + HOUSE_NUMBER),
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}'’])(?:['’]t |v\\. ?d\\. ?|v\\. ?)?[\\p{L}][\\p{L}'’.-]{1,30}?(?:straat|str\\.|str|strjitte|laan|plein|dreef|singel|gracht|kade|steeg)"
                            + HOUSE_NUMBER),
            // A name of two words before the kind of street: 'Hendrik Ibsenweg 4' is met above, 'Mary Zeldenrust weg 4'
            // here.
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[\\p{Lu}][\\p{L}'’.-]{1,30} ){1,2}(?:(?i:straat|str\\.?|laan|weg|plein|dreef|singel|gracht|kade|steeg|haven|markt|vest|brink|dijk|hof|park|ring|wal))"
                            + HOUSE_NUMBER),
            // 'Laan van Meerdervoort 1012': the kind of street in front.
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:Laan|laan|Ln\\.|Plein|Weg|Hof|Kade|Singel) (?:(?:van|v\\.?|der|de|den|het|tot|'t) ){0,3}[\\p{Lu}][\\p{L}'’-]{1,40}"
                            + HOUSE_NUMBER),
            // 'Achter de Hoven 12': a preposition that has a capital though no sentence begins.
            Pattern.compile(
                    "(?<=[\\p{Ll},;:] )(?:Achter|Tussen|Onder|Boven|Aan|Op|Bij|Buiten|Binnen|Voor|Naast) (?:de|het|den|'t) [\\p{Lu}][\\p{L}'’-]{1,40}"
                            + HOUSE_NUMBER),
            // 'Plein 1944 nr 3', 'Plein 1940-1945 12': a year in the name.
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[Pp]lein|[Ll]aan) (?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?" + HOUSE_NUMBER));

    /** After these words any capitalised name with a number is an address. */
    private static final Pattern CUED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?iu:(?:woon|post|verblijf|brief|oud|nieuw)?adres(?:sen)?(?: is)?|gegevens|woont (?:op|aan)|wonend(?:e)? (?:te|op|aan)|woonachtig (?:op|aan|te)|p/a|pand|verhuisd naar|woning(?: aan)?)[ :(]{1,3}(?:(?:de|het|op|aan) ){0,2}"
                    + "(" + FORE + "[\\p{Lu}][\\p{L}'’.-]{0,40}(?: [\\p{Lu}][\\p{L}'’-]{1,40})?" + HOUSE_NUMBER + ")");

    /** Before a postcode, too. */
    private static final Pattern BEFORE_POSTCODE = Pattern.compile("(?<![\\p{L}\\p{N}])(" + FORE
            + "[\\p{Lu}][\\p{L}'’-]{2,40}" + HOUSE_NUMBER
            + ")[ ,\\r\\n]{1,3}(?=[1-9][0-9]{3} ?(?:[A-Z]{2}|[a-z]{2})(?![\\p{L}]))");

    /** The number alone, called so. */
    private static final Pattern CALLED =
            Pattern.compile("(?<![\\p{L}])(?iu:huis ?(?:nummer|nr\\.?))[ :.]{1,3}(?:(?iu:is) )?(" + NUMBER + ")");

    private static final List<Pattern> BEHIND_WORDS = List.of(CUED, BEFORE_POSTCODE, CALLED);

    private static final Pattern ENDS_IN_YEAR = Pattern.compile("\\s(?:19[5-9]|20[0-4])[0-9]$");

    private static final Evidence STREET_AND_NUMBER = Evidence.certain(Layer.ADDRESS, "street with a house number");

    /** The kinds of street that make a word a street's name without a capital, too. */
    private static final Pattern STREET = Pattern.compile(
            "(?iu)(?:straat|str\\.?|strjitte|laan|plein|dreef|singel|gracht|kade|steeg|nr\\.?|nummer)$");

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
                cluster.find(
                        form,
                        text,
                        LONGEST_NAME,
                        LONGEST_ADDITION,
                        match -> isHouseNumber(match, 0) && spans.add(span(match, 0)));
            }
            for (Pattern form : BEHIND_WORDS) {
                cluster.find(
                        form,
                        text,
                        LONGEST_NAME,
                        LONGEST_ADDITION,
                        match -> isHouseNumber(match, 1) && spans.add(span(match, 1)));
            }
        }
        return spans;
    }

    /** 'in de Kerkstraat 2019 meldingen': a year is no house number unless a word for an address stands before it. */
    private static boolean isHouseNumber(MatchResult match, int group) {
        return group == 1 || !ENDS_IN_YEAR.matcher(match.group()).find();
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
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
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
