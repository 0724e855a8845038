package nl.weeffout.indexer.dutch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text names an article of a law, in the spellings that caseworkers and letters use: 'art. 35 lid 1 PW',
 * 'artikel 13, eerste lid, van de Wht', 'Awb art 4:84', '4:84 Awb', 'artt. 43 en 44 Pw'. An article without a law says
 * nothing and is left alone. Cost: O(n) in chars. Thread safe.
 */
public final class LawReferences {
    private static final LawReferences LOADED = new LawReferences();
    private static final Set<String> ARTICLE = Set.of("art", "artt", "arts", "artikel", "artikelen");
    private static final Set<String> PART =
            Set.of("sub", "onder", "onderdeel", "aanhef", "en", "van", "de", "het", "deze");
    private static final Map<String, String> ORDINALS = ordinals();

    /** What is counted: a number before it is no article. */
    private static final Set<String> UNITS = Set.of(
            "euro", "eur", "jaar", "jaren", "maand", "maanden", "week", "weken", "dag", "dagen", "uur", "procent",
            "keer", "x");

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> regelingen = new HashMap<>();
    private final Map<String, List<String>> byArticle = new HashMap<>();
    private final Set<String> provisions = new HashSet<>();
    private int longestName;

    private LawReferences() {
        for (String[] row : ResourceTable.rows("wetten.tsv")) {
            labels.put(row[0], row[1]);
            if (!row[3].equals("-")) {
                regelingen.put(row[0], row[3]);
            }
            for (String spelling : row[2].split(" \\| ")) {
                List<String> words = NameTrie.words(spelling);
                keys.put(String.join(" ", words), row[0]);
                longestName = Math.max(longestName, words.size());
            }
        }
        for (String[] row : ResourceTable.rows("regelingen.tsv")) {
            if (Character.isLowerCase(row[1].codePointAt(0))) {
                provisions.add(String.join(" ", NameTrie.words(row[1])));
            }
            if (!row[3].isEmpty()) {
                byArticle
                        .computeIfAbsent(row[2] + " " + row[3], article -> new ArrayList<>())
                        .add(row[0]);
            }
        }
    }

