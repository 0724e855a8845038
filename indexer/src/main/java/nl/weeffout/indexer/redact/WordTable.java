package nl.weeffout.indexer.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The small tables of words beside the detectors: role, words with ' | ' between them, and the reason they are there. */
final class WordTable {
    record Row(String role, List<String> words) {
        Row {
            words = List.copyOf(words);
        }
    }

    private WordTable() {}

    /** All rows of a table, in its order. */
    static List<Row> read(String name) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WordTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of one role. */
    static Set<String> words(String name, String role) {
        return ofRole(name, role).collect(Collectors.toUnmodifiableSet());
    }

    /** The words of one role as alternatives of a regular expression. */
    static String alternatives(String name, String role) {
        return ofRole(name, role).map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")"));
    }

    private static Stream<String> ofRole(String name, String role) {
        return read(name).stream().filter(row -> row.role().equals(role)).flatMap(row -> row.words().stream());
    }

    private static Row row(String line) {
        String[] fields = line.split("\t", -1);
        return new Row(fields[0], List.of(fields[1].split(" \\| ")));
    }
}
