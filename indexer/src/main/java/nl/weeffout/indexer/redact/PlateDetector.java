package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Licence plates: all side codes of the Dutch register, 1 to 14, and what stands behind a word for a plate.
 *
 * <p>Without hyphens a plate looks like a code of anything, so a word for a vehicle must stand near.
 */
final class PlateDetector implements Detector {
    private static final NumberForm HYPHENS = form(
                    "side code of a licence plate",
                    1,
                    "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}]-)" + SideCodes.pattern("-")
                            + "(?![\\p{L}\\p{N}])(?!-[\\p{L}\\p{N}])",
                    2)
            .guarded(SideCodes::mayBeginAt);

    private static final NumberForm TOGETHER = form(
                    "side code typed together",
                    0.7,
                    NumberForm.ALONE_BEFORE + SideCodes.pattern("") + NumberForm.ALONE_AFTER,
                    2)
            .guarded(SideCodes::mayBeginAt);

    private static final NumberForm LOOSE = form(
                    "side code near a vehicle",
                    0.8,
                    NumberForm.ALONE_BEFORE + "(?:" + SideCodes.pattern("") + "|" + SideCodes.pattern(" ") + "|"
                            + SideCodes.pattern("[ ]?[.–-][ ]?") + ")" + NumberForm.ALONE_AFTER,
                    2)
            .guarded(SideCodes::mayBeginAt);

    private static final NumberForm CALLED = form(
                    "called a licence plate",
                    0.9,
                    "(?<![\\p{L}])(?iu:kenteken(?:plaat|nummer|nr)?|nummerplaat|nummerbord)[ :.(]{1,3}(?:(?iu:is|met|nr\\.?|nummer) ){0,2}"
                            + "(?<number>(?=[A-Za-z0-9 -]{0,8}[0-9])(?![0-9]{1,4} )[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){1,2})"
                            + NumberForm.ALONE_AFTER,
                    1)
            .behind(Clues.beginningWords("kenteken", "nummerplaat", "nummerbord"));

    private static final Pattern CONSONANTS = Pattern.compile("[^a-zAEIOUY]+");

    private static final Set<String> VEHICLES = WordTable.words("nummerwoorden.tsv", "vehicle");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,20}");

    /** Plates of after 1978 have no vowels: in small letters with spaces, what has one is a word. */
    private static final Pattern SMALL_WORD = Pattern.compile("(?=.*[aeiouy])[a-z0-9]+(?: [a-z0-9]+)+");

    private static final Pattern NO_PLATE = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:" + WordTable.alternatives("nummerwoorden.tsv", "no-plate") + ")(?![\\p{L}])");

    /** How far from a plate the word for its vehicle may stand. */
    private static final int NEAR = 40;

    private static NumberForm form(String reason, double confidence, String pattern, int fewestDigits) {
        return NumberForm.of(Placeholder.KENTEKEN, reason, confidence, pattern, fewestDigits);
    }

    @Override
    public boolean needsDigit() {
        return true;
    }

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        List<PersonalSpan> loose = new ArrayList<>();
        for (DigitCluster cluster : read.digits()) {
            if (SideCodes.mayBeginIn(text, HYPHENS.from(cluster), HYPHENS.to(text, cluster))) {
                HYPHENS.find(text, cluster, match -> isPlate(match) && spans.add(HYPHENS.span(match)));
                TOGETHER.find(text, cluster, match -> isUpper(match.group()) && spans.add(TOGETHER.span(match)));
                LOOSE.find(
                        text,
                        cluster,
                        match -> isPlate(match)
                                && !SMALL_WORD.matcher(match.group()).matches()
                                && loose.add(LOOSE.span(match)));
            }
            CALLED.find(text, cluster, match -> spans.add(CALLED.span(match)));
        }
        if (!loose.isEmpty()) {
            NavigableSet<Integer> vehicles = vehicles(text);
            loose.stream().filter(span -> isNear(span, vehicles)).forEach(spans::add);
        }
        return spans;
    }

    /** In capitals a word without a vowel is more likely a plate. */
    private static boolean isPlate(MatchResult match) {
        return !NO_PLATE.matcher(match.group()).find()
                || CONSONANTS.matcher(match.group()).matches();
    }

    private static boolean isUpper(String code) {
        return code.equals(code.toUpperCase(Locale.ROOT));
    }

    /** Where words for a vehicle stand. */
    private static NavigableSet<Integer> vehicles(String text) {
        NavigableSet<Integer> offsets = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (VEHICLES.contains(lower) || VEHICLES.contains(lower.replaceFirst("(?:tje|s|en)$", ""))) {
                offsets.add(word.start());
            }
        }
        return offsets;
    }

    private static boolean isNear(PersonalSpan plate, NavigableSet<Integer> vehicles) {
        Integer next = vehicles.ceiling(plate.start() - NEAR);
        return next != null && next <= plate.end() + NEAR;
    }
}
