package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import nl.weeffout.domain.ReviewReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RareDescriptorsTest {
    private static final RareDescriptors RARE = RareDescriptors.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROFESSION_AND_PLACE | Meneer was de huisarts van Marssum en kreeg een beroerte. | huisarts van Marssum
            PROFESSION_AND_PLACE | Zij is dominee in Nieuwe-Niedorp.                         | dominee in Nieuwe-Niedorp
            PROFESSION_AND_PLACE | Hij was postbode van het dorp tot zijn val.               | postbode van het dorp
            PROFESSION_AND_PLACE | De enige tandarts van de gemeente zit zonder inkomen.     | enige tandarts van
            PROFESSION_AND_PLACE | De dochter van de burgemeester heeft schulden.            | dochter van de burgemeester
            PROFESSION_AND_PLACE | Mevrouw is oud-wethouder en wil niet naar het loket.      | oud-wethouder
            PROFESSION_AND_PLACE | Als ex-profvoetballer kreeg hij geen WW.                  | ex-profvoetballer
            PROFESSION_AND_PLACE | Zij was winnares van De Slimste Leerling.                 | winnares van De Slimste
            SCHOOL               | Haar zoon zit in groep 7 van De Regenboog, en huilt.      | groep 7 van De Regenboog
            SCHOOL               | Signaal IB'er basisschool De Klimop: leerling ziet scheel | basisschool De Klimop: leerling
            SCHOOL               | Dochter moet naar obs Het Kompas maar er is geen bus.     | Dochter moet naar obs Het Kompas
            SCHOOL               | Melding van basisschool De Klimop. Broertje groep 4.      | basisschool De Klimop. Broertje groep 4
            DIAGNOSIS            | Dochter heeft een zeldzame aangeboren spierziekte.        | zeldzame aangeboren spierziekte
            DIAGNOSIS            | Vader heeft de ziekte van Huntington.                     | ziekte van Huntington
            DIAGNOSIS            | Kind met syndroom van Angelman, geen PGB.                 | syndroom van Angelman
            DIAGNOSIS            | jongen, duchenne, aangepaste badkamer geweigerd           | duchenne
            DIAGNOSIS            | Bij meneer is ALS vastgesteld.                            | ALS
            DIAGNOSIS            | Het syndroom van Kleefstra past in geen regel.            | syndroom van Kleefstra
            MEDIA_ATTENTION      | Het gezin stond vorige week in de krant.                  | stond vorige week in de krant
            MEDIA_ATTENTION      | Mevrouw vertelde het bij Hart van Nederland.              | bij Hart van Nederland
            MEDIA_ATTENTION      | Hij kwam op tv met zijn verhaal.                          | kwam op tv
            MEDIA_ATTENTION      | Zijn filmpje ging viral.                                  | ging viral
            MEDIA_ATTENTION      | Aansluiting hersteld na krantenbericht.                   | krantenbericht
            MEDIA_ATTENTION      | Het dorp zamelde in voor een traplift.                    | dorp zamelde
            """)
    void flagsWhatPointsAtOnePerson(ReviewReason reason, String text, String piece) {
        List<Flagged> found = RARE.find(text);
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(text.substring(it.start(), it.end())).isEqualTo(piece);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De huisarts verwijst naar de GGZ.",
                "Zij werkt bij een huisarts in Utrecht.",
                "Wethouder belde persoonlijk, vordering geschrapt.",
                "De tandarts van [NAAM] wil vooruitbetaling.",
                "De bakker in de straat geeft oud brood weg.",
                "Kapper te duur. Van Marssum moest hij naar de stad.",
                "Zij woont in een dorp waar geen bus komt.",
                "Het college van burgemeester en wethouders besluit.",
                "Basisschool De Klimop doet mee aan het project.",
                "Zoon zit in groep 4. De school belde.",
                "Het college is gehouden een ieder te registreren.",
                "Hij woont op een besloten groep 140 km verderop.",
                "Moeder heeft de ziekte van Alzheimer, vader die van Parkinson.",
                "Dochter met syndroom van Down krijgt geen vervoer.",
                "Het telt als inkomen, als dat zo blijft.",
                "ZIJ TELT ALS PARTNER VOOR DE TOESLAG",
                "Hij bezorgt de krant en leest op tv het nieuws.",
                "Televisie van 75 inch op afbetaling.",
                "Wie bewaart kassabonnen van de radar?",
                "Hij staat in de krantenwijk en bracht kranten rond.",
                "Hart van Nederland ligt bij Lunteren.",
                ""
            })
    void leavesAloneWhatManyShare(String text) {
        assertThat(RARE.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stond ",
                "zoon van de ",
                "huisarts van ",
                "basisschool De ",
                "groep 7 van De K ",
                "ziekte van ",
                "a",
                "A-",
                "leerling basisschool De Klimop "
            })
    void hostileTextEndsSoon(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RARE.find(text));
    }

    @Test
    void namesFlagsByPlaceAndEachReasonOnce() {
        assertThat(RARE.find("Met ALS stond hij in de krant; de ziekte van Huntington heeft zijn broer."))
                .extracting(Flagged::reason)
                .containsExactly(ReviewReason.DIAGNOSIS, ReviewReason.MEDIA_ATTENTION, ReviewReason.DIAGNOSIS);
    }
}
