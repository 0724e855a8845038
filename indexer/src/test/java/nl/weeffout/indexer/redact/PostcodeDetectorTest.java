package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Postcodes in any case and spacing, and years and amounts with a short word behind them. */
class PostcodeDetectorTest {
    private static final Detector DETECTOR = new PostcodeDetector();

    @ParameterizedTest
    @MethodSource("postcodes")
    void masksWhatStandsBetweenBraces(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "POSTCODE");
    }

    static List<Arguments> postcodes() {
        return Masking.marked("""
                postcode {9401 AB} in Assen
                postcode {9401AB}
                postcode {9401ab}
                postcode {9401 ab}
                postcode {9401 Ab}
                postcode {9401  AB}
                postcode {9401-AB}
                postcode {9401.AB}
                postcode {3511 HT} Utrecht
                postcode {3511 EN} Utrecht
                postcode {2019 AB} Haarlem
                postcode {9401 BB} Assen
                adres {9401 AB 12}
                adres {9401AB12}
                adres {9401 AB-12}
                adres {9401AB/12}
                adres {9401 AB, 12a}
                adres {9401 AB, nr 12}
                adres {9401 AB huisnr. 12}
                adres {9401 AB 12-bis}
                adres {9401 AB 12 hs}
                adres {9401 AB 12 B}
                adres {9401 AB 12-2}
                ({9401 AB})
                {9401 AB}.
                {9401 AB}, {9402 CD}
                {9401 AB} 2019
                {9401 AB} 3 keer
                {9401 AB} 12:30
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "POSTCODE");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                2024 in
                vanaf 2019 en 2020
                in 2019 is er
                1500 eu
                1500 EU
                1200 pm
                1200 PM
                2015 SA
                2019 HT
                2019 ZT
                1500 km
                1500 KM
                1000 mb
                1250 of 1300
                2019 op
                1200 te veel
                1500 ca
                2021 na
                € 1500 AB
                art. 1234 lid
                1234 abc
                12345 AB
                1.234 AB
                12-1234 AB
                1200 we
                1100 zw
                2020 ww
                2019 IN
                in 2018 ZW
                1000 ik
                postcodegebied 9401
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
