package nl.weeffout.indexer.redact;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import nl.weeffout.domain.Placeholder;

/**
 * A way in which a number is typed.
 *
 * @param pattern no match is longer than some bound, so that a search is linear
 * @param fewestDigits that a match holds, and so the cluster around it
 * @param fewestTogether that stand in a match with nothing between them, and so in the cluster
 * @param head how far before a cluster's first digit a match may begin
 * @param clues one of which stands near, or it is not looked for; with none it always is
 * @param hasGroup whether what is masked is the pattern's group {@code number}, or all of the match
 */
record NumberForm(
        Placeholder kind,
        Evidence evidence,
        GuardedPattern pattern,
        int fewestDigits,
        int fewestTogether,
        int head,
        Clues clues,
        boolean hasGroup) {
    /** Before a number that belongs to no longer one. */
    static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])";

    static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])";

    /** Most numbers have some letters and separators before their first digit. */
    static final int SHORT_HEAD = 16;

    /** A word that says what a number is stands this far before it, with what lies between. */
    static final int LONG_HEAD = 80;

    static NumberForm of(Placeholder kind, String reason, double confidence, String pattern, int fewestDigits) {
        GuardedPattern guarded = GuardedPattern.of(pattern);
        return new NumberForm(
                kind,
                new Evidence(Layer.IDENTIFIER, reason, confidence),
                guarded,
                fewestDigits,
                1,
                SHORT_HEAD,
                Clues.NONE,
                guarded.pattern().namedGroups().containsKey("number"));
    }

    /** The same with a piece of text that stands somewhere in it: farther back. */
    NumberForm cued(Clues pieces) {
        return new NumberForm(kind, evidence, pattern, fewestDigits, fewestTogether, LONG_HEAD, pieces, hasGroup);
    }

    /** The same behind a word, with one of which every match begins: farther back. */
    NumberForm behind(Clues words) {
        return cued(words).guarded(words::standAt);
    }

    /** The same that is looked for only where this says so. */
    NumberForm guarded(GuardedPattern.Guard guard) {
        return new NumberForm(kind, evidence, pattern.by(guard), fewestDigits, fewestTogether, head, clues, hasGroup);
    }

    /** The same where so many digits stand with nothing between them. */
    NumberForm withTogether(int fewest) {
        return new NumberForm(kind, evidence, pattern, fewestDigits, fewest, head, clues, hasGroup);
    }

    void find(String text, DigitCluster cluster, Predicate<MatchResult> takes) {
        if (cluster.digits() >= fewestDigits
                && cluster.longest() >= fewestTogether
                && (clues == Clues.NONE || clues.next(text, from(cluster), to(text, cluster)) >= 0)) {
            cluster.find(
                    pattern,
                    text,
                    head,
                    DigitCluster.LONGEST_TAIL,
                    match -> Digits.of(number(match)).length() >= fewestDigits && takes.test(match));
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
        return hasGroup
                ? new PersonalSpan(match.start("number"), match.end("number"), kind, reason)
                : new PersonalSpan(match.start(), match.end(), kind, reason);
    }

    /** What would be masked. */
    String number(MatchResult match) {
        return hasGroup ? match.group("number") : match.group();
    }
}
