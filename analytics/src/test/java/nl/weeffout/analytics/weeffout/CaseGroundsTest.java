package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

class CaseGroundsTest {
    private static final List<MaatwerkCase> CASES = List.of(
            told("U-1", "Zelf voorgeschoten en reeds voldaan, dus afgewezen."),
            told("U-2", "Zij heeft alles voldaan en daarna aangevraagd. Geen vergoeding voor wat al gekocht is."),
            told("U-3", "Mevrouw moest een geldig identiteitsbewijs tonen. Zonder legitimatie geen aanvraag."),
            told("U-4", "De wachtlijst is lang. Er is geen plek vrij bij de opvang."),
            told("U-5", "Buurman heeft een hond. De hond blaft."),
            told("U-6", "De school belde over het schoolplein."),
            told("U-7", "Fiets gestolen, nieuwe gevonden bij de kringloop."),
            told("U-8", "De dagwaarde staat in de weg: auto verkopen."));

    @Test
    void aRecordSpeaksOfAGroundInItsTermsAndInOtherWordsOfThem() {
        CaseGrounds grounds = new CaseGrounds(CASES, Thesaurus.load());
        assertThat(clearest(grounds, 0)).isEqualTo("g_al_betaald");
        assertThat(clearest(grounds, 1)).isEqualTo("g_al_betaald");
        assertThat(clearest(grounds, 2)).isEqualTo("g_identificatie");
        assertThat(clearest(grounds, 3)).isEqualTo("g_wachtlijst");
        assertThat(clearest(grounds, 7)).isEqualTo("g_bezit_blokkeert");
        int paid = place(grounds, "g_al_betaald");
        assertThat(grounds.deviation(1, paid)).isGreaterThan(grounds.deviation(4, paid));
    }

    @Test
    void deviationsHaveMeanNothingAndNoGroundStandsOutByRarityAlone() {
        CaseGrounds grounds = new CaseGrounds(CASES, Thesaurus.load());
        int ground = place(grounds, "g_wachtlijst");
        double[] column = IntStream.range(0, grounds.size())
                .mapToDouble(row -> grounds.deviation(row, ground))
                .toArray();
        assertThat(IntStream.range(0, column.length).mapToDouble(i -> column[i]).sum())
                .isCloseTo(0, within(1e-5));
        assertThat(IntStream.range(0, column.length)
                        .mapToDouble(i -> column[i] * column[i])
                        .sum())
                .as("half of the variance is that of all grounds")
                .isLessThan(2 * column.length);
    }

    @Test
    void theOrderOfTheRecordsChangesNothing() {
        CaseGrounds grounds = new CaseGrounds(CASES, Thesaurus.load());
        List<MaatwerkCase> turned = new ArrayList<>(CASES).reversed();
        CaseGrounds again = new CaseGrounds(turned, Thesaurus.load());
        for (int row = 0; row < CASES.size(); row++) {
            for (int ground = 0; ground < grounds.grounds().size(); ground++) {
                assertThat(again.deviation(CASES.size() - 1 - row, ground)).isEqualTo(grounds.deviation(row, ground));
            }
        }
    }

    @Test
    void theEvidenceIsTheSentenceThatSaysIt() {
        CaseGrounds grounds = new CaseGrounds(CASES, Thesaurus.load());
        assertThat(grounds.evidence(2, place(grounds, "g_identificatie")))
                .extracting(evidence -> evidence.sentence())
                .contains(0);
        assertThat(grounds.evidence(4, place(grounds, "g_identificatie"))).isEmpty();
    }

    @Test
    void readsWhatAGrantSaysOfThePriorProvision() {
        assertThat(CaseTexts.sentences(
                        aGrant().withNarrative("Bril stuk. Nieuwe gekocht.").build()))
                .extracting(RedactedText::value)
                .containsExactly("Bril stuk.", "Nieuwe gekocht.", "bijzondere bijstand: afgewezen");
    }

    @Test
    void whatNobodySaysSetsNobodyApart() {
        CaseGrounds grounds = new CaseGrounds(List.of(told("U-1", ""), told("U-2", "[NAAM-1]")), Thesaurus.load());
        for (int ground = 0; ground < grounds.grounds().size(); ground++) {
            assertThat(grounds.deviation(0, ground)).isZero();
            assertThat(grounds.speaks(1, ground)).isFalse();
        }
    }

    private static String clearest(CaseGrounds grounds, int row) {
        int best = 0;
        for (int ground = 1; ground < grounds.grounds().size(); ground++) {
            best = grounds.deviation(row, ground) > grounds.deviation(row, best) ? ground : best;
        }
        return grounds.grounds().get(best).id();
    }

    private static int place(CaseGrounds grounds, String id) {
        return IntStream.range(0, grounds.grounds().size())
                .filter(place -> grounds.grounds().get(place).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MaatwerkCase told(String id, String narrative) {
        return aCase().withId(id).withNarrative(narrative).withMeasure("").build();
    }
}
