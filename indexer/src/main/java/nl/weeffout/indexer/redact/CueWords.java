package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of words, each of which tells that something may stand in a text: so a text is read once, and searched only for
 * what its words speak of. Cost: linear, and nothing is made on the way.
 */
final class CueWords {
    private static final int LETTERS = 32;

    /** Words of this length and longer share their buckets. */
    private static final int LENGTHS = 32;

    /**
     * A word and the groups that it stands in.
     *
     * @param groups a bit for each
     */
    private record Cue(String word, long groups) {}

    /** By the length and the first letter, which keeps nearly every other word from being compared at all. */
    private final List<List<Cue>> buckets = new ArrayList<>();

    /** @param groups of words in lower case, at most 64 of them */
    CueWords(List<Set<String>> groups) {
        if (groups.size() > Long.SIZE) {
            throw new IllegalArgumentException("groups are " + groups.size() + ", at most " + Long.SIZE + " fit");
        }
        Map<String, Long> byWord = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            long bit = 1L << group;
            groups.get(group).forEach(word -> byWord.merge(word, bit, (a, b) -> a | b));
        }
        for (int i = 0; i < LETTERS * LENGTHS; i++) {
            buckets.add(List.of());
        }
        byWord.forEach((word, bits) -> {
            int bucket = bucket(word.charAt(0), word.length());
            List<Cue> more = new ArrayList<>(buckets.get(bucket));
            more.add(new Cue(word, bits));
            buckets.set(bucket, List.copyOf(more));
        });
    }

    /** The groups of which a word stands in the text, parts of hyphenated words each by itself; a bit for each. */
    long in(String text) {
        long groups = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                groups |= groupsOf(text, start, i - start);
                start = -1;
            }
        }
        return groups;
    }

    private long groupsOf(String text, int start, int length) {
        List<Cue> cues = buckets.get(bucket(Character.toLowerCase(text.charAt(start)), length));
        for (int i = 0; i < cues.size(); i++) {
            if (isSame(text, start, length, cues.get(i).word())) {
                return cues.get(i).groups();
            }
        }
        return 0;
    }

    private static boolean isSame(String text, int start, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toLowerCase(text.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int bucket(char first, int length) {
        return first % LETTERS * LENGTHS + Math.min(length, LENGTHS - 1);
    }
}
