package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Dates of birth. Other dates tell when something happened and must stay, so a date is masked only where a word before it
 * says so, or where it lies so long before the record that little else can be meant.
 */
final class BirthDateDetector implements Detector {
    /** Years before the record from which a whole date is taken for a date of birth. */
    private static final int YEARS_BACK = 15;

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}./-])[0-3]?[0-9](?:[-/.][01]?[0-9][-/.]"
                    + "| (?iu:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|jun[i]?|jul[i]?|aug(?:ustus)?|sep(?:t(?:ember)?)?"
                    + "|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.? (?=(?:19|20)[0-9]{2}|['’]))['’]?((?:19|20)[0-9]{2}|[0-9]{2})(?![\\p{L}\\p{N}-])");

    private static final Pattern CUE =
            Pattern.compile("(?iu)(?:\\bgeb\\.?|\\bgeboren|geboortedatum|\\bgeb\\. ?dd\\.?)[ :(]{0,3}(?:op )?$");

    private static final Evidence CALLED_SO = Evidence.certain(Layer.BIRTH_DATE, "called a date of birth");
    private static final Evidence LONG_AGO = Evidence.certain(Layer.BIRTH_DATE, "date long before the record");

    /** How far before a date a word may stand that makes it a date of birth. */
    private static final int CUE_WINDOW = 24;

    @Override
    public List<PersonalSpan> find(String text, RecordContext context) {
        List<PersonalSpan> spans = new ArrayList<>();
        for (DigitCluster cluster : DigitCluster.in(text)) {
            cluster.find(DATE, text, 0, 0, match -> {
                boolean cued = cued(text, match.start());
                if (cued || year(match, context.year()) <= context.year() - YEARS_BACK) {
                    spans.add(new PersonalSpan(
                            match.start(), match.end(), Placeholder.GEBOORTEDATUM, cued ? CALLED_SO : LONG_AGO));
                }
            });
        }
        return spans;
    }

    private static boolean cued(String text, int start) {
        String before = text.substring(Math.max(0, start - CUE_WINDOW), start).toLowerCase(Locale.ROOT);
        return CUE.matcher(before).find();
    }

    /** Two digits mean the latest such year that is not after the record. */
    private static int year(MatchResult date, int recordYear) {
        int written = Integer.parseInt(date.group(1));
        if (date.group(1).length() == 4) {
            return written;
        }
        int century = recordYear / 100 * 100;
        return century + written <= recordYear ? century + written : century - 100 + written;
    }
}
