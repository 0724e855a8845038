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
    private static final Pattern ENDS_IN_YEAR = Pattern.compile("\\s(?:19[5-9]|20[0-4])[0-9]$");

    private static final Evidence STREET_AND_NUMBER = Evidence.certain(Layer.ADDRESS, "street with a house number");

    /** The kinds of street that make a word a street's name without a capital, too. */
    private static final Pattern STREET = Pattern.compile(
            "(?iu)(?:straat|str\\.?|strjitte|laan|plein|dreef|singel|gracht|kade|steeg|nr\\.?|nummer)$");

    /** Of what {@link #STREET} ends with. */
    private static final int LONGEST_KIND = 9;

    @Override
    public boolean needsDigit() {
        return true;
    }

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        for (DigitCluster cluster : read.digits()) {
            if (!mayHoldHouseNumber(text, cluster)) {
                continue;
            }
            for (AddressForm form : AddressForm.ALL) {
                form.find(
                        text,
                        cluster,
                        match -> isHouseNumber(match, form.group()) && spans.add(span(match, form.group())));
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
            if (i > 0
                    && Character.isDigit(text.charAt(i))
                    && Character.isWhitespace(text.charAt(i - 1))
                    && isNameOfStreet(wordBefore(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** What stands without a space before the space before an offset. */
    private static String wordBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < AddressForm.LONGEST_NAME && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNameOfStreet(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return STREET.matcher(word)
                .region(Math.max(0, word.length() - LONGEST_KIND), word.length())
                .find();
    }
}
