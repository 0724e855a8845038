package nl.weeffout.indexer.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {
    private static final String HEAD = "concept_id\tfacet\tlabel_nl\tterms\treason";
    private static final List<String> CONCEPTS =
            List.of(HEAD, "g_x\tgrond\teen grond\tte laat\tAwb", "r_x\tregeling\teen regeling\tdie wet\tBWBR");

    private final Thesaurus thesaurus = Thesaurus.load();

    @Test
    void holdsEveryConceptUnderItsFacet() {
        assertThat(thesaurus.concepts()).hasSize(473);
        int counted = 0;
        for (ConceptFacet facet : ConceptFacet.values()) {
            assertThat(thesaurus.concepts(facet)).as(facet.key()).isNotEmpty().allMatch(one -> one.facet() == facet);
            counted += thesaurus.concepts(facet).size();
        }
        assertThat(counted).isEqualTo(473);
        assertThat(thesaurus.concept("g_eenmalig")).map(Concept::label).contains("maar één keer (per periode)");
        assertThat(thesaurus.concept("g_niets")).isEmpty();
    }

    @Test
    void everyConceptOfFacetGrondHasItsQuestionAndItsSchemes() {
        assertThat(thesaurus.grounds().keySet())
                .containsExactlyElementsOf(thesaurus.concepts(ConceptFacet.GROND).stream()
                        .map(Concept::id)
                        .toList());
        assertThat(thesaurus.grounds().values())
                .allMatch(ground -> ground.question().endsWith("?")
                        && !ground.schemes().isEmpty()
                        && !ground.source().isBlank());
        assertThat(thesaurus.ground("g_huurgrens"))
                .hasValueSatisfying(ground -> assertThat(ground.schemes())
                        .extracting(Concept::id)
                        .containsExactly("r_huurtoeslag", "r_huisvesting"));
    }

    @Test
    void everyTermFindsItsConcept() {
        SoftAssertions.assertSoftly(softly -> {
            for (Concept concept : thesaurus.concepts()) {
                for (String term : concept.terms()) {
                    String text = term.replace("*", "").replace("…", "een twee drie vier");
                    softly.assertThat(thesaurus.finder().find("Dus " + text + "!"))
                            .as("'%s' of %s", term, concept.id())
                            .anyMatch(match -> match.concept().equals(concept)
                                    && match.start() <= 4
                                    && match.end() >= 4 + text.length());
                }
            }
        });
    }

    @Test
    void findsTheSameOnSeveralThreadsAtOnce() throws Exception {
        String text = "Niet met terugwerkende kracht; de huurtoeslag is al eens toegekend, zegt het UWV.";
        List<ConceptMatch> alone = thesaurus.finder().find(text);
        assertThat(alone).isNotEmpty();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<ConceptMatch>> search = () -> thesaurus.finder().find(text);
            for (var found : threads.invokeAll(List.of(search, search, search, search, search, search))) {
                assertThat(found.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g_y;grond;label;te laat | concepts.tsv:4: 4 cells in place of 5",
                "g_y;grond;;te laat;Awb | concepts.tsv:4: cell 3 is empty",
                "g_x;grond;nog een;te laat;Awb | concepts.tsv:4: concept 'g_x' stands in the table twice",
                "g_y;reden;label;te laat;Awb | concepts.tsv:4: facet 'reden' unknown; known: situatie, grond",
                "g_y;grond;label;te *laat;Awb | concepts.tsv:4: term 'te *laat': '*' stands at the end of a word",
                "g_y;grond;label;… laat;Awb | concepts.tsv:4: term '… laat': '…' stands between words",
                "g_y;grond;label;laat …;Awb | concepts.tsv:4: term 'laat …': '…' stands between words",
                "g_y;grond;label;te … … laat;Awb | concepts.tsv:4: term 'te … … laat': '…' stands between words",
                "g_y;grond;label;te…laat;Awb | concepts.tsv:4: term 'te…laat': '…' stands alone, between spaces",
                "g_y;grond;label;te - laat;Awb | concepts.tsv:4: term 'te - laat': no word between spaces",
                "g_y;grond;label;*;Awb | concepts.tsv:4: term '*': no word between spaces",
                "g_y;grond;label;[NAAM-1] weg;Awb | concepts.tsv:4: term '[NAAM-1] weg': no word between spaces",
            })
    void aMalformedConceptIsToldWithItsLine(String row, String message) {
        List<String> lines = List.of(CONCEPTS.get(0), CONCEPTS.get(1), CONCEPTS.get(2), row.replace(';', '\t'));
        assertThatThrownBy(() -> new Thesaurus(TableRow.read("concepts.tsv", lines), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyTermIsToldWithItsLine() {
        List<String> lines = List.of(HEAD, "g_y\tgrond\tlabel\tte laat |  | te vroeg\tAwb");
        assertThatThrownBy(() -> new Thesaurus(TableRow.read("concepts.tsv", lines), List.of()))
                .hasMessage("concepts.tsv:2: term '': empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g_z;label;Wie?;r_x;Awb | gronden.tsv:2: 'g_z' is no concept of facet grond",
                "g_x;label;Wie?;r_z;Awb | gronden.tsv:2: 'r_z' is no concept of facet regeling",
                "g_x;label;Wie?;g_x;Awb | gronden.tsv:2: 'g_x' is no concept of facet regeling",
            })
    void aMalformedGroundIsToldWithItsLine(String row, String message) {
        List<String> lines = List.of("ground_id\tlabel_nl\tquestion_nl\tschemes\tsource", row.replace(';', '\t'));
        assertThatThrownBy(() ->
                        new Thesaurus(TableRow.read("concepts.tsv", CONCEPTS), TableRow.read("gronden.tsv", lines)))
                .hasMessage(message);
    }
}
