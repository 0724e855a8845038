package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells without a pattern whether a number may stand behind the name of a street: most numbers are amounts and years, and
 * the patterns for addresses are slow. It says yes too often rather than too seldom.
 */
final class StreetEndings {
    /** All endings by which {@link AddressForm} tells a street. */
    private static final List<String> ENDINGS = List.of(
            "straat str str. strjitte laan leane ln ln. weg wei wg wg. plein pln pln. hof hôf buorren stege dreef kade gracht singel sngl pad steeg dijk dyk dam plantsoen plnts plnts. park poort baan wal markt brink akker veld hoek burg oord donk gaarde meent werf haven boulevard blvd passage laantje straatje hofje weide kamp es horst berg rade stede zicht erf plaats mate ring buurt terp reed vest"
                    .split(" "));

    private static final int ASCII = 128;

    private static final List<List<String>> BY_LAST = new ArrayList<>();

    static {
        for (int i = 0; i < ASCII; i++) {
            char last = (char) i;
            BY_LAST.add(ENDINGS.stream()
                    .filter(ending -> ending.charAt(ending.length() - 1) == Character.toLowerCase(last))
                    .toList());
        }
    }

    private StreetEndings() {}

    /** Whether one stands before a number in a cluster or not far before it, perhaps with a word for the number between. */
    static boolean standBeforeNumber(String text, DigitCluster cluster) {
        for (int i = Math.max(1, cluster.start() - AddressForm.LONGEST_NAME); i < cluster.end(); i++) {
            if (Character.isDigit(text.charAt(i))
                    && !Character.isDigit(text.charAt(i - 1))
                    && isStreetOrWordForNumber(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStreetOrWordForNumber(String text, int number) {
        int end = number;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        char last = text.charAt(end - 1);
        // 'nr', 'nummer', 'nr.', 'no.'
        boolean isWordForNumber =
                last == 'r' || last == 'R' || (last == '.' && !Character.isDigit(before(text, end - 1)));
        return isWordForNumber || (end < number && isStreet(text, end, last));
    }

    private static char before(String text, int offset) {
        return offset > 0 ? text.charAt(offset - 1) : ' ';
    }

    private static boolean isStreet(String text, int end, char last) {
        List<String> endings = last < ASCII ? BY_LAST.get(last) : List.of();
        for (int i = 0; i < endings.size(); i++) {
            String ending = endings.get(i);
            if (text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }
}
