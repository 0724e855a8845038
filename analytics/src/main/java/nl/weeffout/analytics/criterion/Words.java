package nl.weeffout.analytics.criterion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence, in order: lower case, without accents; numbers as they are written; marks each on its own. What
 * is a date, a time, or a masked person becomes a word that is nothing else, so that no number is read from it.
 *
 * @param list the words
 */
record Words(List<String> list) {
    /** Stands for a date, a clock time or a placeholder. */
    static final String OTHER = "\u25A1";

    private static final Pattern PARTS = Pattern.compile("(?<other>\\[[A-Z]+\\]"
            + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}|\\d{4}\\s?[-/]\\s?\\d{2,4}"
            + "|\\d{1,2}[-/]\\d{1,2}(?!\\d)"
            + "|\\d{1,2} (?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)\\p{L}*(?: \\d{4})?"
            + "|(?:artikel|art\\.?|lid|dossier|nr\\.?|nummer|kenmerk|maat|fase|groep|havo|vwo|mavo|klas) \\d+\\S*)"
            + "|(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?(?![\\d]))(?:,-)?"
            + "|(?<word>\\p{L}+)|(?<mark>[€%.,;:()!?\"'=+<>/-])");

    Words {
        list = List.copyOf(list);
    }

    static Words of(CharSequence sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .replace('–', '-');
        List<String> words = new ArrayList<>();
        Matcher part = PARTS.matcher(plain);
        while (part.find()) {
            if (part.group("other") != null && !followsLetter(plain, part.start())) {
                words.add(OTHER);
            } else if (part.group("number") != null) {
                words.add(part.group("number"));
            } else {
                words.add(part.group().toLowerCase(Locale.ROOT));
            }
        }
        return new Words(words);
    }

    private static boolean followsLetter(String text, int at) {
        return at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    /** Empty before the first and behind the last. */
    String at(int place) {
        return place < 0 || place >= list.size() ? "" : list.get(place);
    }

    int size() {
        return list.size();
    }
}
