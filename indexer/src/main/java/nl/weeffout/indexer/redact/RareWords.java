package nl.weeffout.indexer.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code zeldzaam.tsv} by the role they play; each row there has its reason. */
record RareWords(Map<String, Set<String>> byRole) {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static RareWords load() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = RareWords.class.getResourceAsStream("zeldzaam.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource zeldzaam.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> words.computeIfAbsent(cells[0], role -> new HashSet<>())
                            .addAll(List.of(cells[1].split(" \\| "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RareWords(words);
    }

    Set<String> of(String role) {
        Set<String> words = byRole.get(role);
        if (words == null) {
            throw new IllegalArgumentException("role " + role + " unknown in zeldzaam.tsv");
        }
        return words;
    }

    /** For a pattern; the longest first, as it takes the first that fits. */
    String alternatives(String role) {
        return of(role).stream()
                .sorted(Comparator.comparingInt((String word) -> -word.length())
                        .thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The first words of a role's entries, in lower case: a text without any of them holds none of the entries. */
    Set<String> cues(String role) {
        return of(role).stream()
                .map(word -> NO_LETTERS.split(word.toLowerCase(Locale.ROOT))[0])
                .collect(Collectors.toSet());
    }

    /** The longest words of a role's entries: they stand in fewer texts than the first ones, which may be articles. */
    Set<String> longest(String role) {
        return of(role).stream()
                .map(word -> NO_LETTERS
                        .splitAsStream(word.toLowerCase(Locale.ROOT))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow())
                .collect(Collectors.toSet());
    }
}
