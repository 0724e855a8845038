package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text in which digits stand close together. Numbers, dates and addresses are looked for around these only,
 * as most of a text holds no digit at all.
 *
 * @param start offset of the first digit
 * @param end offset behind the last digit
 * @param digits how many there are
 * @param longest the most digits that nothing stands between, in the cluster or close behind it
 */
record DigitCluster(int start, int end, int digits, int longest) {
    /** Farther apart two digits belong to no one number: the longest word between them is that of a month or a case's year. */
    private static final int WIDEST_GAP = 24;

    /** Behind its last digit a number has at most some groups of letters. */
    static final int LONGEST_TAIL = 48;

    /** The clusters of a text, from left to right. Linear. */
    static List<DigitCluster> in(String text) {
        int first = firstDigit(text);
        if (first < 0) {
            return List.of();
        }
        List<DigitCluster> clusters = new ArrayList<>();
        int start = -1;
        int end = 0;
        int digits = 0;
        int together = 0;
        int longest = 0;
        for (int i = first; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                if (start >= 0 && i - end > WIDEST_GAP) {
                    add(new DigitCluster(start, end, digits, longest), clusters);
                    start = -1;
                }
                if (start < 0) {
                    start = i;
                    digits = 0;
                    longest = 0;
                }
                together = i == end ? together + 1 : 1;
                longest = Math.max(longest, together);
                end = i + 1;
                digits++;
            }
        }
        if (start >= 0) {
            add(new DigitCluster(start, end, digits, longest), clusters);
        }
        return clusters;
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a cluster. The one before it, if it is near, takes over the longer run, as a search around it meets this one. */
    private static void add(DigitCluster cluster, List<DigitCluster> clusters) {
        if (!clusters.isEmpty() && cluster.start - clusters.getLast().end < LONGEST_TAIL) {
            DigitCluster last = clusters.removeLast();
            clusters.add(new DigitCluster(last.start, last.end, last.digits, Math.max(last.longest, cluster.longest)));
        }
        clusters.add(cluster);
    }

    /**
     * Hands over what matches near the cluster, from left to right. What stands around is still seen by the pattern's
     * look-behind and look-ahead. Behind a match that is taken the search goes on; one that is refused hides nothing that
     * begins later inside it. Linear for patterns whose matches have a bounded length.
     *
     * @param before how far before the first digit a match may begin
     * @param after how far behind the last digit it may end
     * @param takes whether the match is what was looked for
     */
    void find(Pattern pattern, String text, int before, int after, Predicate<MatchResult> takes) {
        int last = Math.min(text.length(), end + after);
        Matcher matcher = matcher(pattern, text).region(Math.max(0, start - before), last);
        while (matcher.find()) {
            if (!takes.test(matcher)) {
                matcher.region(matcher.start() + 1, last);
            }
        }
    }

    /** The same for a pattern that is tried at few places only. One whose matches stand behind no letter holds a digit. */
    void find(GuardedPattern guarded, String text, int before, int after, Predicate<MatchResult> takes) {
        int last = Math.min(text.length(), end + after);
        @Nullable Matcher matcher = null;
        int limit = guarded.isNeverBehindLetter() ? end : last;
        int i = Math.max(0, start - before);
        while (i < limit) {
            if (!guarded.mayBeginAt(text, i)) {
                i++;
                continue;
            }
            if (matcher == null) {
                matcher = matcher(guarded.pattern(), text);
            }
            boolean taken = matcher.region(i, last).lookingAt() && takes.test(matcher);
            i = taken ? matcher.end() : i + 1;
        }
    }

    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
