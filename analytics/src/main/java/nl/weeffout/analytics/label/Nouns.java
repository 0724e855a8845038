package nl.weeffout.analytics.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.thesaurus.Concept;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Which words name something, learnt from the company they keep: a noun stands behind an article or a preposition and is
 * followed by no other content word; a verb or an adverb seldom is. No dictionary of word classes is needed, so words of one
 * municipality's own count as well.
 */
final class Nouns {
    private static final Set<String> ARTICLES =
            Set.of("de", "het", "een", "geen", "haar", "hun", "mijn", "dit", "deze", "elke", "iedere", "eigen");
    private static final Set<String> PREPOSITIONS = Set.of(
            "voor", "met", "zonder", "van", "bij", "per", "via", "in", "op", "naar", "over", "tegen", "wegens", "uit",
            "door", "na");
    private static final List<String> ENDINGS = List.of("ing", "heid", "schap", "tie", "teit", "kosten", "geld");
    private static final List<String> ADJECTIVE_ENDINGS = List.of(
            "ig", "ige", "lijk", "lijke", "isch", "ische", "end", "ende", "baar", "bare", "zaam", "zame", "loos",
            "loze");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?:ge|ver|be|ont|her|(?:aan|af|achter|bij|door|in|mee|na|om|op|over|terug|toe|uit|vast|voor|weg|kwijt|stop)"
                    + "(?:ge|ver)).{2,}(?:d|t|en)");
    private static final double NAMING = .12;
    private static final double DESCRIBING = .2;

    /** Words that are a whole term for a cost, an organisation or a scheme, none of which is a verb. */
    private static final Set<String> THINGS =
            terms(Set.of(ConceptFacet.KOSTEN, ConceptFacet.ORGANISATIE, ConceptFacet.REGELING));

    private static final Set<String> KEYS_OF_THINGS = keys(THINGS);

    /** The same for people, of whom 'gedupeerde' and 'zelfstandige' have the form of adjectives. */
    private static final Set<String> KEYS_OF_PEOPLE = keys(terms(Set.of(ConceptFacet.DOELGROEP)));

    /** Words under which nobody files anything, by what they are compared by. */
    private static final Set<String> EMPTY = empty();

    private final Map<String, Company> companies = new HashMap<>();

    private static final class Company {
        private int seen;
        private double head;
        private int alone;
        private int before;
        private double nominal;
    }

    private static Set<String> empty() {
        try (InputStream in = Nouns.class.getResourceAsStream("geen-onderwerp.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource geen-onderwerp.tsv is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line ->
                            Arrays.stream(line.substring(0, line.indexOf('\t')).split(" ")))
                    .map(Reading::key)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Terms of one word, in lower case; schemes are also known by what describes them: 'aanvraag bijzondere'. */
    private static Set<String> terms(Set<ConceptFacet> facets) {
        Set<String> terms = new HashSet<>();
        for (Concept concept : Thesaurus.load().concepts()) {
            if (facets.contains(concept.facet())) {
                concept.terms().stream()
                        .filter(term -> !term.contains(" "))
                        .map(term -> term.replace("*", "").toLowerCase(Locale.ROOT))
                        .filter(term -> concept.facet() != ConceptFacet.REGELING || !isInflected(term))
                        .forEach(terms::add);
            }
        }
        return Set.copyOf(terms);
    }

    private static Set<String> keys(Set<String> terms) {
        return terms.stream().map(Reading::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes the words of a record into account. */
    void observe(Reading reading) {
        for (Reading.Clause clause : reading.clauses()) {
            List<Reading.Word> words = clause.words();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).content()) {
                    observe(words, i);
                }
            }
        }
    }

    private void observe(List<Reading.Word> words, int i) {
        Company company = companies.computeIfAbsent(words.get(i).key(), key -> new Company());
        company.seen++;
        String before = i == 0 ? "" : words.get(i - 1).key();
        if (before.equals("te")) {
            company.head--;
            company.nominal--;
            return;
        }
        boolean article = ARTICLES.contains(before);
        boolean preposition = PREPOSITIONS.contains(before);
        // Of 'een geldig document' the second word stands behind the article as well.
        boolean behindAdjective = i > 1
                && words.get(i - 1).content()
                && words.get(i - 1).surface().endsWith("e")
                && ARTICLES.contains(words.get(i - 2).key());
        boolean last = i + 1 == words.size() || !words.get(i + 1).content();
        if (article && last) {
            company.alone++;
        } else if (article) {
            company.before++;
        }
        double weight = article || behindAdjective ? 1 : preposition ? .7 : 0;
        company.nominal += weight;
        company.head += last ? weight : weight * .3;
    }

    /** Whether a word names something. */
    boolean names(Reading.Word word) {
        if (EMPTY.contains(word.key())) {
            return false;
        }
        if (isListed(word)) {
            return true;
        }
        if (looksLikeParticiple(word)) {
            return share(word, true) > 3 * NAMING;
        }
        String lower = word.surface().toLowerCase(Locale.ROOT);
        return word.content()
                && ((share(word, true) >= NAMING && !isAdjective(word))
                        || (word.compound() && share(word, true) >= 0 && !isAdjective(word))
                        || (lower.length() > 5 && ENDINGS.stream().anyMatch(lower::endsWith)));
    }

    /** Of a thing that is listed an inflected form describes another: 'bijzondere' of 'BB', but 'boete' is listed itself. */
    private static boolean isListed(Reading.Word word) {
        String lower = word.surface().toLowerCase(Locale.ROOT);
        return KEYS_OF_PEOPLE.contains(word.key())
                || (KEYS_OF_THINGS.contains(word.key()) && (THINGS.contains(lower) || !isInflected(lower)));
    }

    /** Whether nothing tells that a word does not name something: the company of a rare word is too small to tell that it does. */
    boolean mayName(Reading.Word word) {
        return word.content()
                && word.surface().length() > 3
                && !EMPTY.contains(word.key())
                && !looksLikeParticiple(word)
                && !isAdjective(word)
                && share(word, true) >= 0;
    }

    /** Whether a word may stand before a noun as what describes it. */
    boolean describes(Reading.Word word) {
        return word.content() && share(word, false) >= DESCRIBING;
    }

    /** It has the form of an adjective, and behind an article it mostly has another word behind it. */
    private boolean isAdjective(Reading.Word word) {
        String lower = word.surface().toLowerCase(Locale.ROOT);
        if (!isInflected(lower) && ADJECTIVE_ENDINGS.stream().noneMatch(lower::endsWith)) {
            return false;
        }
        Company company = companies.get(word.key());
        return company == null || company.before >= company.alone;
    }

    /** As 'bijzondere' is of 'bijzonder'. */
    private static boolean isInflected(String lower) {
        return lower.endsWith("e") && DutchAnalysis.load().isListed(lower.substring(0, lower.length() - 1));
    }

    /** 'aangevraagd', 'ingetrokken', 'gestolen': what was done, not what it was done to. */
    private static boolean looksLikeParticiple(Reading.Word word) {
        return PARTICIPLE.matcher(word.surface().toLowerCase(Locale.ROOT)).matches();
    }

    private double share(Reading.Word word, boolean asHead) {
        Company company = companies.get(word.key());
        return company == null ? 0 : (asHead ? company.head : company.nominal) / company.seen;
    }
}
