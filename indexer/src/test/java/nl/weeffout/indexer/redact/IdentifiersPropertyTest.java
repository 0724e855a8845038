package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.weeffout.indexer.Workspace;

/** Valid numbers, typed with whatever people put between digits, inside sentences of a case note. */
class IdentifiersPropertyTest {
    private static final List<String> BEFORE =
            List.of("Klant belde, nummer ", "Zie ", "zoon (", "staat genoteerd als: ", "Volgens de gemeente is het ");

    private static final List<String> BEHIND =
            List.of(".", " en belt terug.", ", zegt zij", ")", "; wacht op antwoord");

    @Property
    void findsABsnWhole(
            @ForAll("bsns") String bsn,
            @ForAll("spacings") String gap,
            @ForAll("befores") String before,
            @ForAll("behinds") String behind) {
        String typed = bsn.replaceFirst("(.{4})(.{2})(.{3})", "$1" + gap + "$2" + gap + "$3");
        assertWhole(new BsnDetector(), before, typed, behind);
    }

    @Property
    void findsADutchIbanWhole(
            @ForAll("ibans") String iban,
            @ForAll("spacings") String gap,
            @ForAll("befores") String before,
            @ForAll("behinds") String behind) {
        assertWhole(new AccountDetector(), before, iban.replaceAll("(.{4})(?=.)", "$1" + gap), behind);
    }

    @Property
    void findsATelephoneWhole(
            @ForAll("telephones") String telephone,
            @ForAll("spacings") String gap,
            @ForAll("befores") String before,
            @ForAll("behinds") String behind) {
        assertWhole(new TelephoneDetector(), before, telephone.replace(" ", gap), behind);
    }

    @Property
    void findsAPlateWhole(
            @ForAll("plates") String plate, @ForAll("befores") String before, @ForAll("behinds") String behind) {
        assertWhole(new PlateDetector(), before, plate, behind);
    }

    @Property(tries = 200)
    void redactingTwiceChangesNothing(
            @ForAll("bsns") String bsn,
            @ForAll("telephones") String telephone,
            @ForAll("plates") String plate,
            @ForAll("spacings") String gap,
            @ForAll("befores") String before) {
        Redactor redactor = Workspace.redactor();
        String once = redactor.redact(new RawText(before + bsn + gap + telephone + gap + plate), 2021)
                .value();
        assertThat(redactor.redact(new RawText(once), 2021).value()).isEqualTo(once);
    }

    private static void assertWhole(Detector detector, String before, String typed, String behind) {
        assertThat(detector.find(before + typed + behind, new RecordContext(Set.of(), 2021)))
                .as("'%s'", typed)
                .anyMatch(span -> span.start() <= before.length() && span.end() >= before.length() + typed.length());
    }

    @Provide
    Arbitrary<String> bsns() {
        return Arbitraries.integers()
                .between(10_000_000, 99_999_999)
                .map(first -> first + "" + checkDigit(first))
                .filter(bsn -> bsn.length() == 9);
    }

    /** The last digit by the 11-test; 10 where there is none. */
    private static int checkDigit(int first) {
        int sum = 0;
        int rest = first;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }

    @Provide
    Arbitrary<String> ibans() {
        return Arbitraries.longs()
                .between(0, 9_999_999_999L)
                .map(number -> "INGB%010d".formatted(number))
                .map(account -> "NL%02d".formatted(98 - remainder(account + "NL00")) + account);
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    @Provide
    Arbitrary<String> telephones() {
        Arbitrary<String> start = Arbitraries.of("06 ", "+31 6 ", "0031 6 ", "+31 (0)6 ", "(06) ");
        return Combinators.combine(start, Arbitraries.integers().between(10_000_000, 99_999_999))
                .as((head, number) -> head + number);
    }

    @Provide
    Arbitrary<String> plates() {
        Arbitrary<String> codes = Arbitraries.of(
                "XX-99-99",
                "99-99-XX",
                "99-XX-99",
                "XX-99-XX",
                "XX-XX-99",
                "99-XX-XX",
                "99-XXX-9",
                "9-XXX-99",
                "XX-999-X",
                "X-999-XX",
                "XXX-99-X",
                "X-99-XXX",
                "9-XX-999",
                "999-XX-9");
        return Combinators.combine(
                        codes,
                        Arbitraries.strings().withChars("BDFGHJKLNPRSTVXZ").ofLength(8),
                        Arbitraries.strings().numeric().withCharRange('0', '9').ofLength(8))
                .as(IdentifiersPropertyTest::plate);
    }

    private static String plate(String code, String letters, String digits) {
        StringBuilder plate = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            plate.append(c == 'X' ? letters.charAt(i) : c == '9' ? digits.charAt(i) : c);
        }
        return plate.toString();
    }

    @Provide
    Arbitrary<String> spacings() {
        return Arbitraries.of("", " ", "-", ".", "  ", "–");
    }

    @Provide
    Arbitrary<String> befores() {
        return Arbitraries.of(BEFORE);
    }

    @Provide
    Arbitrary<String> behinds() {
        return Arbitraries.of(BEHIND);
    }
}
