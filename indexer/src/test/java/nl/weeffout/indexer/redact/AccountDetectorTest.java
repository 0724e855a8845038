package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IBANs of many countries, whole and in part, and older account numbers. */
class AccountDetectorTest {
    private static final Detector DETECTOR = new AccountDetector();

    @ParameterizedTest
    @MethodSource("accounts")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "IBAN");
    }

    static List<Arguments> accounts() {
        return Masking.marked("""
                op {NL91ABNA0417164300} gestort
                op {NL91 ABNA 0417 1643 00} gestort
                op {nl91abna0417164300} gestort
                op {nl91 abna 0417 1643 00} gestort
                op {NL91.ABNA.0417.1643.00}
                op {NL91-ABNA-0417-1643-00}
                op {NL 91 ABNA 0417 1643 00}
                IBAN:{NL91ABNA0417164300}
                iban {NL91ABNA0417164301} (tikfout)
                op {NL91ABNA041716430} (te kort)
                naar {BE68539007547034}
                naar {BE68 5390 0754 7034} over
                naar {BE68 5390 0754 7034} OVER
                naar {DE89370400440532013000}
                naar {DE89 3704 0044 0532 0130 00}
                naar {PL61 1090 1014 0000 0712 1981 2874}
                naar {GB29 NWBK 6016 1331 9268 19}
                naar {FR14 2004 1010 0505 0001 3M02 606}
                naar {TR33 0006 1005 1978 6457 8413 26}
                naar {de89370400440532013000} gestort
                van {NL** INGB … 123}
                van {NL91INGB*******123}
                van {NL91 INGB **** *123}
                van {NLxx INGB xxxx xxx1 23}
                van {NL91 INGB ... 123}
                rekening {12.34.56.789} van moeder
                rekeningnummer: {123456789}
                rek.nr. {1234567}
                giro {1234567}
                pasnummer {123456}
                kaart {5425 2334 3010 9903} geblokkeerd
                kaart {5425233430109903} geblokkeerd
                {NL91ABNA0417164300}, {BE68539007547034}
                twee rekeningen ({NL91ABNA0417164300})
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "IBAN");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                In 2019 kreeg hij nl 12 keer
                de rekening 2019 van de gemeente
                rekening van 12-05-2019
                rekening van 150 euro
                op rekening gestort: 1.250,00
                NL heeft 17 miljoen inwoners
                BE 12 en DE 13
                2018 2019 2020 2021
                AB12CD
                HJ-123-K
                kenmerk BW/22/0098
                de 12 keer 1234 en 5678
                is 20 1234 5678 9012
                ING en ABN AMRO vragen om een identiteitsbewijs
                Stb. 2015, 12
                artikel NL 12
                model B12
                ZK-19-004
                op 3 mei 2019 naar de bank
                giro van 1980
                lt 12 maanden
                1.234.567,89
                COVID-19 in 2020
                IBAN onbekend, 3 kinderen
                NL91 onbekend
                """);
    }

    @Test
    void theChecksumDecidesTheReasonOnly() {
        assertThat(reasons("NL91ABNA0417164300")).contains("IBAN that passes its checksum");
        assertThat(reasons("NL91ABNA0417164301")).contains("IBAN of the right length");
        assertThat(reasons("NL91ABNA041716430")).containsExactly("form of an IBAN");
    }

    private static List<String> reasons(String number) {
        return DETECTOR.find(number, new RecordContext(Set.of(), 2021)).stream()
                .map(span -> span.evidence().reason())
                .toList();
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
