package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** BSNs as people type them, and the numbers around them. */
class BsnDetectorTest {
    private static final Detector DETECTOR = new BsnDetector();

    @ParameterizedTest
    @MethodSource("numbers")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "BSN");
    }

    static List<Arguments> numbers() {
        return Masking.marked("""
                BSN {123456782} staat erbij
                bsn nr. {123456782}
                bsn nr.{123456782}
                BSN{123456782}
                BSN-{123456782}
                BSN: {1234.56.782}
                bsn {123 456 782}
                bsn {123-456-782}
                bsn {1234 56 782} van klant
                bsn {12 34 56 78 2}
                bsn {1 2 3 4 5 6 7 8 2}
                b.s.n. {123456782}
                burgerservicenummer {123456782}
                burger service nummer is {123456782}
                sofinr {12345678}
                sofinummer van zoon: {012345672}
                klant met {123456789} (11-proef klopt niet)
                haar nummer ({87654321}) stond al in het systeem
                nummer {123456782}.
                nummers {123456782} en {111222333}
                {123456782}, {111222333}
                {123-456-782} meldde zich
                {123.456.782} meldde zich
                kind 123 heeft {123 456 782}
                bsn {00123456782}
                bsn {12345678} van partner
                BSN {***6782}
                BSN {xxxxx6782}
                BSN {1234*****}
                BSN {123 456 7} (niet volledig)
                BSN {12345 6782}
                btw-nr {NL123456782B01}
                btw {1234.56.782.B.01}
                BSN\\t{123456782}
                BSN\\n{123456782}
                nummer {123–456–782} genoemd
                nummer {123456782}-
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "BSN");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                In 2019 en 2020 was er niets.
                Van 12-05-2019 3 keer gebeld.
                Op 12-05-2019 en 13-05-2019 gebeld.
                Op 12.05.2019 gebeld
                Op 12 05 2019 gebeld
                2019 2020 2021
                € 123.456.782 begroot
                €123456782 begroot
                EUR 123.456.782 begroot
                begroot op 123.456.782,50 euro
                Bel 0900-1234
                0800 1234 is gratis
                BSN in 2019 opgevraagd
                BSN op 12-05-2019 opgevraagd
                BSN gevraagd op 12 mei 2019
                geen BSN bekend, 3 kinderen
                1.234.567 inwoners
                1.250 euro en 1.300 euro
                van 12:30 tot 14:45 uur
                kamer 12, lijn 34, 56 keer
                artikel 12, 34 en 56
                2018-2019
                art. 4:84 Awb
                Stb. 2015, 12
                ECLI:NL:CRVB:2018:1234
                bedrag 10 000 euro
                12 34 56
                30% van 1.500
                week 12 13 14 15
                2019-2020 en 2020-2021
                maandag 3, dinsdag 4
                """);
    }

    @Test
    void theElevenTestDecidesTheReasonOnly() {
        assertThat(reason("123456782")).isEqualTo("BSN that passes the 11-test");
        assertThat(reason("123456789")).isEqualTo("eight or nine digits");
        assertThat(reason("12345672")).isEqualTo("BSN that passes the 11-test");
    }

    private static String reason(String number) {
        return DETECTOR.find(number, new RecordContext(Set.of(), 2021))
                .getFirst()
                .evidence()
                .reason();
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
