package nl.weeffout.indexer.search;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;

class CaseAnalysisTest {
    private final CaseAnalysis analysis = CaseAnalysis.load();

    private IndexDocument document(CaseBuilder builder) {
        return analysis.document(new IndexedCase(builder.stored(), CaseTerms.NONE));
    }

    private List<String> terms(CaseBuilder builder, IndexField field) {
        return document(builder).terms().getOrDefault(field, List.of());
    }

    private static String stem(String word) {
        return DutchAnalysis.load().words(word).getFirst().stem();
    }

    @Test
    void wordsStandInTheFieldOfTheirText() {
        CaseBuilder exception = aCase().withNarrative("Een koelkast.")
                .withMeasure("Een fiets.")
                .about("huurtoeslag")
                .withNarrative("Een koelkast.")
                .withOrganisations("Woonbron");
        assertThat(terms(exception, IndexField.NARRATIVE)).containsOnlyOnce(stem("koelkast"));
        assertThat(terms(exception, IndexField.MEASURE)).containsOnlyOnce(stem("fiets"));
        assertThat(terms(exception, IndexField.HEADINGS)).contains(stem("huurtoeslag"), stem("woonbron"));
        CaseBuilder grant =
                aGrant().withNarrative("Een koelkast.").about("fiets").withNarrative("Een koelkast.");
        assertThat(terms(grant, IndexField.MEASURE)).contains(stem("bijstand"), stem("spoed"));
        assertThat(terms(grant, IndexField.HEADINGS)).contains(stem("fiets"), stem("kringloop"));
    }

    @Test
    void whatIsNoWordOfContentLeavesAGapSoThatWordsKeepTheirDistance() {
        assertThat(terms(aCase().withNarrative("brief [NAAM] van de gemeente"), IndexField.NARRATIVE))
                .containsExactly(stem("brief"), IndexField.GAP, IndexField.GAP, IndexField.GAP, stem("gemeente"));
    }

    @Test
    void aCompoundStandsWholeInItsFieldAndInPartsBesideIt() {
        CaseBuilder exception = aCase().withNarrative("De huurschuld.");
        assertThat(terms(exception, IndexField.NARRATIVE)).contains(stem("huurschuld"));
        assertThat(terms(exception, IndexField.NARRATIVE_PARTS)).containsExactly(stem("huur"), stem("schuld"));
    }

    @Test
    void noPhraseGoesOnFromOneHeadingIntoTheNext() {
        List<String> headings = terms(aCase().withOrganisations("Woonbron", "Vitens"), IndexField.HEADINGS);
        assertThat(headings).contains(stem("woonbron"), stem("vitens"));
        assertThat(headings.indexOf(stem("vitens")) - headings.indexOf(stem("woonbron")))
                .isEqualTo(2);
        assertThat(headings.get(headings.indexOf(stem("woonbron")) + 1)).isEqualTo(IndexField.GAP);
    }

    @Test
    void wordsAreKeptAsTheyAreSpeltOnceEachInLowerCaseWithoutAccents() {
        assertThat(terms(
                        aCase().withNarrative("CAFÉ, café en Woningen.")
                                .withMeasure("Cafe.")
                                .withOrganisations(),
                        IndexField.SPELLINGS))
                .contains("cafe", "woningen")
                .doesNotContain("en")
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void conceptsAndArticlesAreNamedOnceAndAnArticleWithoutItsParagraphToo() {
        assertThat(terms(
                        aCase().withNarrative("De vorige huurder, de vorige bewoner: art. 35 lid 1 PW.")
                                .withMeasure("Zie artikel 35 Participatiewet."),
                        IndexField.CONCEPTS))
                .contains("s_ander_op_adres", "pw.35", "pw.35.1")
                .doesNotHaveDuplicates();
    }

    @Test
    void periodsAmountsAndEveryKnownValueAreFacets() {
        IndexDocument exception = analysis.document(new IndexedCase(
                aCase().on(LocalDate.of(2020, 12, 31))
                        .costing("99.99")
                        .in(new Municipality("Utrecht", "GM0344", "Utrecht"))
                        .stored(),
                new CaseTerms(Set.of("huurtoeslag"), Set.of(), Set.of("toeslagen"), Set.of())));
        assertThat(exception.facets())
                .containsEntry(Facet.KIND, Set.of("exceptions"))
                .containsEntry(Facet.MUNICIPALITY, Set.of("Utrecht"))
                .containsEntry(Facet.PROVINCE, Set.of("Utrecht"))
                .containsEntry(Facet.YEAR, Set.of("2020"))
                .containsEntry(Facet.QUARTER, Set.of("2020-K4"))
                .containsEntry(Facet.MONTH, Set.of("2020-12"))
                .containsEntry(Facet.AMOUNT_CLASS, Set.of("50-100"))
                .containsEntry(Facet.REGELING, Set.of("huurtoeslag"))
                .containsEntry(Facet.HUISHOUDEN, Set.of("eenouder"))
                .doesNotContainKey(Facet.ALTERNATIEF);
        assertThat(exception.date()).isEqualTo(LocalDate.of(2020, 12, 31).toEpochDay());
        assertThat(exception.cents()).hasValue(9_999);
        assertThat(exception.vector()).isEmpty();
        assertThat(document(aGrant().endingIn("fonds")).facets())
                .containsEntry(Facet.ALTERNATIEF, Set.of("fonds"))
                .doesNotContainKey(Facet.UITKOMST);
    }

    @Test
    void aValueThatIsBlankOrTooLongIsNoFacet() {
        assertThat(document(aCase().endingIn("  ")).facets()).containsEntry(Facet.UITKOMST, Set.of());
        assertThat(document(aCase().endingIn("x".repeat(1_001))).facets()).containsEntry(Facet.UITKOMST, Set.of());
        assertThat(document(aCase().endingIn("x".repeat(1_000))).facets().get(Facet.UITKOMST))
                .hasSize(1);
    }

    @Test
    void aStemIsSpeltAsTheTextSpellsItFirst() {
        assertThat(analysis.spelling(RedactedText.ofRedacted("Woningen, woning")))
                .containsEntry(stem("woning"), "woningen");
        assertThat(analysis.spelling(List.of(aCase().withNarrative("Twee woningen.")
                        .withMeasure("Een woning.")
                        .stored())))
                .containsEntry(stem("woning"), "woningen");
    }

    @Property(tries = 300)
    void whateverIsTypedTermsHoldNoSpacesAndParseAtSpacesAsTheyAre(@ForAll String text) {
        analysis.terms(RedactedText.ofRedacted(text)).forEach((field, terms) -> {
            if (field.isText() && !terms.isEmpty()) {
                assertThat(String.join(" ", terms).split("\\s+", -1)).containsExactlyElementsOf(terms);
            }
            assertThat(Collections.frequency(terms, "")).isZero();
        });
    }
}
