package nl.weeffout.indexer.redact;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way in which an address is typed.
 *
 * @param group what is masked
 * @param mayStand whether it can stand near a cluster, told without the pattern, which is slow; it says yes too often
 *     rather than too seldom
 */
record AddressForm(GuardedPattern pattern, int group, BiPredicate<String, DigitCluster> mayStand) {
    /** A street's name has at most this many characters, the words before it and a cue included. */
    static final int LONGEST_NAME = 160;

    /** Behind a house number stands at most an addition, and the postcode that is looked at. */
    private static final int LONGEST_ADDITION = 24;

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

    /** With what {@link #FORE} or a street's own name begins. */
    private static final String OPENS_NAME = "(?=[\\p{Lu}v12'’])";

    private static final String SUFFIX =
            "(?:str(?:aat|\\.)?|strjitte|laan|leane|ln\\.?|w(?:eg|ei|g\\.?)|plein|pln\\.?|h[oô]f|buorren|stege|dreef|kade|gracht|singel|sngl|pad|steeg|dijk|dyk|dam|plantsoen|plnts\\.?|park|poort|baan|wal|markt|brink|akker|veld|hoek|burg|oord|donk|gaarde|meent|werf|haven|boulevard|blvd|passage|laantje|straatje|hofje|weide|kamp|es|horst|berg|rade|stede|zicht|erf|plaats|mate|(?<![aeou])ring|buurt|terp|reed)";

    private static final String NAME = "[\\p{L}'’.-]{0,40}?";

    private static final Set<String> BEFORE_STREET = Stream.of(
                    "achter", "tussen", "onder", "boven", "aan", "op", "bij", "buiten", "binnen", "voor", "naast")
            .flatMap(word -> Stream.of(" de ", " het ", " den ", " 't ").map(article -> word + article))
            .collect(Collectors.toUnmodifiableSet());

