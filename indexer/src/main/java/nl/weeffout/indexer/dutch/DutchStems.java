package nl.weeffout.indexer.dutch;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Snowball's stems of Dutch (Porter 2001), mended where spelling parts a plural from its singular: huis and huizen, brief
 * and brieven, bril and brillen, fiets and fietsen, corporatie and corporaties.
 */
final class DutchStems {
    private static final Pattern PLURAL_OF_IE = Pattern.compile("(?<=[a-z]{2}[tsgr]ie)s$|(?<=[a-z]{2}ie)en$");

    /** 'boetes', but not 'adres'. */
    private static final Pattern PLURAL_OF_E = Pattern.compile("(?<=[a-z]{2}[td]e)s$");

    private static final Pattern DOUBLED = Pattern.compile("([bfgklmnprst])\\1$");

    private final Predicate<String> listed;

    /**
     * @param listed whether a word stands in the word list
     */
    DutchStems(Predicate<String> listed) {
        this.listed = listed;
    }

    /** The stem of a lower-case word without accents. */
    String stem(String word) {
        String singular =
                PLURAL_OF_E.matcher(PLURAL_OF_IE.matcher(word).replaceFirst("")).replaceFirst("");
        String stem = DOUBLED.matcher(endsInItsOwnS(singular) ? singular : snowball(singular))
                .replaceFirst("$1");
        if (stem.length() < 3) {
            return stem;
        }
        // No Dutch word ends in v or z but by losing its ending.
        return switch (stem.charAt(stem.length() - 1)) {
            case 'v' -> stem.substring(0, stem.length() - 1) + "f";
            case 'z' -> stem.substring(0, stem.length() - 1) + "s";
            default -> stem;
        };
    }

    /** Snowball takes the s of 'fiets' for a plural's; 'fietsen' and 'grenzen' tell otherwise. */
    private boolean endsInItsOwnS(String word) {
        return word.endsWith("s")
                && (listed.test(word + "en") || listed.test(word.substring(0, word.length() - 1) + "zen"));
    }

    static String snowball(String word) {
        DutchStemmer stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }
}
