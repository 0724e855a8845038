package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * A text in which everything personal was marked by hand: {@code Zijn zoon <naam>Tygo</naam> belde.}
 *
 * @param text without the marks
 * @param labels what was marked
 */
record MarkedText(RawText text, List<PersonalLabel> labels) {
    private static final Pattern MARK = Pattern.compile(
            "<(naam|bsn|iban|telefoon|email|postcode|adres|geboortedatum|kenteken|zaaknummer)>(.*?)</\\1>",
            Pattern.DOTALL);

    /** Reads one text; a line break may be written as the two characters {@code \n}. */
    static MarkedText read(String marked) {
        String source = marked.replace("\\n", "\n");
        StringBuilder text = new StringBuilder();
        List<PersonalLabel> labels = new ArrayList<>();
        Matcher marks = MARK.matcher(source);
        int last = 0;
        while (marks.find()) {
            text.append(source, last, marks.start()).append(marks.group(2));
            labels.add(PersonalLabel.of(
                    marks.group(2), Placeholder.valueOf(marks.group(1).toUpperCase(Locale.ROOT))));
            last = marks.end();
        }
        return new MarkedText(new RawText(text.append(source.substring(last)).toString()), List.copyOf(labels));
    }
}
