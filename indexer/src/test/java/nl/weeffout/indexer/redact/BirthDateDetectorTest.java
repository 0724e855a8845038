package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates and years of birth, and the dates on which something happened. */
class BirthDateDetectorTest {
    private static final Detector DETECTOR = new BirthDateDetector();

    @ParameterizedTest
    @MethodSource("dates")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "GEBOORTEDATUM");
    }

    static List<Arguments> dates() {
        return Masking.marked("""
                geb. {3 mrt '84}
                geb. {03031984}
                mw (van {'52})
                mevrouw, van {'52}
                mw. Jansen (van {'52})
                hij is van {1952}
                mw. Jansen ({1952})
                geboren op {drie maart negentienvierentachtig}
                geboren in {1952}
                bj. {1971}
                geboortejaar {1971}
                geb.dat. {1-1-01}
                *{12-05-1990}
                gb {12.5.90}
                geb {12-5-90}
                geb. {12/5/90}
                geboortedatum: {12 mei 1990}
                geboortedatum {1990-05-12}
                geboortedatum is {12 05 1990}
                geboortedatum van klant is {12-05-1990}
                geboren te Assen op {12-05-1990}
                geboren in Paramaribo in {1952}
                geboren te 's-Gravenhage, {12 mei 1990}
                geboren op maandag {12 mei 1990}
                geboren {12 mei}
                jarig op {12 mei}
                geb. {mei 1990}
                geb. {'84}
                geb.{12-05-1990}
                (geb. {12-05-1990})
                haar zoon, {3-4-1999}, woont thuis
                klant {1984-03-03}
                klant {3 maart 1984}
                geboren op {3e maart 1984}
                dob {12/05/1990}
                geboren {twee mei tweeduizend}
                geb. {2-2-2019}
                geb.\\n{12-05-1990}
                [NAAM], van {'52}
                geb dd {12-05-1990}
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "GEBOORTEDATUM");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                op 12-05-2019 gebeld
                op 3 mei 2020 gebeld
                zij is 34 jaar
                in 2019
                sinds 1984 getrouwd
                de regeling van '52
                de wet van 3 mei 1984
                Wet van 3-5-1984
                besluit van 12 maart 1999
                een auto van 1999
                Opel Corsa bj. 2008
                de Opel is van '08
                van 1952 tot 1960
                in de jaren '80
                art. 3.5.98
                5 gb 12
                geboren in Assen
                geboren en getogen
                kind van 12
                (2019)
                in mei '19
                3 mei
                de jaren 1984-1990
                12-05-2019 tot 13-05-2020
                12:30
                vanaf 1-1-2015
                mevrouw kent de wet van '52
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
