package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.Placeholder;

/**
 * Telephone numbers, an extension included, by the Dutch numbering plan and E.164.
 *
 * <p>Desks that serve everybody stay: 14 with an area code, 0800, 0900 and 0906 to 0909, and the short numbers.
 */
final class TelephoneDetector implements Detector {
    private static final String GAP = "[ \\t./()–-]{0,3}";

    /** No digit, and no date or amount, may run on into it. */
    private static final String BEFORE = "(?=[(+0-9])(?<![0-9+])(?<![0-9][.,/-])";

    private static final String EXTENSION =
            "(?:[, (]{0,3}(?iu:tst|toestel|ext|doorkies(?:nummer|nr)?)[. :]{0,2}(?:(?iu:nr)[. ]{0,2})?[0-9]{1,5})?";

    private static final String AFTER = "(?![0-9])" + EXTENSION;

    /** A service for all: nobody's own number. */
    private static final String NO_SERVICE = "(?!0[89]0[0-9]" + GAP + "[0-9])(?!14[ ]?0)";

    private static final List<NumberForm> FORMS = List.of(
            form(
                    "Dutch number with its country",
                    1,
                    BEFORE + "\\(?(?:\\+|00) ?31" + GAP + "(?:\\(0\\)|0(?=" + GAP + "[1-9]" + GAP + "(?:[0-9]" + GAP
                            + "){7}[0-9]))?(?:" + GAP + "[0-9]){9}" + AFTER,
                    11),
            form(
                    "ten digits that begin with 0",
                    1,
                    BEFORE + NO_SERVICE + "\\(?0\\)?[1-9](?:" + GAP + "[0-9]){8}" + AFTER,
                    10),
            form(
                    "mobile number without its zero",
                    0.9,
                    BEFORE + "\\(?31\\)?" + GAP + "(?:\\(0\\)|0)?6(?:" + GAP + "[0-9]){8}" + AFTER,
                    11),
            form("foreign number", 0.9, BEFORE + "\\(?(?:\\+ ?|00[ .-]?)[1-9](?:" + GAP + "[0-9]){7,13}" + AFTER, 8),
            form(
                    "begins as a mobile number",
                    0.7,
                    BEFORE + "0 ?6[ ./–-]{1,3}(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9](?:" + GAP + "[0-9]){5,9}" + AFTER,
                    8),
            form(
                            "called a telephone",
                            0.9,
                            "(?<![\\p{L}])(?iu:tel(?:efoon)?(?:nummer|nr)?|mob(?:iel)?(?:e)?(?:nummer|nr)?|gsm|06[ -]?nummer|whats?app|wapp|t|m|bel(?:len)?|fax)"
                                    + "[ .:(]{1,4}(?:(?iu:is|op|met|naar|nr\\.?|nummer)[ :]{1,2})?" + NO_SERVICE
                                    + "(?<number>\\(?[0-9](?:[ .()/–-]{0,2}[0-9]){5,12}" + AFTER + ")",
                            6)
                    .behind(Clues.beginningWords(
                            "tel", "mob", "gsm", "06", "whats", "wapp", "t ", "t.", "t:", "t(", "m ", "m.", "m:", "m(",
                            "bel", "fax")),
            form(
                            "telephone masked in part",
                            0.9,
                            "(?<![0-9+])(?:\\+31|0031|0[0-9]{1,3})[ ./)–-]{0,3}(?=[0-9 ./()-]{0,12}(?:[*•…]|[xX]{2}))"
                                    + "[0-9*•…xX ./()-]{1,16}[0-9*•xX](?![0-9])",
                            2)
                    .cued(Clues.anywhere("*", "•", "…", "xx")));

    private static NumberForm form(String reason, double confidence, String pattern, int fewestDigits) {
        return NumberForm.of(Placeholder.TELEFOON, reason, confidence, pattern, fewestDigits);
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
            for (NumberForm form : FORMS) {
                form.find(
                        text,
                        cluster,
                        match -> isNumber(form.number(match)) && spans.add(withoutOpenBracket(text, form.span(match))));
            }
        }
        return spans;
    }

    /** '(06 12 34 56 78, na vijven)': the bracket is the sentence's. */
    private static PersonalSpan withoutOpenBracket(String text, PersonalSpan span) {
        boolean open = text.charAt(span.start()) == '(' && text.indexOf(')', span.start(), span.end()) < 0;
        return open ? new PersonalSpan(span.start() + 1, span.end(), span.kind(), span.evidence()) : span;
    }

    private static boolean isNumber(String number) {
        return !Digits.beginWithDate(number) && !Digits.areYears(number);
    }
}
