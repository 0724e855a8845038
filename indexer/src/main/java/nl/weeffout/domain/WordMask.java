package nl.weeffout.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks words that a reviewer gave, as whole words in any case; cost is linear in the text for each word. Placeholders
 * stay as they are.
 */
public final class WordMask {
    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 100;

    private final Pattern words;

    /** @throws IllegalArgumentException where {@link #requireWords} throws */
    public WordMask(Collection<String> words) {
        requireWords(words);
        // The longest first, so that 'Jan Jansen' is one name and not two.
        String any = words.stream()
                .map(word -> word.strip().split("\\s+"))
                .sorted(Comparator.<String[]>comparingInt(
                                parts -> String.join(" ", parts).length())
                        .reversed())
                .map(parts -> java.util.Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile(
                Placeholder.ANY.pattern() + "|(?<![\\p{L}\\p{M}\\p{N}])(?<word>" + any + ")(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Refuses what cannot be masked. What was typed stays out of the message, as it may be a name. */
    static void requireWords(Collection<String> words) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(words.size() + " words to mask: not between 1 and " + MOST_WORDS);
        }
        for (String word : words) {
            if (word.length() > LONGEST_WORD || word.chars().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException(
                        "a word to mask has no letter or digit, or more than " + LONGEST_WORD + " characters");
            }
        }
    }

    /**
     * A record after masking.
     *
     * @param notes those that still stand on unmasked text, moved along with it
     * @param replaced how many stretches were masked
     */
    public record Masked(MaatwerkCase content, List<ReviewNote> notes, int replaced) {}

    /** Masks the words in every typed text of a record. */
    public Masked apply(MaatwerkCase content, List<ReviewNote> notes) {
        Map<String, List<int[]>> found = new HashMap<>();
        MaatwerkCase masked = content.mapTexts((field, text) -> {
            List<int[]> spans = spans(text.value());
            found.put(field, spans);
            return spans.isEmpty() ? text : RedactedText.ofRedacted(replaced(text.value(), spans));
        });
        List<ReviewNote> kept = new ArrayList<>();
        for (ReviewNote note : notes) {
            List<int[]> spans = found.getOrDefault(note.field(), List.of());
            if (spans.stream().noneMatch(span -> span[0] < note.end() && note.start() < span[1])) {
                int shift = spans.stream()
                        .filter(span -> span[1] <= note.start())
                        .mapToInt(span -> Placeholder.NAAM.text().length() - (span[1] - span[0]))
                        .sum();
                kept.add(new ReviewNote(note.field(), note.start() + shift, note.end() + shift, note.reason()));
            }
        }
        return new Masked(
                masked, kept, found.values().stream().mapToInt(List::size).sum());
    }

    private List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            if (matcher.group("word") != null) {
                spans.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return spans;
    }

    private static String replaced(String text, List<int[]> spans) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int[] span : spans) {
            result.append(text, from, span[0]).append(Placeholder.NAAM.text());
            from = span[1];
        }
        return result.append(text, from, text.length()).toString();
    }
}
