package nl.weeffout.indexer.redact.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that say something about the name beside them, from a table with reasons. */
public final class NameCues {
    private static final NameCues LOADED = read();

    private final Map<String, Cue> words;
    private final WordFilter filter;

    private NameCues(Map<String, Cue> words) {
        this.words = words;
        this.filter = new WordFilter(words.keySet());
    }

    /** The table that comes with the program. */
    public static NameCues load() {
        return LOADED;
    }

    /** What a lower-case word says; {@link Cue#NONE} for most. */
    public Cue of(String lowerCaseWord) {
        return filter.passes(lowerCaseWord) ? words.getOrDefault(lowerCaseWord, Cue.NONE) : Cue.NONE;
    }

    private static NameCues read() {
        Map<String, Cue> words = new HashMap<>();
        Resource.lines("aanwijzingen.tsv", line -> {
            String[] cells = line.split("\t", -1);
            Cue cue = Cue.valueOf(cells[0].toUpperCase(Locale.ROOT));
            for (String word : cells[1].split(" \\| ")) {
                words.put(word, cue);
            }
        });
        return new NameCues(words);
    }
}
