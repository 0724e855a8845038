package nl.weeffout.indexer.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The rules of the thesaurus, each by hand, and all of them against a matcher that tries every term at every place. */
class ConceptFinderTest {
    @Test
    void caseAccentsAndSignsDoNotMatter() {
        assertThat(found("P-wet", "De p.wet, zei zij")).containsExactly("p.wet");
        assertThat(found("zzp'er", "een ZZP’er")).containsExactly("ZZP’er");
        assertThat(found("een keer", "Maar één  keer!")).containsExactly("één  keer");
        assertThat(found("financien", "de financie\u0308n.")).containsExactly("financie\u0308n");
    }

    @Test
    void aTermMatchesWholeWordsOnly() {
        assertThat(found("te laat", "te laatste; beste laat; te laat")).containsExactly("te laat");
    }

    @Test
    void aStarLetsItsWordGoOn() {
        assertThat(found("tandart*", "Tandartskosten en de tandart, niet de standarts"))
                .containsExactly("Tandartskosten", "tandart");
        assertThat(found("ontruim* woning", "ontruimde woning, ontruiming woningen"))
                .containsExactly("ontruimde woning");
    }

    @Test
    void aGapIsOfUpToFourWordsAndOrderCounts() {
        String term = "niet … terugwerkend*";
        assertThat(found(term, "niet terugwerkend")).containsExactly("niet terugwerkend");
        assertThat(found(term, "niet een twee drie vier terugwerkende"))
                .containsExactly("niet een twee drie vier terugwerkende");
        assertThat(found(term, "niet een twee drie vier vijf terugwerkende")).isEmpty();
        assertThat(found(term, "terugwerkend dus niet")).isEmpty();
    }

    @Test
    void negationIsNotLookedAt() {
        assertThat(found("alleenstaand*", "Zij is niet alleenstaande.")).containsExactly("alleenstaande");
    }

    @Test
    void aPlaceholderIsNoWordOfATermButMayStandInAGap() {
        assertThat(found("te laat", "te [NAAM-1] laat")).isEmpty();
        assertThat(found("naam*", "[NAAM-1] belde")).isEmpty();
        assertThat(found("bsn", "[BSN]")).isEmpty();
        assertThat(found("ex … ingeschreven", "haar ex [NAAM-2] staat ingeschreven"))
                .containsExactly("ex [NAAM-2] staat ingeschreven");
        assertThat(found("ex … ingeschreven", "ex [NAAM-1] [NAAM-2] [NAAM-3] [NAAM-4] [NAAM-5] ingeschreven"))
                .isEmpty();
        assertThat(found("naam", "[naam] en [NAAM]")).containsExactly("naam");
    }

    @Test
    void theOutermostOfNestedMatchesCountsForEachConcept() {
        ConceptFinder finder =
                finder(concept("g_a", "terugwerkend*", "niet … terugwerkende kracht"), concept("g_b", "terugwerkende"));
        String text = "Kan niet met terugwerkende kracht.";
        assertThat(finder.find(text))
                .extracting(match -> match.concept().id() + ": " + text.substring(match.start(), match.end()))
                .containsExactly("g_a: niet met terugwerkende kracht", "g_b: terugwerkende");
    }

    @Test
    void aTermMayBelongToSeveralConcepts() {
        assertThat(finder(concept("g_a", "om niet"), concept("w_b", "om niet")).find("om niet"))
                .extracting(match -> match.concept().id())
                .containsExactly("g_a", "w_b");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Thesaurus.load().finder().find("")).isEmpty();
        assertThat(Thesaurus.load().finder().find(" … [NAAM] ?!")).isEmpty();
    }

    @Property(tries = 2000)
    void findsWhatTryingEveryTermEverywhereFinds(
            @ForAll("termLists") List<String> terms, @ForAll("texts") String text) {
        Concept one = concept("g_a", terms.subList(0, (terms.size() + 1) / 2).toArray(String[]::new));
        Concept other = concept(
                "g_b", terms.subList((terms.size() + 1) / 2, terms.size()).toArray(String[]::new));
        Set<String> expected = new TreeSet<>(outermost("g_a", tryEverywhere(one.terms(), text)));
        expected.addAll(outermost("g_b", tryEverywhere(other.terms(), text)));
        List<ConceptMatch> found = finder(one, other).find(text);
        assertThat(found)
                .extracting(match -> match.concept().id() + " " + match.start() + "-" + match.end())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparingInt(ConceptMatch::start)
                        .thenComparing(ConceptMatch::end, Comparator.reverseOrder())
                        .thenComparing(match -> match.concept().id()));
    }

    @Provide
    Arbitrary<List<String>> termLists() {
        Arbitrary<String> pieces = Arbitraries.of("a", "b", "ab", "a*", "b*", "abc", "ab*");
        Arbitrary<String> terms = pieces.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(words -> Arbitraries.of(" ", " … ").map(gap -> String.join(gap, words)));
        return terms.list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "B", "ab", "Abc", "ábc", "abcd", "c", "[NAAM-1]", "[x]", "e\u0301")
                .list()
                .ofMaxSize(14)
                .flatMap(
                        words -> Arbitraries.of(" ", "-", ", ", ".\n").map(separator -> String.join(separator, words)));
    }

    private record Span(int start, int end) {}

    /** The words of the text and their places, by regular expressions; then each term at each place. */
    private static Set<Span> tryEverywhere(List<String> terms, String text) {
        Matcher matcher = Pattern.compile("(\\[NAAM-1\\])|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*")
                .matcher(text);
        List<String> words = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        while (matcher.find()) {
            words.add(
                    matcher.group(1) != null
                            ? "#"
                            : Normalizer.normalize(matcher.group().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                                    .replaceAll("\\p{M}", ""));
            places.add(new Span(matcher.start(), matcher.end()));
        }
        Set<Span> spans = new java.util.HashSet<>();
        for (String term : terms) {
            String inner = term.replace("*", "[^ #]*").replace(" … ", " (?:\\S+ ){0,4}");
            for (int first = 0; first < words.size(); first++) {
                for (int last = first; last < words.size(); last++) {
                    if (String.join(" ", words.subList(first, last + 1)).matches(inner)) {
                        spans.add(new Span(
                                places.get(first).start(), places.get(last).end()));
                    }
                }
            }
        }
        return spans;
    }

    private static Set<String> outermost(String id, Set<Span> spans) {
        return spans.stream()
                .filter(span -> spans.stream()
                        .noneMatch(wider ->
                                !wider.equals(span) && wider.start() <= span.start() && wider.end() >= span.end()))
                .map(span -> id + " " + span.start() + "-" + span.end())
                .collect(Collectors.toSet());
    }

    private static List<String> found(String term, String text) {
        return finder(concept("g_a", term)).find(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    private static ConceptFinder finder(Concept... concepts) {
        return new ConceptFinder(List.of(concepts));
    }

    private static Concept concept(String id, String... terms) {
        return new Concept(id, ConceptFacet.GROND, id, List.of(terms), "test");
    }
}
