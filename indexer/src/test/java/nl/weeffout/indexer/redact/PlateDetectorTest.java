package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All side codes, with hyphens, without and near a vehicle. */
class PlateDetectorTest {
    private static final Detector DETECTOR = new PlateDetector();

    @ParameterizedTest
    @MethodSource("plates")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "KENTEKEN");
    }

    static List<Arguments> plates() {
        return Masking.marked("""
                kenteken {AB-12-34}
                auto {12-34-AB}
                auto {12-AB-34}
                auto {AB-12-CD}
                auto {AB-CD-12}
                auto {12-AB-CD}
                auto {12-ABC-3}
                auto {1-ABC-23}
                auto {AB-123-C}
                auto {A-123-BC}
                auto {ABC-12-D}
                auto {A-12-BCD}
                auto {1-AB-234}
                auto {123-AB-4}
                gezien: {HJ-123-K}
                gezien: {hj-123-k}
                auto {hj123k} staat voor de deur, kenteken {HJ123K}
                kenteken {HJ 123 K}
                kenteken: {hj123k}
                Opel Corsa ({hj 123 k})
                de scooter {FXX 12 D}
                gezien {HJ123K} bij de deur
                {12-abc-3} is zijn busje
                kenteken is {HJ 123 K}
                kenteken {WA 12345} uit Polen
                kentekenplaat {B-AB 1234}
                bus met {12ABC3}
                {HJ-123-K}, {AB-12-34}
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "KENTEKEN");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                art. 35-1-a
                12-3-20
                op 3-mei-19
                op 12-mei-9
                op 3-MEI-19
                op 10-dec-1
                van 10-en-11
                5-tot-10
                20-of-30
                12-05-90
                de auto van 10 op 20
                auto 12 en 13
                2 auto's in 2019
                de auto uit 2008
                bus 12
                buslijn 12 en 34
                kenteken onbekend
                kenteken van 2019
                kenteken 2 keer
                motor van 50 cc
                ABC-12
                A-12
                COVID-19
                hj123k
                ab 12 34
                1-ab
                wagen 3 op 4
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
