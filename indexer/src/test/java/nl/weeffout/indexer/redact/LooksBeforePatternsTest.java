package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is looked for before a pattern runs stands wherever the pattern matches: it saves time and hides nothing. */
class LooksBeforePatternsTest {
    private static final List<String> PIECES = List.of(
            "Kerkstraat",
            "kerkstraat",
            "Dorpsweg",
            "Hof",
            "Laan van Vollenhove",
            "Mary Zeldenrust weg",
            "St.Jansstr.",
            "Achter de Hoven",
            "Plein 1944",
            "plein",
            "woont op",
            "p/a",
            "huisnummer",
            "Huis nr.",
            "nr",
            "nr.",
            ",nr ",
            "nummer",
            "12",
            "3a",
            "1012",
            "2019",
            "AB",
            "1234 AB",
            "is",
            "\n",
            ",",
            "en",
            "(boven)",
            "€");

    @Property(tries = 5000)
    void anAddressIsLookedForWhereverItsPatternMatches(@ForAll("texts") String text) {
        for (AddressForm form : AddressForm.ALL) {
            for (DigitCluster cluster : DigitCluster.in(text)) {
                cluster.find(form.pattern().pattern(), text, AddressForm.LONGEST_NAME, 24, match -> {
                    assertThat(form.mayStand().test(text, cluster))
                            .as("'%s' before %s", text, form.pattern())
                            .isTrue();
                    return true;
                });
            }
        }
    }

    @Property(tries = 5000)
    void whatOpensAWordIsFoundAsIfItWereLookedForEverywhere(@ForAll("texts") String text) {
        for (AddressForm form : AddressForm.ALL) {
            for (DigitCluster cluster : DigitCluster.in(text)) {
                List<String> everywhere = new ArrayList<>();
                List<String> opening = new ArrayList<>();
                cluster.find(form.pattern().pattern(), text, 160, 24, match -> everywhere.add(place(match)));
                cluster.find(form.pattern(), text, 160, 24, match -> opening.add(place(match)));
                assertThat(opening).as("'%s' by %s", text, form.pattern()).isEqualTo(everywhere);
            }
        }
    }

    private static String place(MatchResult match) {
        return match.start() + ".." + match.end();
    }

    @Property(tries = 5000)
    void aPlateIsLookedForWhereverASideCodeStands(@ForAll("plates") String text) {
        for (String gap : List.of("", " ", "-", "[ ]?[.–-][ ]?")) {
            boolean stands = Pattern.compile("(?<![\\p{L}\\p{N}])" + SideCodes.pattern(gap) + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .find();
            assertThat(!stands || SideCodes.mayBeginIn(text, 0, text.length()))
                    .as("'%s' with '%s'", text, gap)
                    .isTrue();
            Pattern.compile("(?<![\\p{L}\\p{N}])" + SideCodes.pattern(gap) + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .results()
                    .forEach(plate -> assertThat(SideCodes.mayBeginAt(text, plate.start()))
                            .as("'%s' with '%s' at %s", text, gap, plate.start())
                            .isTrue());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(2).ofMaxSize(7).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<String> plates() {
        return Arbitraries.of("X", "XX", "xz", "XXX", "9", "99", "999", "-", " ", ".", " - ", "–", "(")
                .list()
                .ofMinSize(3)
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }
}
