package nl.weeffout.indexer.redact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import nl.weeffout.domain.Placeholder;

/**
 * Bank accounts: IBANs of all countries (ISO 13616), partly masked ones, older account numbers behind a word, and numbers
 * of cards. Length and checksum decide the reason only.
 */
final class AccountDetector implements Detector {
    /** How many characters an IBAN has; from the register of ISO 13616. */
    private static final Map<String, Integer> LENGTHS = WordTable.read("iban-landen.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    WordTable.Row::role, row -> Integer.valueOf(row.words().getFirst())));

    private static final Evidence VALID = Evidence.certain(Layer.IDENTIFIER, "IBAN that passes its checksum");
    private static final Evidence LENGTH = Evidence.certain(Layer.IDENTIFIER, "IBAN of the right length");

    /** An IBAN of capitals and spaces has this many digits, or words were taken for one. */
    private static final int FEWEST_DIGITS = 10;

    private static final String GAPS = " \t.–-";

    private static final String GAP = "[ \\t.–-]{0,2}";

    /** The start of one: country and check digits, then the rest as long as that country's are. */
    private static final GuardedPattern START = GuardedPattern.of(
                    "(?=[A-Za-z]{2}[ \\t.–0-9-])(?<![\\p{L}\\p{N}])([A-Za-z]{2})" + GAP + "[0-9]{2}(?=" + GAP
                            + "[A-Za-z0-9])")
            .by(AccountDetector::mayBeCountry);

    private static final NumberForm DUTCH = form(
                    "form of an IBAN",
                    0.9,
                    "(?=[A-Za-z]{2}[0-9])(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}" + GAP + "[A-Za-z]{4}(?:" + GAP
                            + "[0-9]){8,12}(?![0-9])",
                    10)
            .withTogether(2);

    private static final NumberForm FOREIGN = form(
                    "form of a foreign IBAN",
                    0.8,
                    "(?=[A-Z])" + NumberForm.ALONE_BEFORE + "[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?"
                            + NumberForm.ALONE_AFTER,
                    12)
            .withTogether(2);

    private static final NumberForm MASKED = form(
                    "IBAN masked in part",
                    0.9,
                    NumberForm.ALONE_BEFORE
                            + "[A-Za-z]{2}(?:[0-9]{2}|[*•xX]{2}|[0-9][*•xX])[ .]{0,2}(?:[A-Za-z]{4}|[*•]{4})[ .…*•xX0-9-]{2,28}[0-9]{1,4}(?![0-9])",
                    1)
            .cued(Clues.anywhere("*", "•", "…", "xx", "..."));

    private static final NumberForm CALLED = form(
                    "called an account",
                    0.9,
                    "(?<![\\p{L}])(?iu:(?:bank)?rekening(?:nummer|nr)?|rek\\.? ?nr|bankrek|giro(?:nummer|nr)?|pas(?:nummer|nr)|iban)"
                            + "[ .:#(]{1,4}(?:(?iu:is|nr\\.?|nummer) )?(?<number>[0-9*•](?:[ .*•-]?[0-9*•]){4,17})"
                            + NumberForm.ALONE_AFTER + "(?!,[0-9])",
                    3)
            .behind(Clues.beginningWords("bank", "rek", "giro", "pas", "iban"));

    private static final NumberForm CARD = form(
                    "sixteen digits in fours, as on a card",
                    0.9,
                    NumberForm.ALONE_BEFORE + "[0-9]{4}(?:[ -]?[0-9]{4}){3}" + NumberForm.ALONE_AFTER,
                    16)
            .withTogether(4);

    private static NumberForm form(String reason, double confidence, String pattern, int fewestDigits) {
        return NumberForm.of(Placeholder.IBAN, reason, confidence, pattern, fewestDigits);
    }

    @Override
    public boolean needsDigit() {
        return true;
    }

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        for (DigitCluster cluster : read.digits()) {
            cluster.find(START, text, NumberForm.SHORT_HEAD, 1, match -> addIban(text, match, spans));
            DUTCH.find(text, cluster, match -> spans.add(DUTCH.span(match)));
            FOREIGN.find(text, cluster, match -> endOfIban(text, match.start()) < 0 && spans.add(FOREIGN.span(match)));
            MASKED.find(text, cluster, match -> isMasked(match.group()) && spans.add(MASKED.span(match)));
            CALLED.find(text, cluster, match -> isAccount(CALLED.number(match)) && spans.add(CALLED.span(match)));
            CARD.find(text, cluster, match -> !Digits.areYears(match.group()) && spans.add(CARD.span(match)));
        }
        return spans;
    }

    /** Two letters of a country and no word: behind them no letter, but a digit not far. */
    private static boolean mayBeCountry(String text, int offset) {
        int digit = offset + 2;
        while (digit < text.length() && digit - offset < 4 && GAPS.indexOf(text.charAt(digit)) >= 0) {
            digit++;
        }
        return digit < text.length() && isAsciiDigit(text.charAt(digit));
    }

    private static boolean isMasked(String number) {
        return number.matches("(?s).*(?:[*•…]|[xX]{2}|\\.{3}).*");
    }

    private static boolean isAccount(String number) {
        return !Digits.areYears(number) && !Digits.beginWithDate(number);
    }

    private static boolean addIban(String text, MatchResult start, List<PersonalSpan> spans) {
        int end = endOfIban(text, start.start());
        if (end < 0) {
            return false;
        }
        boolean isValid = passesChecksum(compact(text.substring(start.start(), end)));
        return spans.add(new PersonalSpan(start.start(), end, Placeholder.IBAN, isValid ? VALID : LENGTH));
    }

    /**
     * Where the IBAN that begins here ends by the length of its country, or -1. In lower case it is taken for one only with
     * its checksum, as words run on.
     */
    private static int endOfIban(String text, int start) {
        int length = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        int characters = 0;
        int gap = 0;
        int end = start;
        for (; end < text.length() && characters < length && gap <= 3; end++) {
            char c = text.charAt(end);
            if (isAsciiLetterOrDigit(c)) {
                characters++;
                gap = 0;
            } else if (" \t.-–\n\r".indexOf(c) >= 0) {
                gap++;
            } else {
                return -1;
            }
        }
        if (length == 0 || characters < length || (end < text.length() && Character.isDigit(text.charAt(end)))) {
            return -1;
        }
        String written = text.substring(start, end);
        boolean isUpper = written.chars().noneMatch(Character::isLowerCase);
        boolean endsWord = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        boolean isOne = passesChecksum(compact(written))
                || (isUpper && endsWord && Digits.of(written).length() >= FEWEST_DIGITS);
        return isOne ? end : -1;
    }

    private static String compact(String written) {
        StringBuilder compact = new StringBuilder(written.length());
        written.chars().filter(c -> isAsciiLetterOrDigit((char) c)).forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return isAsciiDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Mod 97 of ISO 7064 over the IBAN with its first four characters behind the others, letters as 10 to 35. */
    private static boolean passesChecksum(String iban) {
        StringBuilder digits = new StringBuilder(2 * iban.length());
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
