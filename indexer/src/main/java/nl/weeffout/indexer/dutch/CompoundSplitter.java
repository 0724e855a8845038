package nl.weeffout.indexer.dutch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Splits Dutch compounds into words of a list, two by two: the split with the longest shorter part wins, and both parts
 * are split again. Cost: O(length of the word) look-ups for each split; words met before come from a bounded cache, and a
 * word longer than any compound is none.
 */
final class CompoundSplitter {
    private static final int SHORTEST_HEAD = 4;
    private static final int SHORTEST_MODIFIER = 3;

    /** No compound that people type is longer; each split costs the square of the length. */
    private static final int LONGEST = 80;

    private static final int CACHED = 50_000;
    private static final String[] LINKS = {"", "s", "en", "n", "e", "er"};

    private final Set<String> words;
    private final Set<String> badParts;
    private final Set<String> whole;
    private final ConcurrentMap<String, List<String>> cache = new ConcurrentHashMap<>();

    /**
     * @param words of which compounds are made
     * @param badParts words that split others by chance
     * @param whole words that are never split
     */
    CompoundSplitter(Set<String> words, Set<String> badParts, Set<String> whole) {
        this.words = words;
        this.badParts = badParts;
        this.whole = Set.copyOf(whole);
    }

    static CompoundSplitter load(Set<String> whole) {
        Set<String> bad = new HashSet<>();
        ResourceTable.rows("nietdelen.tsv").forEach(row -> bad.addAll(List.of(row[0].split(" "))));
        return new CompoundSplitter(new HashSet<>(ResourceTable.lines("woorden.txt.gz")), bad, whole);
    }

    boolean isListed(String word) {
        return words.contains(word);
    }

    boolean isWord(String word) {
        return words.contains(word) || !split(word).isEmpty();
    }

    /** The parts of a compound, left to right, without the letters that link them; empty where it is none. */
    List<String> split(String word) {
        if (word.length() < SHORTEST_HEAD + SHORTEST_MODIFIER || word.length() > LONGEST) {
            return List.of();
        }
        List<String> known = cache.get(word);
        if (known != null) {
            return known;
        }
        List<String> parts = List.copyOf(parts(word));
        if (cache.size() < CACHED) {
            cache.put(word, parts);
        }
        return parts;
    }

    private List<String> parts(String word) {
        Pair best = whole.contains(word) ? null : best(word);
        if (best == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : List.of(best.modifier(), best.head())) {
            List<String> smaller = parts(part);
            if (smaller.isEmpty()) {
                parts.add(part);
            } else {
                parts.addAll(smaller);
            }
        }
        return parts;
    }

    private record Pair(String modifier, String head, double score) {}

    private @Nullable Pair best(String word) {
        Pair best = null;
        for (int i = SHORTEST_MODIFIER; i <= word.length() - SHORTEST_HEAD; i++) {
            String head = word.substring(i);
            if (!words.contains(head) || badParts.contains(head)) {
                continue;
            }
            for (String link : LINKS) {
                String left = word.substring(0, i);
                if (!left.endsWith(link) || left.length() - link.length() < SHORTEST_MODIFIER) {
                    continue;
                }
                String modifier = left.substring(0, left.length() - link.length());
                boolean tooShort = modifier.length() == SHORTEST_MODIFIER && !link.isEmpty();
                if (tooShort || badParts.contains(modifier) || !words.contains(modifier)) {
                    continue;
                }
                double score = Math.min(modifier.length(), head.length()) - 0.5 * link.length();
                if (best == null || score > best.score()) {
                    best = new Pair(modifier, head, score);
                }
            }
        }
        return best;
    }
}
