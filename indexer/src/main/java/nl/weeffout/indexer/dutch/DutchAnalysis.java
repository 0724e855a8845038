package nl.weeffout.indexer.dutch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Words of a text as search and mining compare them: lower case, without accents, compounds in their parts, stemmed by
 * Snowball with exceptions, synonyms brought under one key. Placeholders are nothing. Thread safe.
 */
public final class DutchAnalysis {
    /** Goes up when the code changes what comes out, so that an index built before is rebuilt. */
    private static final String VERSION = "2";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** So many spellings are read once for all texts, each for mining and for search: few words make up most of any text. */
    private static final int KNOWN = 100_000;

    private static final DutchAnalysis LOADED = new DutchAnalysis();

    private final ConcurrentMap<String, Spelling> mined = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Compared> searched = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final CompoundSplitter splitter;
    private final DutchStems stems;
    private final Set<String> stopWords = new HashSet<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final String fingerprint;

    /** What mining compares a word by as it is spelt: nothing, one key, or one for each part. */
    private record Spelling(String surface, List<String> stems) {}

    private DutchAnalysis() {
        MessageDigest digest = sha256();
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        for (String table : List.of(
                "stopwoorden.tsv", "stamuitzonderingen.tsv", "synoniemen.tsv", "nietdelen.tsv", "woorden.txt.gz")) {
            ResourceTable.lines(table).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        fingerprint = HexFormat.of().formatHex(digest.digest());
        ResourceTable.rows("stopwoorden.tsv")
                .forEach(row -> List.of(row[0].split(" ")).forEach(word -> stopWords.add(folded(word))));
        ResourceTable.rows("stamuitzonderingen.tsv").forEach(row -> exceptions.put(row[0], row[1]));
        splitter = CompoundSplitter.load(exceptions.keySet());
        stems = new DutchStems(splitter::isListed);
        ResourceTable.rows("synoniemen.tsv").forEach(row -> {
            for (String typed : row[0].split(" \\| ")) {
                synonyms.put(typed, row[1]);
            }
        });
        tokens = new Tokens(synonyms.keySet());
    }

    /** The one instance; its tables are read once. */
    public static DutchAnalysis load() {
        return LOADED;
    }

    /** Changes whenever the words that come out may change. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether a lower-case word stands in the word list or is made of its words. */
    public boolean isWord(String lowerCaseWord) {
        return splitter.isWord(lowerCaseWord);
    }

    /** Whether the dictionary holds this lower-case word as it is. */
    public boolean isListed(String lowerCaseWord) {
        return splitter.isListed(lowerCaseWord);
    }

    /** The dictionary's words, in its order. Read anew with each call. */
    public List<String> listed() {
        return ResourceTable.lines("woorden.txt.gz");
    }

    /** What mining counts: content words, compounds in their parts, no numbers, in the order of the text. */
    public List<DutchTerm> terms(CharSequence text) {
        List<DutchTerm> terms = new ArrayList<>();
        String source = text.toString();
        for (Tokens.Token token = tokens.next(source, 0); token != null; token = tokens.next(source, token.end())) {
            String surface = source.substring(token.start(), token.end());
            if (surface.startsWith("[") || Character.isDigit(surface.charAt(0))) {
                continue;
            }
            Spelling spelling = spelling(surface);
            for (String stem : spelling.stems()) {
                terms.add(new DutchTerm(stem, spelling.surface(), token.start(), token.end()));
            }
        }
        return terms;
    }

    private Spelling spelling(String surface) {
        Spelling read = mined.get(surface);
        if (read != null) {
            return read;
        }
        String word = Normalizer.normalize(surface, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> stemmed = List.of();
        if (!stopWords.contains(folded(word)) && word.length() >= 2) {
            List<String> parts = synonyms.containsKey(word) ? List.of() : splitter.split(word);
            stemmed = parts.isEmpty()
                    ? List.of(stem(word))
                    : parts.stream().map(this::stem).toList();
        }
        Spelling found = new Spelling(surface, stemmed);
        if (mined.size() < KNOWN) {
            mined.put(surface, found);
        }
        return found;
    }

    /**
     * What search compares: every word in the order of the text. Placeholders and words that carry no content are there as gaps,
     * numbers stay.
     */
    public List<SearchWord> words(CharSequence text) {
        List<SearchWord> words = new ArrayList<>();
        String source = text.toString();
        for (Tokens.Token token = tokens.next(source, 0); token != null; token = tokens.next(source, token.end())) {
            Compared compared = compared(source.substring(token.start(), token.end()));
            words.add(
                    compared.isGap()
                            ? SearchWord.gap(compared.spelling(), token.start(), token.end())
                            : new SearchWord(
                                    compared.spelling(),
                                    compared.stem(),
                                    compared.parts(),
                                    token.start(),
                                    token.end()));
        }
        return words;
    }

    /**
     * What search makes of a word, wherever it stands.
     *
     * @param stem empty for a gap
     * @param parts stems of a compound's parts
     */
    private record Compared(String spelling, String stem, List<String> parts) {
        boolean isGap() {
            return stem.isEmpty();
        }
    }

    private Compared compared(String surface) {
        Compared before = searched.get(surface);
        if (before != null) {
            return before;
        }
        Compared compared = worked(surface);
        if (searched.size() < KNOWN) {
            searched.put(surface, compared);
        }
        return compared;
    }

    private Compared worked(String surface) {
        String word = surface.startsWith("[")
                ? ""
                : Normalizer.normalize(surface, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || isStopWord(word)) {
            return new Compared(folded(word), "", List.of());
        }
        List<String> parts = Character.isLetter(word.codePointAt(0)) ? splitter.split(word) : List.of();
        return new Compared(
                folded(word),
                searchStem(word),
                parts.stream().map(this::searchStem).toList());
    }

    private boolean isStopWord(String word) {
        return stopWords.contains(folded(word));
    }

    /** The key under which mining compares a lower-case word. */
    String stem(String word) {
        return stem(word, DutchStems::snowball);
    }

    /**
     * The key under which search compares a lower-case word. It brings more forms together than {@link #stem}: two words
     * too many under one stem cost search a stray hit, and mining a pattern that merges two faults.
     */
    String searchStem(String word) {
        return stem(word, stems::stem);
    }

    private String stem(String word, UnaryOperator<String> stemmer) {
        String key = synonyms.getOrDefault(word, word);
        String exception = exceptions.get(key);
        return exception != null ? exception : stemmer.apply(folded(key));
    }

    /** Without accents. Most words have none, and are given back as they are. */
    static String folded(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
