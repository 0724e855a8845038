package nl.weeffout.indexer.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spellings of names by their words: looks one up, and finds all in a text, the longest first, in one pass. */
final class NameTrie {
    private static final Pattern ARTICLE = Pattern.compile("\\d+[a-z]?|art|artikel|lid");

    private final Map<String, NameTrie> next = new HashMap<>();
    private @Nullable String key;

    void add(String spelling, String target) {
        NameTrie node = this;
        for (String word : words(spelling)) {
            node = node.next.computeIfAbsent(word, w -> new NameTrie());
        }
        node.key = target;
    }

    /** The key of the whole text, or of its beginning where only an article or a number follows. */
    Optional<String> find(String typed) {
        List<String> words = words(typed);
        NameTrie node = this;
        String found = null;
        int matched = 0;
        for (int i = 0; i < words.size(); i++) {
            NameTrie child = node.next.get(words.get(i));
            if (child == null) {
                break;
            }
            node = child;
            if (node.key != null) {
                found = node.key;
                matched = i + 1;
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        for (String rest : words.subList(matched, words.size())) {
            if (!ARTICLE.matcher(rest).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** A spelling in a row of words: from its first to before its last. */
    record Match(String key, int first, int behind) {}

    /** The keys of all spellings in a text, without overlaps. */
    List<String> findAll(CharSequence text) {
        return matches(words(text)).stream().map(Match::key).toList();
    }

    /** All spellings in a row of words, the longest first, without overlaps. */
    List<Match> matches(List<String> words) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            NameTrie node = this;
            String found = null;
            int end = i;
            for (int j = i; j < words.size(); j++) {
                NameTrie child = node.next.get(words.get(j));
                if (child == null) {
                    break;
                }
                node = child;
                if (node.key != null) {
                    found = node.key;
                    end = j + 1;
                }
            }
            if (found != null) {
                matches.add(new Match(found, i, end));
                i = end;
            } else {
                i++;
            }
        }
        return matches;
    }

    /** Lower case, without accents, in runs of letters and digits. */
    static List<String> words(CharSequence text) {
        String plain = DutchAnalysis.folded(text.toString()).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inWord = i < plain.length() && isLetterOrDigit(plain.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(plain.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
