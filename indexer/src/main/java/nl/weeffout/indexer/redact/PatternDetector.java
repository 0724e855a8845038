package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Identifiers that have a form of their own: BSN, IBAN, telephone, e-mail, postcode, licence plate, numbers of cases and
 * clients. A checksum never decides whether to mask: a number with a typing error is somebody's all the same.
 */
final class PatternDetector implements Detector {
    private static final String NO_DIGIT_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_DIGIT_AFTER = "(?![\\p{L}\\p{N}])";

    /** Words after which a number of a case, client, policy or file stands. */
    private static final String NUMBER_CUE =
            "(?iu:dossier(?:nummer|nr)?|zaak(?:nummer|nr|kenmerk)?|kenmerk|klant(?:nummer|nr)"
                    + "|cli[eë]nt(?:nummer|nr)|polis(?:nummer|nr)?|kandidaat(?:nummer|nr)|aangifte(?:nummer)?"
                    + "|beschikking(?:snummer)?|registratie(?:nummer|nr)|referentie|ref|nummer|nr|file number|under|onder)";

    /** Goes along with the number: the placeholder says as much, and some count the word as part of it. */
    private static final Pattern DOSSIER_BEFORE = Pattern.compile("(?iu)(?<![\\p{L}])dossier {1,2}$");

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+ ?(?:@|\\(at\\)|\\[at\\]) ?[\\p{L}\\p{N}-]{1,63}"
                    + "(?:(?:\\.| punt )[\\p{L}\\p{N}-]{1,63}){1,4}");

    /** Most numbers have some letters and separators before their first digit, the most an account that is masked partly. */
    private static final int SHORT_HEAD = 16;

    /** The number of a file has words of letters there, or a word that says what it is. */
    private static final int LONG_HEAD = 80;

    /** Behind its last digit a number has at most some groups of letters. */
    private static final int LONGEST_TAIL = 48;

    private record Form(Placeholder kind, Pattern pattern, int group, int fewestDigits) {
        /** How far before the first digit it may begin. */
        int head() {
            return kind == Placeholder.ZAAKNUMMER ? LONG_HEAD : SHORT_HEAD;
        }
    }

    private static final List<Form> FORMS = List.of(
            form(
                    Placeholder.IBAN,
                    NO_DIGIT_BEFORE + "[A-Za-z]{2}[0-9]{2} ?[A-Za-z]{4}(?:[ .]?[0-9]){10}" + NO_DIGIT_AFTER,
                    12),
            form(
                    Placeholder.IBAN,
                    NO_DIGIT_BEFORE + "[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?" + NO_DIGIT_AFTER,
                    12),
            form(
                    Placeholder.IBAN,
                    NO_DIGIT_BEFORE + "NL[*xX]{2} ?[A-Z]{4}[ .…*xX0-9]{3,20}[0-9]{2,4}" + NO_DIGIT_AFTER,
                    2),
            form(
                    Placeholder.TELEFOON,
                    "(?<![\\p{L}\\p{N}+])(?:\\+|00)[1-9][0-9]{0,2}[ .-]?(?:\\(0\\)[ .-]?)?[0-9](?:[ .-]{0,3}[0-9]){6,10}"
                            + NO_DIGIT_AFTER,
                    9),
            form(
                    Placeholder.TELEFOON,
                    "(?<![\\p{L}\\p{N}+/-])\\(?0[1-9][0-9]{0,2}\\)?[ ./–-]{0,3}[0-9](?:[ .-]{0,3}[0-9]){5,8}"
                            + NO_DIGIT_AFTER,
                    10),
            form(
                    Placeholder.KENTEKEN,
                    NO_DIGIT_BEFORE
                            + "(?<!-)(?iu:[a-z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[a-z]{2}|[0-9]{2}-[a-z]{2}-[0-9]{2}"
                            + "|[a-z]{2}-[0-9]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|[0-9]{2}-[a-z]{2}-[a-z]{2}"
                            + "|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2}|[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}"
                            + "|[a-z]{3}-[0-9]{2}-[a-z]|[a-z]-[0-9]{2}-[a-z]{3}|[0-9]-[a-z]{2}-[0-9]{3}|[0-9]{3}-[a-z]{2}-[0-9])"
                            + NO_DIGIT_AFTER + "(?!-)",
                    2),
            form(
                    Placeholder.POSTCODE,
                    NO_DIGIT_BEFORE + "[1-9][0-9]{3} ?(?!SA|SD|SS|BB|HT|ZT|PW|WW|EU|KM)[A-Z]{2}" + NO_DIGIT_AFTER,
                    4),
            form(
                    Placeholder.POSTCODE,
                    NO_DIGIT_BEFORE + "[1-9][0-9]{3}(?!sa|sd|ss|km|ca|en|pm)[a-z]{2}" + NO_DIGIT_AFTER,
                    4),
            // Numbers of files: letters, digits and separators with at least five digits, or any after a word that says
            // so.
            form(
                    Placeholder.ZAAKNUMMER,
                    NO_DIGIT_BEFORE + "[A-Z]{1,6}[0-9]{0,4}(?:[-/][A-Z0-9]{1,12}){1,4}" + NO_DIGIT_AFTER,
                    5),
            form(Placeholder.ZAAKNUMMER, NO_DIGIT_BEFORE + "[0-9]{2,4}-[A-Z]{2,5}-[0-9]{3,8}" + NO_DIGIT_AFTER, 5),
            form(Placeholder.ZAAKNUMMER, NO_DIGIT_BEFORE + "[A-Z]{1,4}[0-9]{5,12}" + NO_DIGIT_AFTER, 5),
            new Form(
                    Placeholder.ZAAKNUMMER,
                    Pattern.compile(NO_DIGIT_BEFORE + NUMBER_CUE + "[ .:#]{0,3}"
                            + "((?:[A-Z]{1,4}[ -]?)?[0-9]{2,12}(?:[-/. ][A-Z0-9]{2,10}){0,4})" + NO_DIGIT_AFTER),
                    1,
                    6),
            form(Placeholder.BSN, NO_DIGIT_BEFORE + "(?<![,.€-])[0-9]{8,9}" + NO_DIGIT_AFTER + "(?!,[0-9])", 8),
            form(
                    Placeholder.BSN,
                    NO_DIGIT_BEFORE + "(?<![,.€-])[0-9](?:[ .-]?[0-9]){8}" + NO_DIGIT_AFTER + "(?!,[0-9])",
                    9));

    private static Form form(Placeholder kind, String pattern, int fewestDigits) {
        return new Form(kind, Pattern.compile(pattern), 0, fewestDigits);
    }

    @Override
    public List<PersonalSpan> find(String text, RecordContext context) {
        List<PersonalSpan> spans = new ArrayList<>();
        if (text.indexOf('@') >= 0 || text.contains("(at)") || text.contains("[at]")) {
            EMAIL.matcher(text)
                    .results()
                    .forEach(match -> spans.add(new PersonalSpan(
                            match.start(),
                            match.end(),
                            Placeholder.EMAIL,
                            Evidence.certain(Layer.IDENTIFIER, "form of an e-mail address"))));
        }
        for (DigitCluster cluster : DigitCluster.in(text)) {
            for (Form form : FORMS) {
                if (cluster.digits() >= form.fewestDigits()) {
                    cluster.find(
                            form.pattern(), text, form.head(), LONGEST_TAIL, match -> add(form, match, text, spans));
                }
            }
        }
        return spans;
    }

    private static void add(Form form, MatchResult match, String text, List<PersonalSpan> spans) {
        if (digits(match, form.group()) >= form.fewestDigits()) {
            int start = match.start(form.group());
            spans.add(new PersonalSpan(
                    form.kind() == Placeholder.ZAAKNUMMER ? withDossier(text, start) : start,
                    match.end(form.group()),
                    form.kind(),
                    Evidence.certain(
                            Layer.IDENTIFIER, "form of " + form.kind().name().toLowerCase(Locale.ROOT))));
        }
    }

    private static int withDossier(String text, int start) {
        int from = Math.max(0, start - 10);
        Matcher matcher = DOSSIER_BEFORE.matcher(text.substring(from, start));
        return matcher.find() ? from + matcher.start() : start;
    }

    private static long digits(MatchResult match, int group) {
        return match.group(group).chars().filter(Character::isDigit).count();
    }
}
