package nl.weeffout.indexer.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** First names and surnames of many origins, and proper nouns that are neither; the resources' NOTICE names the sources. */
final class NameTable {
    private static final NameTable LOADED = read();

    private final Map<String, String> roles;
    private final Set<String> properNouns;
    private final Map<String, String> words;

    private NameTable(Map<String, String> roles, Set<String> properNouns, Map<String, String> words) {
        this.roles = roles;
        this.properNouns = properNouns;
        this.words = words;
    }

    static NameTable load() {
        return LOADED;
    }

    boolean isFirstName(String word) {
        return roles.getOrDefault(word, "").indexOf('v') >= 0;
    }

    boolean isSurname(String word) {
        return roles.getOrDefault(word, "").indexOf('a') >= 0;
    }

    boolean isProperNoun(String word) {
        return properNouns.contains(word);
    }

    /** What a lower-case word says about the name beside it: title, kin, particle, verb, never; empty for others. */
    String cue(String lowerCaseWord) {
        return words.getOrDefault(lowerCaseWord, "");
    }

    private static NameTable read() {
        Map<String, String> roles = new HashMap<>(100_000);
        lines("namen.tsv.gz", line -> {
            int tab = line.indexOf('\t');
            roles.put(line.substring(0, tab), line.substring(tab + 1));
        });
        Set<String> nouns = new HashSet<>(100_000);
        lines("eigennamen.txt.gz", nouns::add);
        Map<String, String> words = new HashMap<>();
        lines("aanwijzingen.tsv", line -> {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                for (String word : cells[1].split(" \\| ")) {
                    words.put(word, cells[0]);
                }
            }
        });
        return new NameTable(roles, nouns, words);
    }

    private static void lines(String resource, Consumer<String> action) {
        try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the program");
            }
            InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
