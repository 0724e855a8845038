package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Numbers of cases, clients, policies, files, documents and professionals: by a word that says so, or by a form that no
 * amount, year, law or article has.
 */
final class FileNumberDetector implements Detector {
    private static final String TABLE = "nummerwoorden.tsv";

    /** The parts of a number: a space joins digits only, as words and amounts follow behind one. */
    private static final String NUMBER =
            "(?<number>(?:[A-Za-z]{1,5}[./_-]?|[A-Z]{1,3} )?[0-9]{1,16}[A-Za-z]{0,3}(?:[/_–-][A-Za-z0-9]{1,12}|\\.[A-Z]{1,2}(?![\\p{L}])|\\.[0-9]{1,12}"
                    + "| [0-9]{2,10}(?![\\p{L}\\p{N}]|[,.:][0-9]| ?(?:€|%|(?iu:euro|eur|keer|uur|jaar|dagen|weken|maanden|procent))))"
                    + "{0,8})" + NumberForm.ALONE_AFTER + "(?!,[0-9])";

    private static final String GAP = "[\\s.:#=(]{0,4}(?:(?iu:is|met|nr|no|nummer)[ .:]{1,2}){0,2}";

    /** Behind a word with 'number' in it, whatever the word is, unless the table says that it numbers no file. */
    private static final NumberForm CALLED_NUMBER = form(
                    "behind a word for a number",
                    0.9,
                    "(?<![\\p{L}])(?=[\\p{L}])(?!" + WordTable.alternatives(TABLE, "no-file")
                            + "[ -]?(?iu:nummer|nr|code))[\\p{L}'’-]{1,30}?(?iu:nummer|nr|code)" + GAP
                            + "(?<![\\p{L}\\p{N}])" + NUMBER,
                    3)
            .cued(Clues.anywhere("nummer", "nr", "code"));

    private static final NumberForm CALLED_FILE = form(
                    "behind a word for a file",
                    0.9,
                    "(?<![\\p{L}])(?=[\\p{L}])" + WordTable.alternatives(TABLE, "file") + GAP + "(?<![\\p{L}\\p{N}])"
                            + NUMBER,
                    5)
            .behind(Clues.beginningWords(WordTable.words(TABLE, "file")));

    /** Goes along with the number: the placeholder says as much, and some count the word as part of it. */
    private static final Pattern DOSSIER_BEFORE = Pattern.compile("(?iu)(?<![\\p{L}])dossier {1,2}$");

    /** 'nr. 883/2004', '2004/38/EG'. */
    private static final Pattern EUROPEAN_LAW = Pattern.compile(
            "[0-9]{1,4}/(?:19|20)[0-9]{2}|(?:(?:19|20)?[0-9]{2}/[0-9]{1,4}|[0-9]{1,4}/(?:19|20)[0-9]{2})/E(?:U|G|EG)");

    private static final Set<String> LAWS = WordTable.words(TABLE, "law");

