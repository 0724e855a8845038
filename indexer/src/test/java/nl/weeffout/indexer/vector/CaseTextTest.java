package nl.weeffout.indexer.vector;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import org.junit.jupiter.api.Test;

class CaseTextTest {
    @Test
    void wordsAnExceptionWithItsFields() {
        MaatwerkCase content = aCase().withNarrative("De toeslag stopte.")
                .withMeasure("Huur overgenomen.")
                .withOrganisations("Belastingdienst", "UWV")
                .build();
        assertThat(CaseText.of(content).value())
                .isEqualTo("De toeslag stopte. Huur overgenomen. Leefgebied: financiën. Regelingen: huurtoeslag."
                        + " Organisaties: Belastingdienst, UWV.");
    }

    @Test
    void wordsAGrantWithItsFields() {
        assertThat(CaseText.of(aGrant().withNarrative("Tweedehands fiets.").build())
                        .value())
                .isEqualTo("Tweedehands fiets. Categorie: huurtoeslag. Leverancier: Kringloop."
                        + " Voorliggend: bijzondere bijstand: afgewezen. Reden: spoed.");
    }

    @Test
    void leavesOutFieldsThatHoldNothing() {
        MaatwerkCase content = aCase().withNarrative("De toeslag stopte.")
                .withMeasure("")
                .withOrganisations("[NAAM]", " ")
                .build()
                .mapTexts((field, text) -> field.equals("leefgebied") ? RedactedText.EMPTY : text);
        assertThat(CaseText.of(content).value()).isEqualTo("De toeslag stopte. Regelingen: huurtoeslag.");
    }

    @Test
    void maskedPersonsAndTheirNumbersSayNothing() {
        CaseText one = CaseText.of(aCase().withNarrative("Met [NAAM-1] en [NAAM-2] gebeld\nover  [ADRES].")
                .build());
        CaseText other = CaseText.of(aCase().withNarrative("Met [NAAM-7] en [NAAM] gebeld over [POSTCODE] .")
                .build());
        assertThat(one).isEqualTo(other);
        assertThat(one.hash()).isEqualTo(other.hash());
        assertThat(one.value()).startsWith("Met en gebeld over . ");
    }

    @Test
    void whoAndWhereAndHowMuchSayNothing() {
        CaseText one = CaseText.of(aCase().build());
        assertThat(CaseText.of(aCase().withId("X").costing("12").build())).isEqualTo(one);
        assertThat(CaseText.of(aCase().withMeasure("Niets.").build()).hash()).isNotEqualTo(one.hash());
    }
}
