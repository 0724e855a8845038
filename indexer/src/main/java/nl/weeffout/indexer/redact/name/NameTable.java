package nl.weeffout.indexer.redact.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** First names and surnames of many origins, and proper nouns that are neither; the resources' NOTICE names the sources. */
public final class NameTable {
    private static final NameTable LOADED = read();

    /** One name in this many is kept from the tagger, and from the tables when names nobody has seen are measured. */
    private static final int HELD_OUT = 5;

    private final Map<String, Entry> names;
    private final Set<String> properNouns;
    private final WordFilter nameFilter;
    private final WordFilter nounFilter;

    /**
     * @param first whether it is a first name
     * @param surname whether it is (part of) a surname
     * @param origins where it is borne, such as {@code nl} or {@code tr}
     */
    record Entry(boolean first, boolean surname, List<String> origins) {}

    private NameTable(Map<String, Entry> names, Set<String> properNouns) {
        this.names = names;
        this.properNouns = properNouns;
        this.nameFilter = new WordFilter(names.keySet());
        this.nounFilter = new WordFilter(properNouns);
    }

    /** The tables that come with the program. */
    public static NameTable load() {
        return LOADED;
    }

    /** No names at all. */
    public static NameTable empty() {
        return new NameTable(Map.of(), Set.of());
    }

    /** Without the names that meet a condition; that some of them are proper nouns as well stays known. */
    public NameTable without(Predicate<String> condition) {
        Map<String, Entry> kept = new HashMap<>(names);
        kept.keySet().removeIf(condition);
        return new NameTable(kept, properNouns);
    }

    /** Whether the tagger never sees this name. The same for a name and its spellings in other cases. */
    public static boolean isHeldOut(String name) {
        return ((name.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B1) >>> 8) % HELD_OUT == 0;
    }

    /** Names that meet a condition, by origin, in order. */
    Map<String, List<String>> byOrigin(Predicate<Entry> role, Predicate<String> condition) {
        Map<String, List<String>> byOrigin = new TreeMap<>();
        names.entrySet().stream()
                .filter(entry -> role.test(entry.getValue()) && condition.test(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue()
                        .origins()
                        .forEach(origin -> byOrigin.computeIfAbsent(origin, key -> new ArrayList<>())
                                .add(entry.getKey())));
        return byOrigin;
    }

    /** What is known of a word as a name, or null. */
    @Nullable Entry entry(String word) {
        return nameFilter.passes(word) ? names.get(word) : null;
    }

    public boolean isFirstName(String word) {
        Entry entry = entry(word);
        return entry != null && entry.first();
    }

    public boolean isSurname(String word) {
        Entry entry = entry(word);
        return entry != null && entry.surname();
    }

    public boolean isProperNoun(String word) {
        return nounFilter.passes(word) && properNouns.contains(word);
    }

    private static NameTable read() {
        Map<String, Entry> names = new HashMap<>(100_000);
        for (String table : List.of("namen.tsv.gz", "namen-aanvulling.tsv")) {
            Resource.lines(table, line -> {
                String[] cells = line.split("\t", -1);
                Entry entry =
                        new Entry(cells[1].indexOf('v') >= 0, cells[1].indexOf('a') >= 0, List.of(cells[2].split(",")));
                names.merge(cells[0], entry, NameTable::both);
            });
        }
        Set<String> nouns = new HashSet<>(100_000);
        Resource.lines("eigennamen.txt.gz", nouns::add);
        return new NameTable(names, nouns);
    }

    private static Entry both(Entry one, Entry other) {
        Set<String> origins = new TreeSet<>(one.origins());
        origins.addAll(other.origins());
        return new Entry(one.first() || other.first(), one.surname() || other.surname(), List.copyOf(origins));
    }
}
