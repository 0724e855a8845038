package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streets with a house number, and words with another number behind them. */
class AddressDetectorTest {
    private static final Detector DETECTOR = new AddressDetector();

    @ParameterizedTest
    @MethodSource("addresses")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "ADRES");
    }

    static List<Arguments> addresses() {
        return Masking.marked("""
                woont {Kerkstraat 9}
                woont {kerkstraat 9}
                woont {Kerkstraat 9a}
                woont {Kerkstraat 9-2}
                woont {Kerkstraat 9 bis}
                woont {v. Goghstr 12a}
                woont {Pr. Beatrixln 4 hs}
                woont {Laan v Meerdervoort 1012-bis}
                woont {Laan van Meerdervoort 1012}
                woont {'t Hoenstraat 5}
                woont {Lange Leidsedwarsstr. 8-3}
                woont {Doarpsstrjitte 4}
                woont {Plein 1944 nr 3}
                woont {Zuidlaarderweg 12 (boven)}
                woont op huisnr. {5}
                woont op huisnummer {5-b}
                adres: {Esdoorn 12}
                adres is {De Esdoorn 12}
                Adres {Lindenhof 3}, {Esdoornlaan 4}
                woont {Kerkstraat\\n9}
                woont {Kerkstraat nr. 9}
                woont {Kerkstraat, nr 9}
                woont {Burg. Jansenlaan 14}
                woont {Prins Hendrikkade 14-III}
                woont {1e Oosterparkstraat 14 II}
                woont {Oude Gracht 12}
                woont {Mr. Treublaan 12}
                woont {Stationsplein 1}
                woont {Anne Frank straat 12}
                woont {Van der Helstplein 2}
                woont {Wilhelminasingel 21 B}
                woont {Brinkweg 3}, 9401 AB
                woont Bovenwoning, {Eikenbos 3}, 9401 AB
                {Hoofdwg 12}
                {Molendyk 3}
                {Kerkstraat 9} en {Dorpsstraat 3}
                woont {Kerkstraat 9}, 3 kinderen
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "ADRES");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                in de Kerkstraat 3 keer gecontroleerd
                de Kerkstraat in 2019
                de Dorpsstraat heeft 12 huizen
                In de Kerkstraat 2019
                Artikel 12
                In 2019 is het beleid gewijzigd
                Participatiewet 35
                Groep 3
                Week 12
                Maart 2019
                Januari 12 uur
                een kamer aan de Dorpsstraat
                kade, 3 keer
                Zij heeft 3 kinderen
                De 2 broers
                op straat 3 nachten
                Het park 12 jaar geleden
                In Overvecht 12 woningen
                Begroting 2019
                Bijlage 4
                Wmo 2015
                Ja 3
                COVID 19
                Van 3 tot 4 uur
                Op 3 mei
                Hoofdstuk 4 van de wet
                Kerkstraat 50 euro
                Terugvordering 2
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