    static final List<AddressForm> ALL = List.of(
            new AddressForm(
                    GuardedPattern.of(OPENS_NAME + "(?<![\\p{L}\\p{N}])" + FORE + "['’]?[\\p{Lu}]" + NAME + SUFFIX
                            + HOUSE_NUMBER),
                    0,
                    StreetEndings::standBeforeNumber),
            new AddressForm(
                    GuardedPattern.of(
                            "(?<![\\p{L}\\p{N}'’])(?:['’]t |v\\. ?d\\. ?|v\\. ?)?[\\p{L}][\\p{L}'’.-]{1,30}?(?:straat|str\\.|str|strjitte|laan|plein|dreef|singel|gracht|kade|steeg)"
                                    + HOUSE_NUMBER),
                    0,
                    StreetEndings::standBeforeNumber),
            // A name of two words before the kind of street: 'Hendrik Ibsenweg 4' is met above, 'Mary Zeldenrust weg 4'
            // here.
            new AddressForm(
                    GuardedPattern.of(
                            "(?=[\\p{Lu}])(?<![\\p{L}\\p{N}])(?:[\\p{Lu}][\\p{L}'’.-]{1,30} ){1,2}(?:(?i:straat|str\\.?|laan|weg|plein|dreef|singel|gracht|kade|steeg|haven|markt|vest|brink|dijk|hof|park|ring|wal))"
                                    + HOUSE_NUMBER),
                    0,
                    StreetEndings::standBeforeNumber),
            // 'Laan van Meerdervoort 1012': the kind of street in front.
            new AddressForm(
                    GuardedPattern.of(
                            "(?<![\\p{L}\\p{N}])(?:Laan|laan|Ln\\.|Plein|Weg|Hof|Kade|Singel) (?:(?:van|v\\.?|der|de|den|het|tot|'t) ){0,3}[\\p{Lu}][\\p{L}'’-]{1,40}"
                                    + HOUSE_NUMBER),
                    0,
                    near(Clues.beginningWords("laan ", "ln. ", "plein ", "weg ", "hof ", "kade ", "singel "))),
            // 'Achter de Hoven 12': a preposition that has a capital though no sentence begins.
            new AddressForm(
                    GuardedPattern.of(
                            "(?<=[\\p{Ll},;:] )(?:Achter|Tussen|Onder|Boven|Aan|Op|Bij|Buiten|Binnen|Voor|Naast) (?:de|het|den|'t) [\\p{Lu}][\\p{L}'’-]{1,40}"
                                    + HOUSE_NUMBER),
                    0,
                    near(Clues.beginningWords(BEFORE_STREET))),
            // 'Plein 1944 nr 3', 'Plein 1940-1945 12': a year in the name.
            new AddressForm(
                    GuardedPattern.of("(?<![\\p{L}\\p{N}])(?:[Pp]lein|[Ll]aan) (?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?"
                            + HOUSE_NUMBER),
                    0,
                    near(Clues.beginningWords("plein 19", "plein 20", "laan 19", "laan 20"))),
            // After these words any capitalised name with a number is an address.
            new AddressForm(
                    GuardedPattern.of(
                            "(?<![\\p{L}\\p{N}])(?iu:(?:woon|post|verblijf|brief|oud|nieuw)?adres(?:sen)?(?: is)?|gegevens|woont (?:op|aan)|wonend(?:e)? (?:te|op|aan)|woonachtig (?:op|aan|te)|p/a|pand|verhuisd naar|woning(?: aan)?)[ :(]{1,3}(?:(?:de|het|op|aan) ){0,2}"
                                    + "(" + FORE + "[\\p{Lu}][\\p{L}'’.-]{0,40}(?: [\\p{Lu}][\\p{L}'’-]{1,40})?"
                                    + HOUSE_NUMBER + ")"),
                    1,
                    near(Clues.beginningWords(
                            "woonadres",
                            "postadres",
                            "verblijfadres",
                            "briefadres",
                            "oudadres",
                            "nieuwadres",
                            "adres",
                            "gegevens",
                            "woont ",
                            "wonend",
                            "woonachtig",
                            "p/a",
                            "pand",
                            "verhuisd",
                            "woning"))),
            // Before a postcode, too.
            new AddressForm(
                    GuardedPattern.of(OPENS_NAME + "(?<![\\p{L}\\p{N}])(" + FORE
                            + "[\\p{Lu}][\\p{L}'’-]{2,40}" + HOUSE_NUMBER
                            + ")[ ,\\r\\n]{1,3}(?=[1-9][0-9]{3} ?(?:[A-Z]{2}|[a-z]{2})(?![\\p{L}]))"),
                    1,
                    AddressForm::mayHoldPostcode),
            // The number alone, called so.
            new AddressForm(
                    GuardedPattern.of(
                            "(?<![\\p{L}])(?iu:huis ?(?:nummer|nr\\.?))[ :.]{1,3}(?:(?iu:is) )?(" + NUMBER + ")"),
                    1,
                    near(Clues.beginningWords("huisn", "huis n"))));

    /** Hands over what matches near a cluster. */
    void find(String text, DigitCluster cluster, Predicate<MatchResult> takes) {
        if (mayStand.test(text, cluster)) {
            cluster.find(pattern, text, LONGEST_NAME, LONGEST_ADDITION, takes);
        }
    }

    private static BiPredicate<String, DigitCluster> near(Clues clues) {
        return (text, cluster) -> clues.next(text, from(cluster), to(text, cluster)) >= 0;
    }

    /** Whether four digits and two letters stand in a cluster or near it. */
    private static boolean mayHoldPostcode(String text, DigitCluster cluster) {
        for (int i = from(cluster); i + 4 < text.length() && i + 4 <= cluster.end(); i++) {
            int letters = text.charAt(i + 4) == ' ' ? i + 5 : i + 4;
            if (areDigits(text, i, i + 4)
                    && letters + 1 < text.length()
                    && Character.isLetter(text.charAt(letters))
                    && Character.isLetter(text.charAt(letters + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int from(DigitCluster cluster) {
        return Math.max(0, cluster.start() - LONGEST_NAME);
    }

    private static int to(String text, DigitCluster cluster) {
        return Math.min(text.length(), cluster.end() + LONGEST_ADDITION);
    }
}
