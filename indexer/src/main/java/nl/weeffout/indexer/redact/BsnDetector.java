package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import nl.weeffout.domain.Placeholder;

/**
 * Citizen service numbers (BSN). Every number of eight or nine digits is taken for one: a number with a typing error is
 * somebody's all the same, so the 11-test decides the reason only.
 *
 * <p>Eight digits in groups are mostly dates, years and amounts, so there the test does decide.
 */
final class BsnDetector implements Detector {
    private static final Evidence PASSES = Evidence.certain(Layer.IDENTIFIER, "BSN that passes the 11-test");

    /** Neither inside a longer number nor behind a currency. */
    private static final String BEFORE =
            "(?=[0-9])" + NumberForm.ALONE_BEFORE + "(?<![0-9][,.-])(?<![€$£])(?<![€$£] )(?<!(?i:eur) )(?<!(?i:euro) )";

    private static final String AFTER = NumberForm.ALONE_AFTER + "(?!,[0-9])(?!-[0-9])";

    private static final String GAP = "[ \\t./–-]{0,3}";

    private static final NumberForm TOGETHER = form(
                    "eight or nine digits", 1, BEFORE + "[0-9]{8,9}" + NumberForm.ALONE_AFTER + "(?!,[0-9])", 8)
            .withTogether(8);

    private static final NumberForm NINE =
            form("nine digits in groups", 0.9, BEFORE + "[0-9](?:" + GAP + "[0-9]){8}" + AFTER, 9);

    private static final NumberForm EIGHT =
            form("eight digits in groups", 0.7, BEFORE + "[0-9](?:" + GAP + "[0-9]){7}" + AFTER, 8);

    /** The number of a sole trader for the turnover tax, or of an employer: the BSN with a letter and two digits. */
    private static final NumberForm TAX = form(
                    "tax number that holds a BSN",
                    0.9,
                    "(?=[N0-9])(?<![\\p{L}\\p{N}])(?:NL[ .]?)?[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}[ .]?[A-Z][ .]?[0-9]{2}(?![\\p{L}\\p{N}])",
                    11)
            .withTogether(3);

    /** Called so; perhaps with a part that somebody has masked, or with digits too many or too few. */
    private static final NumberForm CALLED = form(
                    "called a BSN",
                    1,
                    "(?<![\\p{L}])(?iu:bsn|b\\.s\\.n|burger ?service ?(?:nummer|nr)|sofi)[^0-9\\n*•]{0,24}?"
                            + "(?<number>(?:[0-9*•]|[xX]{2,9})(?:[ \\t./_…–-]{0,3}(?:[0-9*•]|[xX]{2,9})){2,11})(?![0-9])",
                    2)
            .behind(Clues.beginningWords("bsn", "b.s.n", "burger", "sofi"));

    private static NumberForm form(String reason, double confidence, String pattern, int fewestDigits) {
        return NumberForm.of(Placeholder.BSN, reason, confidence, pattern, fewestDigits);
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
            TOGETHER.find(text, cluster, match -> spans.add(judged(TOGETHER, match)));
            NINE.find(text, cluster, match -> isOneNumber(match) && spans.add(judged(NINE, match)));
            EIGHT.find(text, cluster, match -> isOneOfEight(match) && spans.add(judged(EIGHT, match)));
            TAX.find(text, cluster, match -> spans.add(TAX.span(match)));
            CALLED.find(text, cluster, match -> isNumber(CALLED.number(match)) && spans.add(judged(CALLED, match)));
        }
        return spans;
    }

    private static PersonalSpan judged(NumberForm form, MatchResult match) {
        return Digits.passElevenTest(Digits.of(form.number(match))) ? form.span(match, PASSES) : form.span(match);
    }

    private static boolean isOneNumber(MatchResult match) {
        String number = match.group();
        return (Digits.areSeparatedAlike(number) || Digits.passElevenTest(Digits.of(number))) && isNoDate(number);
    }

    /** Numbers that are free to call, or are paid by the minute, have eight digits, too. */
    private static boolean isOneOfEight(MatchResult match) {
        String number = match.group();
        return Digits.passElevenTest(Digits.of(number))
                && Digits.areSeparatedAlike(number)
                && !number.startsWith("0800")
                && !number.startsWith("0900")
                && isNoDate(number);
    }

    /** Behind the word a date or a year tells when the number was asked for. */
    private static boolean isNumber(String number) {
        return isNoDate(number) && (Digits.of(number).length() >= 5 || number.matches(".*[*•xX…].*"));
    }

    private static boolean isNoDate(String number) {
        return !Digits.beginWithDate(number) && !Digits.areYears(number);
    }
}
