package nl.weeffout.analytics.conflict;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointingAwayTest {
    private static final PointingAway READER = new PointingAway(ReferenceTables.load(), Thesaurus.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    De consulent van de Wmo verwijst haar naar de Jeugdwet.                                   | wmo > jeugdwet
                    Volgens de jeugdhulp valt dit onder de Wlz.                                               | jeugdwet > wlz
                    Wmo zegt: de Wlz gaat voor.                                                               | wmo > wlz
                    Bijzondere bijstand gevraagd. De zorgverzekeringswet is voorliggend.                      | bijzondere-bijstand > zvw
                    Huurtoeslag of Wmo, dat valt buiten de Wmo zeggen ze.                                     | wmo > huurtoeslag
                    Leerlingenvervoer en Jeugdwet: een grensgeschil dat al een jaar duurt.                    | jeugdwet <> leerlingenvervoer
                    Wmo weigert. Wlz heeft het ook afgewezen.                                                 | wlz <> wmo
                    """)
    void whoPointsToWhomIsReadFromWhatIsSaid(String narrative, String expected) {
        assertThat(read(narrative, refusing(narrative)).pointings().stream().map(Pointing::key))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hij heeft Wmo en huurtoeslag en is daarmee geholpen.       |
                    De huisarts verwijst naar de fysiotherapeut.               |
                    De Participatiewet verwijst naar de kostendelersnorm.      |
                    Bijzondere bijstand: die is voorliggend, zegt men.         |
                    """)
    void whatPointsNowhereOrWithinOneLawIsNoConflict(String narrative) {
        assertThat(read(narrative, Set.of()).pointings()).isEmpty();
    }

    @Test
    void aPartySpeaksForTheOneRegelingThatItCarriesOut() {
        assertThat(read("De zorgverzekeraar verwijst naar de Wmo.", Set.of()).pointings().stream()
                        .map(Pointing::key))
                .containsExactly("zvw > wmo");
    }

    @Test
    void everyTwoRegelingenOfARecordAreAPairAndThoseOfOneLawAreNot() {
        assertThat(read("Wmo, Jeugdwet en Participatiewet, met kostendelersnorm.", Set.of()).pairs().stream()
                        .map(RulePair::key))
                .containsExactly(
                        "jeugdwet + kostendelersnorm",
                        "jeugdwet + participatiewet",
                        "jeugdwet + wmo",
                        "kostendelersnorm + wmo",
                        "participatiewet + wmo");
    }

    @Test
    void keysAreReadBack() {
        for (Pointing pointing : List.of(new Pointing("wmo", "jeugdwet", true), Pointing.between("zvw", "wmo"))) {
            assertThat(Pointing.ofKey(pointing.key())).isEqualTo(pointing);
        }
        assertThat(RulePair.ofKey(RulePair.of("zvw", "wmo").key())).isEqualTo(new RulePair("wmo", "zvw"));
    }

    private static PointingAway.Read read(String narrative, Set<String> refusers) {
        return READER.read(told(narrative), refusers);
    }

    private static Set<String> refusing(String narrative) {
        return new Refusals(ReferenceTables.load()).read(told(narrative)).refusers();
    }

    private static MaatwerkCase told(String narrative) {
        return aCase().about("")
                .withOrganisations()
                .withNarrative(narrative)
                .withMeasure("")
                .build();
    }
}
