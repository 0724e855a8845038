package nl.weeffout.indexer.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawReferencesTest {
    private final LawReferences laws = LawReferences.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art. 35 lid 1 PW | pw 35 lid 1",
                "artikel 13 Wht | wht 13",
                "artikel 35, eerste lid, van de Participatiewet | pw 35 lid 1",
                "Artikel 35 van de Participatiewet | pw 35",
                "P-wet art. 35 | pw 35",
                "PW art 35 lid 2 | pw 35 lid 2",
                "bijz. bijstand (art. 35 Pw) | pw 35",
                "art 22a pw | pw 22a",
                "art. 2.3.5 lid 6 Wmo 2015 | wmo 2.3.5 lid 6",
                "Wmo art. 1.2.1 | wmo 1.2.1",
                "artikel 4:84 Awb | awb 4:84",
                "Awb 4:84 | awb 4:84",
                "op grond van 4:84 Awb | awb 4:84",
                "art. 7:266 BW | bw 7:266",
                "art. 13 lid 1 sub g PW | pw 13 lid 1",
                "art. 13, eerste lid, aanhef en onder g, van de Participatiewet | pw 13 lid 1",
                "art. 8 EVRM | evrm 8",
                "art. 287a Fw | fw 287a",
                "art. 2.20 Wet BRP | brp 2.20",
                "art. 35 lid 1 onder b PW | pw 35 lid 1",
                "artikel 3 lid 2e van de AOW | aow 3 lid 2",
                "art. 18 2e lid Pw | pw 18 lid 2",
            })
    void readsTheUsualSpellings(String text, String expected) {
        assertThat(found("Geweigerd, zie " + text + ", zegt zij.")).containsExactly(expected);
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-wet 35 | pw 35",
                "pw 35 lid 1 | pw 35 lid 1",
                "weigering Participatiewet 35 eerste lid verhuizing | pw 35 lid 1",
                "wmo 2.3.5 | wmo 2.3.5",
                "Wmo 2015 2.3.5 | wmo 2.3.5",
                "bb 35 | pw 35",
                "eerste lid van artikel 35 Participatiewet | pw 35 lid 1",
                "lid 2 art. 35 PW | pw 35 lid 2",
                "Pw, 2e lid, art. 35 | pw 35 lid 2",
                "art. 35 lid 1 PW | pw 35 lid 1",
                "Awb 4:84 | awb 4:84",
            })
    void readsTheBriefSpellingsOfAQuery(String query, String expected) {
        assertThat(laws.findTyped(query))
                .singleElement()
                .satisfies(reference -> assertThat(spelled(reference)).isEqualTo(expected));
        assertThat(laws.find("Wmo, 35 euro per maand; PW 35 keer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AOW 67 jaar",
        "pw 2019",
        "ww 6 maanden",
        "huurtoeslag 250",
        "bijzondere bijstand 18",
        "wmo 2015",
        "35 pw"
    })
    void leavesAloneNumbersOfAQueryThatCountSomething(String query) {
        assertThat(laws.findTyped(query)).isEmpty();
    }

    @Test
    void readsSeveralArticlesOfOneLaw() {
        assertThat(found("artt. 43 en 44 Pw")).containsExactly("pw 43", "pw 44");
        assertThat(found("art. 43-44 lid 2 Pw")).containsExactly("pw 43", "pw 44 lid 2");
        assertThat(found("artikelen 17, 18a en 58 van de Participatiewet")).containsExactly("pw 17", "pw 18a", "pw 58");
    }

    @Test
    void eachArticleKeepsItsOwnLaw() {
        assertThat(found("PW art. 35, Awb art. 4:84")).containsExactly("pw 35", "awb 4:84");
        assertThat(found("art. 35 PW en art. 4:84 Awb")).containsExactly("pw 35", "awb 4:84");
        assertThat(found("Dat is de Participatiewet. Artikel 13 Wht zegt iets anders."))
                .containsExactly("wht 13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "artikel 16 biedt ruimte",
                "art. 35. De Wmo betaalt niet",
                "de Participatiewet kent 35 artikelen",
                "Wmo, 35 euro per maand",
                "om 14:30 bij de gemeente",
                "kunst en artikelen voor de BB",
                "art.",
                "[NAAM-1] artikel [BSN] PW",
            })
    void leavesAloneWhatNamesNoArticleOfALaw(String text) {
        assertThat(laws.find(text)).isEmpty();
    }

    @Test
    void tellsWhereItStandsAndHowItIsCited() {
        String text = "Afgewezen op artikel 35, eerste lid, van de P-wet.";
        assertThat(laws.find(text)).singleElement().satisfies(reference -> {
            assertThat(text.substring(reference.start(), reference.end()))
                    .isEqualTo("artikel 35, eerste lid, van de P-wet");
            assertThat(reference.label()).isEqualTo("art. 35 lid 1 Participatiewet");
        });
        String before = "Zie Awb art. 4:84 en verder.";
        LawReference reference = laws.find(before).getFirst();
        assertThat(before.substring(reference.start(), reference.end())).isEqualTo("Awb art. 4:84");
    }

    @Test
    void everyLawIsFoundByEachOfItsSpellings() {
        Set<String> keys = new HashSet<>();
        SoftAssertions.assertSoftly(softly -> {
            for (String[] row : ResourceTable.rows("wetten.tsv")) {
                softly.assertThat(row).as(row[0]).hasSize(5);
                softly.assertThat(keys.add(row[0])).as(row[0]).isTrue();
                for (String spelling : row[2].split(" \\| ")) {
                    softly.assertThat(found("art. 3 " + spelling)).as(spelling).containsExactly(row[0] + " 3");
                    softly.assertThat(found(spelling + " art. 3")).as(spelling).containsExactly(row[0] + " 3");
                }
            }
        });
    }

    @Test
    void everyArticleIsReadAgainAsItIsCited() {
        for (String[] row : ResourceTable.rows("wetten.tsv")) {
            for (String article : List.of("3", "22a", "2.3.5", "4:84", "3 lid 12", "2e lid 1")) {
                assertThat(found("art. " + article + " " + laws.label(row[0]))).containsExactly(row[0] + " " + article);
            }
        }
    }

    @Test
    void everyRegelingOfALawIsKnown() {
        Set<String> known = new HashSet<>(Set.of("-"));
        ResourceTable.rows("regelingen.tsv").forEach(row -> known.add(row[0]));
        for (String[] row : ResourceTable.rows("wetten.tsv")) {
            assertThat(known).as(row[0]).contains(row[3]);
        }
    }

    @Test
    void anArticleMeansWhatStandsInItOrElseItsLaw() {
        assertThat(meant("art. 35 PW")).containsExactly("bijzondere-bijstand", "energietoeslag");
        assertThat(meant("art. 22a Pw")).containsExactly("kostendelersnorm");
        assertThat(meant("art. 43 Pw")).containsExactly("participatiewet");
        assertThat(meant("art. 2.23 Wet BRP")).containsExactly("briefadres");
        assertThat(meant("art. 8 EVRM")).isEmpty();
    }

    private List<String> meant(String text) {
        return laws.regelingen(laws.find(text).getFirst());
    }

    private List<String> found(String text) {
        return laws.find(text).stream().map(LawReferencesTest::spelled).toList();
    }

    private static String spelled(LawReference reference) {
        return reference.law() + " " + reference.article() + (reference.lid() == null ? "" : " lid " + reference.lid());
    }
}
