package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.redact.name.KnownThings;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.NameTagger;
import nl.weeffout.indexer.redact.name.WordFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A megabyte of what makes a careless search go back and forth ends: within two seconds for each detector, as the issue
 * that asked for it says, and within a bound that a slow machine keeps for all of them together.
 */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    /** Each ends within two seconds on a quiet machine of two cores; a busy one gets four times as long. */
    private static final Duration ONE_DETECTOR = Duration.ofSeconds(8);

    private static final Duration WHOLE_REDACTOR = Duration.ofSeconds(60);
    private static final RecordContext NOTHING_KNOWN = new RecordContext(Set.of(), 2021);

    /** Beyond the shapes of numbers that the test of each detector tries: words, marks and what hides them. */
    private static final List<String> SHAPES = List.of(
            "[NAAM]",
            "[NAAM-1] ",
            "[NAAM-1] en [BSN] ",
            "[NAAM",
            "Jan ",
            "Jan",
            "jan ",
            "Jan-",
            "Jan'",
            "Jan, ",
            "Jan\n",
            "mw. X ",
            "mw. ",
            "mw ",
            "Mw. Zwatterveen belde. ",
            "A. ",
            "A.",
            "A.B. ",
            "van der ",
            "Van Den ",
            "zoon van ",
            "ABC ",
            "ÀÉ",
            "e\u0301",
            "\u0301",
            "1\u20E3",
            "\uD83D\uDE00",
            "\uD83D",
            "\u202E",
            "\u200D",
            "1\u200D",
            "a\u200D",
            "\u05D0",
            "\u05D0\u0301 ",
            "\uFF11",
            "?",
            "a?",
            "’",
            "De heer en mevrouw ");

    private static final Lexicon LEXICON = Workspace.lexicon();

    private static final List<Detector> DETECTORS = List.of(
            new BirthDateDetector(),
            new BsnDetector(),
            new AccountDetector(),
            new TelephoneDetector(),
            new PostcodeDetector(),
            new PlateDetector(),
            new FileNumberDetector(),
            new OnlineDetector(),
            new AddressDetector(),
            names());

    private static NameDetector names() {
        NameTable table = NameTable.load();
        NameCues cues = NameCues.load();
        WordFeatures features = new WordFeatures(table, cues, LEXICON);
        return new NameDetector(
                new NameContext(table, cues, LEXICON),
                NameTagger.trained(features),
                table,
                cues,
                KnownThings.load(),
                LEXICON.isDutchWord());
    }

    static List<Detector> detectors() {
        return DETECTORS;
    }

    /** Those of which the layers together make most. */
    static List<String> shapesForAll() {
        return List.of(
                "[NAAM-1] en [BSN] ",
                "Jan ",
                "Jan",
                "Jan-",
                "mw. X ",
                "A. ",
                "van der ",
                "e\u0301",
                "\uD83D\uDE00",
                "1\u200D",
                "\u05D0");
    }

    private static String megabyte(String shape) {
        return shape.repeat(MEGABYTE / shape.length());
    }

    /** So many persons that whoever compares each with each never ends. */
    private static String distinctNames() {
        StringBuilder text = new StringBuilder(MEGABYTE);
        for (int i = 0; text.length() < MEGABYTE; i++) {
            text.append("mw. Zwat");
            for (int rest = i; rest > 0; rest /= 26) {
                text.append((char) ('a' + rest % 26));
            }
            text.append(" belde. ");
        }
        return text.toString();
    }

    @Test
    void everyDetectorIsTried() {
        Set<String> implementations = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.weeffout.indexer.redact")
                        .stream()
                        .filter(found -> found.isAssignableTo(Detector.class) && !found.isInterface())
                        .map(JavaClass::getFullName)
                        .collect(Collectors.toSet());
        assertThat(DETECTORS)
                .extracting(detector -> detector.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(implementations);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aMegabyteOfWordsAndMarksEndsSoonInEachDetector(Detector detector) {
        Stream.concat(SHAPES.stream().map(HostileTextTest::megabyte), Stream.of(distinctNames()))
                .forEach(text -> assertEndsSoon(detector, text));
    }

    @Test
    void aMegabyteOfNumbersEndsSoonInTheSearchForNames() {
        Masking.assertHostileTextEndsSoon(DETECTORS.getLast());
    }

    private static void assertEndsSoon(Detector detector, String text) {
        assertTimeoutPreemptively(
                ONE_DETECTOR,
                () -> detector.find(text, NOTHING_KNOWN),
                () -> "a megabyte of '" + text.substring(0, 20) + "'");
    }

    @ParameterizedTest
    @MethodSource("shapesForAll")
    void aMegabyteEndsInTheWholeRedactor(String shape) {
        assertWholeEnds(megabyte(shape));
    }

    @Test
    void aMegabyteOfPersonsEndsInTheWholeRedactor() {
        assertWholeEnds(distinctNames());
    }

    private static void assertWholeEnds(String text) {
        assertTimeoutPreemptively(WHOLE_REDACTOR, () -> Workspace.redactor().redact(new RawText(text), 2021));
    }
}