    private record Shape(NumberForm form, Predicate<String> isOne) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    form(
                            "letters and digits with separators",
                            0.8,
                            "(?=[A-Z])" + NumberForm.ALONE_BEFORE + "[A-Z]{1,6}[0-9]{0,10}(?:[-/._][A-Z0-9]{1,12}){1,4}"
                                    + NumberForm.ALONE_AFTER,
                            5),
                    FileNumberDetector::isNoLaw),
            new Shape(
                    form(
                                    "year, letters and a number",
                                    0.8,
                                    "(?=[0-9])" + NumberForm.ALONE_BEFORE + "[0-9]{2,4}-[A-Z]{2,5}-[0-9]{3,8}"
                                            + NumberForm.ALONE_AFTER,
                                    5)
                            .withTogether(3),
                    number -> true),
            new Shape(
                    form(
                                    "letters and many digits",
                                    0.8,
                                    NumberForm.ALONE_BEFORE + "(?iu:[a-z]{1,4})[0-9]{5,12}" + NumberForm.ALONE_AFTER,
                                    5)
                            .withTogether(5),
                    number -> isNoLaw(number) && !number.matches("(?i)(?:eur?|ca|nr)[0-9].*")),
            new Shape(
                    form(
                            "form of a document number",
                            0.7,
                            "(?=[A-Z])" + NumberForm.ALONE_BEFORE
                                    + "(?=[A-Z0-9]{0,7}[0-9][A-Z0-9]{0,7}[0-9])[A-Z]{2}[A-Z0-9]{6}[0-9]"
                                    + NumberForm.ALONE_AFTER,
                            3),
                    number -> true),
            new Shape(
                    form(
                                    "year and a number",
                                    0.8,
                                    "(?=[12])" + NumberForm.ALONE_BEFORE
                                            + "(?<![0-9][-/.])(?:19|20)[0-9]{2}(?:[-.][0-9]{4,10}|/[0-9]{5,10})"
                                            + NumberForm.ALONE_AFTER + "(?!-[0-9])",
                                    8)
                            .withTogether(4),
                    number -> !Digits.areYears(number)),
            new Shape(
                    form(
                                    "number of an assessment, which holds a BSN",
                                    0.9,
                                    "(?=[0-9])" + NumberForm.ALONE_BEFORE
                                            + "[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}\\.?[A-Z]{1,2}\\.?[0-9]{1,2}(?:[. ]?[0-9]{1,4}){0,2}"
                                            + NumberForm.ALONE_AFTER,
                                    10)
                            .withTogether(3),
                    number -> true),
            new Shape(
                    form(
                                    "ten or more digits",
                                    0.8,
                                    "(?=[0-9])" + NumberForm.ALONE_BEFORE
                                            + "(?<![€$£] ?)(?:[0-9]{10,32}|[0-9]{3}\\.[0-9]{3}\\.[0-9]{4})"
                                            + NumberForm.ALONE_AFTER,
                                    10)
                            .withTogether(4),
                    number -> true),
            new Shape(
                    form(
                                    "seven digits, or a zero before them",
                                    0.6,
                                    "(?=[0-9])" + NumberForm.ALONE_BEFORE
                                            + "(?<![€$£] ?)(?<![,.:/–-])(?:[1-9][0-9]{6}|0[0-9]{4,6})"
                                            + NumberForm.ALONE_AFTER
                                            + "(?![,.:/–-][0-9]| ?(?:€|%|(?iu:euro|eur|keer|mensen|personen|huishoudens|inwoners)))",
                                    5)
                            .withTogether(5),
                    number -> true));

    private static NumberForm form(String reason, double confidence, String pattern, int fewestDigits) {
        return NumberForm.of(Placeholder.ZAAKNUMMER, reason, confidence, pattern, fewestDigits);
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
            CALLED_NUMBER.find(
                    text,
                    cluster,
                    match -> !Digits.areYears(CALLED_NUMBER.number(match))
                            && spans.add(withDossier(text, CALLED_NUMBER.span(match))));
            CALLED_FILE.find(
                    text,
                    cluster,
                    match -> isNoDate(CALLED_FILE.number(match))
                            && spans.add(withDossier(text, CALLED_FILE.span(match))));
            for (Shape shape : SHAPES) {
                shape.form()
                        .find(
                                text,
                                cluster,
                                match -> shape.isOne().test(match.group())
                                        && spans.add(
                                                withDossier(text, shape.form().span(match))));
            }
        }
        return spans;
    }

    private static boolean isNoDate(String number) {
        return !Digits.beginWithDate(number)
                && !Digits.areYears(number)
                && !EUROPEAN_LAW.matcher(number).matches();
    }

    /** 'EU/2016/679' and 'ISO-27001' are known to everybody, 'PIP-2020-2021' is a plan. */
    private static boolean isNoLaw(String number) {
        String prefix = number.split("[-/._0-9]", 2)[0].toLowerCase(Locale.ROOT);
        return !LAWS.contains(prefix) && !Digits.areYears(number.replaceFirst("^[A-Z]+[-/._]?", ""));
    }

    private static PersonalSpan withDossier(String text, PersonalSpan span) {
        Matcher before = DOSSIER_BEFORE.matcher(text).region(Math.max(0, span.start() - 10), span.start());
        return before.useTransparentBounds(true).find()
                ? new PersonalSpan(before.start(), span.end(), span.kind(), span.evidence())
                : span;
    }
}