    private static Map<String, String> ordinals() {
        List<String> names = List.of(
                "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende");
        Map<String, String> ordinals = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ordinals.put(names.get(i), String.valueOf(i + 1));
            ordinals.put((i + 1) + "e", String.valueOf(i + 1));
        }
        return Map.copyOf(ordinals);
    }

    /** The one instance; its table is read once. */
    public static LawReferences load() {
        return LOADED;
    }

    /** Changes whenever the tables name other articles in a text. */
    public int fingerprint() {
        return Objects.hash(keys, provisions);
    }

    /** The name of a law, or the key itself. */
    public String label(String law) {
        return labels.getOrDefault(law, law);
    }

    /**
     * Keys of the regelingen that an article may mean: those that stand in it ('art. 35 Pw' is bijzondere bijstand), or else the
     * law's own; none where no table has them.
     */
    public List<String> regelingen(LawReference reference) {
        List<String> standing = byArticle.get(label(reference.law()) + " " + reference.article());
        return standing != null
                ? List.copyOf(standing)
                : Optional.ofNullable(regelingen.get(reference.law()))
                        .map(List::of)
                        .orElse(List.of());
    }

    /** The articles that a text names with their law, in order. */
    public List<LawReference> find(CharSequence text) {
        return new Reading(text.toString(), false).references();
    }

    /**
     * The articles that a query names, in order. Who searches is brief: beside what {@link #find} finds, a law with a bare
     * number behind it is an article, as in 'P-wet 35 lid 1', and a paragraph may come first, as in 'lid 1 van art. 35 PW'.
     * Not so a year, a number with a unit ('AOW 67 jaar'), or a number behind what a law provides ('huurtoeslag 250'), which
     * Dutch writes without a capital.
     */
    public List<LawReference> findTyped(CharSequence query) {
        return new Reading(query.toString(), true).references();
    }

    private record Law(String key, int first, int behind) {}

    private record Numbered(String text, int behind) {}

    private record Lid(@Nullable String number, int first, int behind) {}

    private final class Reading {
        private final String source;
        private final List<PlainWord> words;
        private final List<LawReference> found = new ArrayList<>();

        private final boolean brief;

        Reading(String source, boolean brief) {
            this.source = source;
            this.brief = brief;
            this.words = PlainWord.of(source);
        }

        List<LawReference> references() {
            int i = 0;
            while (i < words.size()) {
                i = ARTICLE.contains(word(i)) ? afterWord(i) : bare(i);
            }
            return List.copyOf(found);
        }

        /** From 'art' on; gives where to go on. */
        private int afterWord(int at) {
            List<String> articles = new ArrayList<>();
            int i = at + 1;
            Optional<Numbered> number = number(i);
            while (number.isPresent()) {
                articles.add(number.get().text());
                i = number.get().behind();
                number = word(i).equals("en") || word(i).equals("of") ? number(i + 1) : number(i);
            }
            if (articles.isEmpty()) {
                return at + 1;
            }
            Lid before = brief ? lidUpTo(at) : new Lid(null, at, at);
            String lid = before.number();
            int named = i;
            // What may stand between an article and its law: its paragraph and parts, 'van de'.
            while (i < words.size() && !endsSentence(i) && lawFrom(i).isEmpty()) {
                Lid here = lidFrom(i);
                if (here.number() != null) {
                    lid = lid == null ? here.number() : lid;
                    i = here.behind();
                    named = i;
                } else if (PART.contains(word(i)) || isPartLetter(i)) {
                    i++;
                } else {
                    break;
                }
            }
            Optional<Law> behind = endsSentence(i) ? Optional.empty() : lawFrom(i);
            Optional<Law> ahead = lawUpTo(before.first());
            boolean belongsToNext =
                    behind.isPresent() && ARTICLE.contains(word(behind.get().behind()));
            Law law = behind.isPresent() && (!belongsToNext || ahead.isEmpty()) ? behind.get() : ahead.orElse(null);
            if (law == null) {
                return i;
            }
            int first = Math.min(before.first(), law.first());
            int last = Math.max(named, law.first() > at ? law.behind() : at + 1) - 1;
            add(law, articles, lid, first, last);
            return Math.max(i, last + 1);
        }

        /** 'Awb 4:84' and '4:84 Awb': a number in two parts needs no 'art' before it. */
        private int bare(int at) {
            Optional<Numbered> number = number(at);
            if (number.isEmpty() || !number.get().text().contains(":")) {
                return number.isPresent() && brief ? briefly(at, number.get()) : at + 1;
            }
            int behind = number.get().behind();
            Optional<Law> law = endsSentence(behind) ? Optional.empty() : lawFrom(behind);
            if (law.isEmpty()) {
                law = lawUpTo(at);
            }
            law.ifPresent(each -> add(
                    each,
                    List.of(number.get().text()),
                    null,
                    Math.min(at, each.first()),
                    Math.max(behind, each.behind()) - 1));
            return law.map(each -> Math.max(behind, each.behind())).orElse(behind);
        }

        /** 'P-wet 35' and 'P-wet 35 lid 1'. */
        private int briefly(int at, Numbered number) {
            int behind = number.behind();
            Optional<Law> law = lawUpTo(at).filter(each -> !provisions.contains(joined(each.first(), each.behind())));
            if (law.isEmpty() || number.text().matches("(?:19|20)\\d\\d") || UNITS.contains(word(behind))) {
                return at + 1;
            }
            Lid lid = lidFrom(behind);
            add(law.get(), List.of(number.text()), lid.number(), law.get().first(), lid.behind() - 1);
            return lid.behind();
        }

        /** 'lid 1' or 'eerste lid' from here on. */
        private Lid lidFrom(int at) {
            if (word(at).equals("lid") && word(at + 1).matches("\\d{1,2}e?")) {
                return new Lid(word(at + 1).replace("e", ""), at, at + 2);
            }
            return ORDINALS.containsKey(word(at)) && word(at + 1).equals("lid")
                    ? new Lid(ORDINALS.get(word(at)), at, at + 2)
                    : new Lid(null, at, at);
        }

        /** The same just before an article: 'eerste lid van artikel 35'. */
        private Lid lidUpTo(int behind) {
            int end = behind > 0 && word(behind - 1).equals("van") ? behind - 1 : behind;
            Lid lid = lidFrom(Math.max(0, end - 2));
            boolean stands = lid.behind() == end
                    && lid.number() != null
                    && (found.isEmpty()
                            || words.get(lid.first()).start() >= found.getLast().end());
            return stands ? lid : new Lid(null, behind, behind);
        }

        private void add(Law law, List<String> articles, @Nullable String lid, int first, int last) {
            for (String article : articles) {
                String paragraph = article.equals(articles.getLast()) ? lid : null;
                found.add(new LawReference(
                        law.key(),
                        article,
                        paragraph,
                        words.get(first).start(),
                        words.get(last).end()));
            }
        }

        /** A number that begins here: its parts follow each other with a point or a colon between them and nothing else. */
        private Optional<Numbered> number(int at) {
            if (!beginsWithDigit(word(at))) {
                return Optional.empty();
            }
            // '2e lid' is a paragraph, but '2e lid 1' is one of article 2e.
            boolean isParagraph =
                    lidFrom(at).number() != null && lidFrom(at + 1).number() == null;
            if (isParagraph || !word(at).matches("\\d{1,4}[a-z]{0,2}")) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder(word(at));
            int i = at + 1;
            while (i < words.size()
                    && words.get(i).start() == words.get(i - 1).end() + 1
                    && ".:".indexOf(source.charAt(words.get(i).start() - 1)) >= 0
                    && word(i).matches("\\d{1,4}[a-z]{0,2}")) {
                text.append(source.charAt(words.get(i).start() - 1)).append(word(i));
                i++;
            }
            return Optional.of(new Numbered(text.toString(), i));
        }

        private Optional<Law> lawFrom(int at) {
            for (int length = Math.min(longestName, words.size() - at); length > 0; length--) {
                String key = keys.get(joined(at, at + length));
                if (key != null) {
                    return Optional.of(new Law(key, at, at + length));
                }
            }
            return Optional.empty();
        }

        private Optional<Law> lawUpTo(int behind) {
            for (int length = Math.min(longestName, behind); length > 0; length--) {
                String key = keys.get(joined(behind - length, behind));
                if (key != null && !endsSentence(behind)) {
                    return Optional.of(new Law(key, behind - length, behind));
                }
            }
            return Optional.empty();
        }

        private String joined(int from, int to) {
            return words.subList(from, to).stream().map(PlainWord::text).collect(Collectors.joining(" "));
        }

        private boolean isPartLetter(int at) {
            return word(at).matches("[a-z]")
                    && at > 0
                    && (PART.contains(word(at - 1))
                            || word(at - 1).equals("lid")
                            || word(at - 1).matches("\\d+"));
        }

        /** Whether a full stop with space behind it, or a line's end, stands before this word; 'art.' has its own. */
        private boolean endsSentence(int at) {
            if (at == 0 || at >= words.size() || ARTICLE.contains(word(at - 1))) {
                return false;
            }
            String between =
                    source.substring(words.get(at - 1).end(), words.get(at).start());
            return Arrays.stream(new String[] {". ", "\n", "; ", "? ", "! "}).anyMatch(between::contains);
        }

        private static boolean beginsWithDigit(String word) {
            return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
        }

        private String word(int at) {
            return at < words.size() ? words.get(at).text() : "";
        }
    }
}
