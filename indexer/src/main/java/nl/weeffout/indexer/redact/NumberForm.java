package nl.weeffout.indexer.redact;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * A way in which a number is typed.
 *
 * @param pattern what is masked is its group {@code number}, or all of it where it has none; no match is longer than some
 *     bound, so that a search is linear
 * @param fewestDigits that a match holds, and so the cluster around it
 * @param fewestTogether that stand in a match with nothing between them, and so in the cluster
 * @param head how far before a cluster's first digit a match may begin
 * @param clues one of which stands near, or it is not looked for; with none it always is
 */
record NumberForm(
        Placeholder kind,
        Evidence evidence,
        Pattern pattern,
        int fewestDigits,
        int fewestTogether,
        int head,
        Clues clues) {
    /** Before a number that belongs to no longer one. */
    static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])";

    static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])";

    /** How patterns are written whose matches do not begin behind a letter. */
    private static final Pattern NEVER_BEHIND_LETTER =
            Pattern.compile("(?:\\(\\?=\\[[^]]*](?:\\{2})?(?:\\[[^]]*])?\\))?\\(\\?<!\\[\\\\p\\{L}");

    /** Most numbers have some letters and separators before their first digit. */
    static final int SHORT_HEAD = 16;

    /** A word that says what a number is stands this far before it, with what lies between. */
    static final int LONG_HEAD = 80;

    static NumberForm of(Placeholder kind, String reason, double confidence, String pattern, int fewestDigits) {
        return new NumberForm(
                kind,
                new Evidence(Layer.IDENTIFIER, reason, confidence),
                Pattern.compile(pattern),
                fewestDigits,
                1,
                SHORT_HEAD,
                Clues.NONE);
    }

    /** The same behind a word: farther back. */
    NumberForm cued(Clues words) {
        return new NumberForm(kind, evidence, pattern, fewestDigits, fewestTogether, LONG_HEAD, words);
    }

    /** The same where so many digits stand with nothing between them. */
    NumberForm withTogether(int fewest) {
        return new NumberForm(kind, evidence, pattern, fewestDigits, fewest, head, clues);
    }

    void find(String text, DigitCluster cluster, Predicate<MatchResult> takes) {
        if (cluster.digits() >= fewestDigits
                && cluster.longest() >= fewestTogether
                && (clues == Clues.NONE || clues.next(text, from(cluster), to(text, cluster)) >= 0)) {
            Predicate<MatchResult> isOne =
                    match -> Digits.of(number(match)).length() >= fewestDigits && takes.test(match);
            if (NEVER_BEHIND_LETTER.matcher(pattern.pattern()).lookingAt()) {
                cluster.findOpening(pattern, text, head, DigitCluster.LONGEST_TAIL, isOne);
            } else {
                cluster.find(pattern, text, head, DigitCluster.LONGEST_TAIL, isOne);
            }
        }
    }

    /** Where a match may begin near a cluster. */
    int from(DigitCluster cluster) {
        return Math.max(0, cluster.start() - head);
    }

    /** Where it must have ended. */
    int to(String text, DigitCluster cluster) {
        return Math.min(text.length(), cluster.end() + DigitCluster.LONGEST_TAIL);
    }

    PersonalSpan span(MatchResult match) {
        return span(match, evidence);
    }

    PersonalSpan span(MatchResult match, Evidence reason) {
        return hasGroup()
                ? new PersonalSpan(match.start("number"), match.end("number"), kind, reason)
                : new PersonalSpan(match.start(), match.end(), kind, reason);
    }

    /** What would be masked. */
    String number(MatchResult match) {
        return hasGroup() ? match.group("number") : match.group();
    }

    private boolean hasGroup() {
        return pattern.namedGroups().containsKey("number");
    }
}
