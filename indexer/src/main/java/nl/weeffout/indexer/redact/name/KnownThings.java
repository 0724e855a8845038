package nl.weeffout.indexer.redact.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.weeffout.indexer.redact.name.TextWords.Word;

/**
 * Names of organisations, places, brands and illnesses that are no persons', though many look it: 'Jan Linders', 'Anna
 * Paulowna', 'Frans Hals Museum'.
 */
public final class KnownThings {
    /** What is known of a word. */
    public enum Part {
        NONE,
        /** It is such a name by itself. */
        WHOLE,
        /** It is part of such a name of several words, all of which stand there. */
        OF_SEVERAL
    }

    private static final int OPENINGS = 1 << 17;

    private static final KnownThings LOADED = new KnownThings(read());

    /** By kind, such as {@code place}. */
    private final Map<String, List<String>> names;

    /** Those of one word, in lower case. */
    private final Set<String> single = new HashSet<>();

    private final WordFilter singleFilter;

    /** Those of several words, in lower case, by their first and second; the longest first. */
    private final Map<String, Map<String, List<List<String>>>> several = new HashMap<>();

    /** By a hash of two words: whether a name may begin with them, as nearly no two words of a text do. */
    private final BitSet openings = new BitSet(OPENINGS);

    private KnownThings(Map<String, List<String>> names) {
        this.names = names;
        for (String name : names.values().stream().flatMap(List::stream).toList()) {
            List<String> words = TextWords.of(name).stream().map(Word::lower).toList();
            if (words.size() == 1) {
                single.add(words.getFirst());
            } else if (words.size() > 1) {
                openings.set(opening(words.getFirst(), words.get(1)));
                several.computeIfAbsent(words.getFirst(), first -> new HashMap<>())
                        .computeIfAbsent(words.get(1), second -> new ArrayList<>())
                        .add(words);
            }
        }
        several.values()
                .forEach(seconds ->
                        seconds.values().forEach(list -> list.sort((one, other) -> other.size() - one.size())));
        singleFilter = new WordFilter(single);
    }

    /** The table that comes with the program. */
    public static KnownThings load() {
        return LOADED;
    }

    /** Without those that meet a condition. */
    public KnownThings without(Predicate<String> condition) {
        Map<String, List<String>> kept = new TreeMap<>();
        names.forEach((kind, list) ->
                kept.put(kind, list.stream().filter(condition.negate()).toList()));
        return new KnownThings(kept);
    }

    /** Those of a kind, in the order of the table. */
    List<String> names(String kind) {
        return names.getOrDefault(kind, List.of());
    }

    /** What is known of each word, the longest names first. */
    public List<Part> parts(List<Word> words) {
        List<Part> parts = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int length = lengthAt(words, i);
            for (int k = 0; k < Math.max(1, length); k++) {
                parts.add(length == 0 ? Part.NONE : length == 1 ? Part.WHOLE : Part.OF_SEVERAL);
            }
            i += Math.max(1, length);
        }
        return parts;
    }

    /**
     * How many words from here on are the name of a thing, or the first part of a compound ('Douwe Egberts-punten'). A name of
     * one word counts only with a capital.
     */
    private int lengthAt(List<Word> words, int from) {
        Word first = words.get(from);
        String second = from + 1 < words.size() ? firstPart(words.get(from + 1)) : "";
        if (openings.get(opening(first.lower(), second))) {
            for (List<String> name :
                    several.getOrDefault(first.lower(), Map.of()).getOrDefault(second, List.of())) {
                if (stands(name, words, from)) {
                    return name.size();
                }
            }
        }
        return first.isCapitalised() && singleFilter.passes(first.lower()) && single.contains(first.lower()) ? 1 : 0;
    }

    private static int opening(String first, String second) {
        return (first.hashCode() * 31 + second.hashCode()) & (OPENINGS - 1);
    }

    private static boolean stands(List<String> name, List<Word> words, int from) {
        if (from + name.size() > words.size()) {
            return false;
        }
        for (int k = 1; k < name.size(); k++) {
            Word word = words.get(from + k);
            String lower = k == name.size() - 1 ? firstPart(word) : word.lower();
            if (word.gap().length() > 2
                    || !(lower.equals(name.get(k)) || word.lower().equals(name.get(k)))) {
                return false;
            }
        }
        return true;
    }

    private static String firstPart(Word word) {
        int hyphen = word.lower().indexOf('-');
        return hyphen < 0 ? word.lower() : word.lower().substring(0, hyphen);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new TreeMap<>();
        Resource.lines("dingen.tsv", line -> {
            int tab = line.indexOf('\t');
            names.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        });
        return names;
    }
}
