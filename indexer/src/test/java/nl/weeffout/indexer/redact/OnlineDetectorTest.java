package nl.weeffout.indexer.redact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** E-mail addresses, accounts and profiles, and the pages of organisations. */
class OnlineDetectorTest {
    private static final Detector DETECTOR = new OnlineDetector();

    @ParameterizedTest
    @MethodSource("emails")
    void masksAnEmailAddress(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "EMAIL");
    }

    static List<Arguments> emails() {
        return Masking.marked("""
                mail naar {jan.jansen@gmail.com}
                mail naar {jan.jansen @ gmail.com}
                mail naar {jan.jansen @gmail.com}
                mail naar {jan(at)gmail.com}
                mail naar {jan[at]gmail.com}
                mail naar {jan (at) gmail.com}
                mail naar {jan [at] gmail [dot] com}
                mail naar {jan at gmail.com}
                mail naar {jan at gmail punt com}
                mail naar {jan apenstaartje gmail punt com}
                mail naar {jan apenstaartje hotmail.nl}
                mail naar {jan@gmail punt com}
                mail naar {jan punt jansen at gmail punt com}
                mail naar {jan_92@kpn-mail.nl}.
                mail naar {jan+werk@gmail.co.uk}
                mail naar {jan@gmail}
                mail naar {JAN@GMAIL.COM}
                (mail: {jan@gmail.com})
                {jan@gmail.com}, {piet@gmail.com}
                mailto:{jan@gmail.com}
                """);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void masksAnAccount(String marked) {
        Masking.assertMasksWhatIsMarked(DETECTOR, marked, "NAAM");
    }

    static List<Arguments> accounts() {
        return Masking.marked("""
                insta {@sjoukje_dv}
                volg {@sjoukje_dv}!
                zie {@sjoukje.dv}.
                Instagram: {sjoukje_dv}
                snapchat {sjoukje.92}
                facebook account {jan92}
                zie {facebook.com/jan.jansen.92}
                zie {https://www.facebook.com/jan.jansen.92}.
                zie {www.linkedin.com/in/jan-jansen-1234}
                zie {https://nl.linkedin.com/in/jan-jansen}
                zie {instagram.com/sjoukje_dv}
                zie {https://www.tiktok.com/@sjoukje}
                zie {http://twitter.com/sjoukje}
                zie {https://voorbeeld.nl/~jansen}
                zie {https://voorbeeld.nl/profiel/jan-jansen}
                zie {https://voorbeeld.nl/formulier?naam=jansen}
                zie {https://wa.me/31612345678}
                ({facebook.com/jan.jansen})
                """);
    }

    @ParameterizedTest
    @MethodSource("others")
    void keeps(String text) {
        Masking.assertMasksWhatIsMarked(DETECTOR, text, "NAAM");
    }

    static List<Arguments> others() {
        return Masking.marked("""
                @ is een teken
                5 appels @ 2 euro
                om 12.30 @ kantoor
                zie belastingdienst.nl/toeslagen
                zie www.belastingdienst.nl/toeslagen
                zie https://www.belastingdienst.nl/wps/wcm/connect/nl/toeslagen/
                zie https://www.utrecht.nl
                via facebook contact gezocht
                op Facebook en Instagram
                facebook.com
                kijk at home
                look at this. Then go
                we meet at school
                punt nl
                zie www.gemeente.nl/werk/2019
                (at)
                instagram in 2019
                twitter 2020
                snap ik niet
                www.svb.nl/aow
                https://wetten.overheid.nl/BWBR0015703/2021-01-01
                @2019
                a at b
                1 at 2
                naar de stad
                """);
    }

    @Test
    void hostileTextEndsSoon() {
        Masking.assertHostileTextEndsSoon(DETECTOR);
    }
}
