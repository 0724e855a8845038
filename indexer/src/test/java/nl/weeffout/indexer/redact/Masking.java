package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.provider.Arguments;

/** What one detector masks in a text, the longest of overlapping spans, as the redactor does. */
final class Masking {
    private static final int MEGABYTE = 1 << 20;

    /** Shapes that make a careless pattern go back and forth. */
    private static final List<String> HOSTILE = List.of(
            "1",
            "12 ",
            "1 ",
            "1-",
            "1.",
            "0",
            "06 ",
            "+3",
            "@",
            "a@",
            "a@b.",
            " at a",
            "(at)",
            "a punt ",
            "a1",
            "A1-",
            "-",
            ".",
            "A",
            "a",
            "Ab ",
            "Ab 1 ",
            "A. ",
            "(",
            "[",
            "\"",
            "'",
            "\n",
            "1\n",
            "http://",
            "http://a/?a=",
            "www.a/",
            "Kerkstraat ",
            "Kerkstraat 1 ",
            "Jan van de ",
            "Laan van ",
            "NL12 ",
            "NL12ABCD",
            "NL** ABCD ..",
            "BSN ",
            "bsn *",
            "geb. ",
            "geb. op in te ",
            "drieen",
            "mw Van ",
            "zaak nr ",
            "a-nummer ",
            "1234 AB 1-",
            "12-ab-",
            "kenteken A ",
            "*",
            "x",
            "xx1",
            "Z/1/");

    private Masking() {}

    static String masked(Detector detector, String text) {
        String clean = new RawText(text).normalised();
        List<PersonalSpan> spans = new ArrayList<>(detector.find(clean, new RecordContext(Set.of(), 2021)));
        spans.sort(
                Comparator.comparingInt((PersonalSpan span) -> -span.length()).thenComparing(PersonalSpan::start));
        List<PersonalSpan> kept = new ArrayList<>();
        for (PersonalSpan span : spans) {
            if (kept.stream().noneMatch(span::overlaps)) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(PersonalSpan::start));
        StringBuilder masked = new StringBuilder();
        int last = 0;
        for (PersonalSpan span : kept) {
            masked.append(clean, last, span.start()).append(span.kind().text());
            last = span.end();
        }
        return masked.append(clean.substring(last)).toString();
    }

    /** A megabyte of each of the shapes ends within two seconds: the issue asks for this one time. */
    static void assertHostileTextEndsSoon(Detector detector) {
        for (String unit : HOSTILE) {
            String text = unit.repeat(MEGABYTE / unit.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(8),
                    () -> detector.find(text, new RecordContext(Set.of(), 2021)),
                    () -> "a megabyte of '" + unit + "'");
        }
    }

    /** Each line a text with what is to be masked between braces, as 'bel {06-12345678} na vijf'. */
    static List<Arguments> marked(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arguments.of(line.replace("\\n", "\n").replace("\\t", "\t")))
                .toList();
    }

    /** That exactly what stands between braces is masked, and with this placeholder. */
    static void assertMasksWhatIsMarked(Detector detector, String marked, String placeholder) {
        assertThat(masked(detector, marked.replaceAll("[{}]", "")))
                .isEqualTo(marked.replaceAll("\\{[^}]*\\}", "[" + placeholder + "]"));
    }
}
