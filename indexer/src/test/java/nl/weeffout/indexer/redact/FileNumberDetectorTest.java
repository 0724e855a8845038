package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of files, documents and professionals, and the numbers of laws, places and amounts. */
class FileNumberDetectorTest {
    private static final Detector DETECTOR = new FileNumberDetector();

    @ParameterizedTest
    @MethodSource("numbers")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "ZAAKNUMMER");
    }

    static List<Arguments> numbers() {
        return Masking.marked("""
                zaak {Z/2020/12345}
                {D-2021-0012} is gesloten
                {2020-0012345} is gesloten
                zie {ZK-19-004}
                klantnr {884412} belt
                klantnr: {884412}
                klantnr.{884412}
                polisnr. {12.345.678}
                kenmerk {BW/22/0098}
                zaak {20-1234}
                dossiernr: {33-91-02}
                V-nummer {123.456.7890}
                vreemdelingennummer {1234567890}
                CJIB-nummer {1 2345 6789 0123 4567}
                beschikkingsnummer {1234.56.782.T.21.01}
                {1234.56.782.T.21.01} is betaald
                aanslagnummer {1234.56.782.H.21.01}
                passpoort {NX1234567}
                paspoort nr {NXA12C345}
                document {NXA12C345} verlopen
                rijbewijs {1234567890}
                BIG-nummer {12345678901}
                BIG {19012345601}
                AGB-code {01-234567}
                factuurnummer {2021-334}
                factuurnr. {F2021334}
                aanvraagnummer {12345}
                cliëntnummer {4455}
                cliëntnr {C-4455}
                referentie {AB12345}
                ons kenmerk: {2021/SOC/4412}
                betalingskenmerk {1234 5678 9012 3456}
                zaaknummer is {556677}
                {dossier 884412} gesloten
                aangifte {PL0900-2021123456}
                melding {1234567}
                {Z-21-00123}, {Z-21-00124}
                nummer {00451}
                zie {004512}
                {z12345} is van haar
                klantnr {884412}. Hij belt
                klantnr {884412}, 3 kinderen
                klantnr {884412} 3 kinderen
                dossiernummer\\n{884412}
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "ZAAKNUMMER");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                ECLI:NL:CRVB:2018:1234
                art. 4:84 Awb
                Stb. 2015, 12
                Verordening (EU) 2016/679
                Verordening (EG) nr. 883/2004
                Richtlijn nr. 2004/38/EG
                BWBR0015703
                Verordening EU/2016/679
                Verordening (EU) 2021/1119
                in 2019-2020
                schooljaar 2019/2020
                PIP-2020-2021
                zaak van 2019
                zaak 12-05-2019
                beschikking van 12 mei 2019
                beschikking 12-05-2019
                aanvraag 03-05-2019 ontvangen
                dossier 3 mei
                dossier uit 2018
                polis van 150 euro
                factuur van 1.250,00
                factuur 125,50
                factuur 12 maart 2019
                kamer 12345
                kamernummer 12345
                artikelnummer 12345
                huisnummer 12345
                buslijn 50
                lijnnummer 12345
                € 1234567
                1234567 inwoners
                1234567 euro
                1.234.567
                12:30 uur
                30% van 1500
                lid 2 onder 3
                onder 18 jaar
                onder 1500 euro
                under 18
                COVID-19
                ISO-27001
                A12
                A1-taaltoets
                groep 3-4
                3 van 4 aanvragen
                5 aanvragen in 2019
                ref 12
                ID 12
                zaak 3
                klant 34 jaar
                BSNs 123456782 en 111222333
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
