package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Telephone numbers of residents, and the desks that serve everybody. */
class TelephoneDetectorTest {
    private static final Detector DETECTOR = new TelephoneDetector();

    @ParameterizedTest
    @MethodSource("telephones")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "TELEFOON");
    }

    static List<Arguments> telephones() {
        return Masking.marked("""
                bel {06-12345678} na vijf
                bel {0612345678} na vijf
                bel {06 12345678}
                bel {06 12 34 56 78}
                bel {06.12.34.56.78}
                bel {06-12 34 56 78}
                bel {06 - 12345678}
                bel {06/12345678}
                bel {(06) 12345678}
                bel {(06)12345678}
                bel haar terug ({06 12345678}, na vijven)
                bel {+31612345678}
                bel {+31 6 12345678}
                bel {+31 6 12 34 56 78}
                bel {+31 (0)6 12345678}
                bel {+31(0)612345678}
                bel {+31-6-12345678}
                bel {0031612345678}
                bel {0031 6 12345678}
                bel {0031 (0)30 2861234}
                bel {(030) 286 12 34}
                bel {030-2861234}
                bel {030 286 1234}
                bel {(0)30 2861234}
                bel {0592-123456}
                bel {+31 30 286 12 34}
                bel {+31302861234}
                bel {31612345678}
                nummer {+48 600 123 456} (Polen)
                nummer {0048 600 123 456}
                nummer {+90 532 123 45 67}
                nummer {+32 470 12 34 56}
                nummer {+32470123456}
                bel {030-2861234 toestel 12}
                bel {030-2861234, tst. 12}
                bel {030-2861234 (tst 12})
                tel{0612345678}
                T{0612345678}
                tel: {2861234}
                tel. {286 12 34}
                mob. {12345678}
                telefoonnummer is {0612345678}
                bel {06-1234567} (een cijfer te weinig)
                nummer {06-12****78}
                nummer {06-********78}
                nummer {06 xxxxxx78}
                nummer {+31 6 **** **78}
                bel {088-1234567}
                bel {06-12345678} of {030-2861234}
                bel {06-12345678}, 2 keer
                bel {06–12345678}
                bel {06\\t12345678}
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "TELEFOON");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                bel 14 030 voor een afspraak
                bel 14 0592
                tel. 14 030
                bel 0800-1234
                bel 0900-1234567
                bel 0900 8844
                bel 112
                bel 113 of 0800-0113
                op 01-02-2019 10:30 gebeld
                op 06-05-1990 12 keer
                op 03-06-2019 12 34 5
                op 06-2019 en 07-2019
                in 2019 06
                telefoon van 2019
                bel op 12-05-2019
                bel om 12:30
                € 0,61 per uur
                0,5 fte
                01-01-2019 t/m 31-12-2019
                01-02-2020 01-03-2020
                01.02.2020 tot 01.03.2020
                art. 06 lid 1
                kamer 06
                groep 06-07
                van 06:00 tot 14:30
                km 31 van de 600
                + 2 kinderen
                +31
                t/m 2019
                m 2019 en 2020
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
