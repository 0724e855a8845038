package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import nl.weeffout.indexer.Workspace;

/** What holds of redaction whatever stands in a record. */
class RedactorPropertyTest {
    private static final Redactor REDACTOR = Workspace.redactor();
    private static final RecordFacts FACTS = RecordFacts.ofYear(2021);

    /** Surnames that no table has. */
    private static final List<String> NAMES =
            List.of("Zwatterveen", "Quellinck-Dop", "Van der Oxxelaar", "Brjezwinski", "El Qatrouni");

    private static final List<String> NUMBERS = List.of(
            "123456782",
            "1234.56.782",
            "NL91 ABNA 0417 1643 00",
            "06-12345678",
            "+31 6 1234 5678",
            "zwat@voorbeeld.nl",
            "Dorpsstraat 12-B",
            "9401 AB",
            "HJ-123-K");

    private static final List<String> PIECES = List.of(
            "mw. %s belde",
            "dhr. %s is ziek",
            "%s zegt dat",
            "haar zoon Tygo",
            "Tygo",
            "De familie %s",
            "bel # na vijf",
            "BSN #",
            "geb. 3-4-1984",
            "[NAAM-1] kwam",
            "[NAAM]",
            "[BSN]",
            "de huurtoeslag van 2019",
            "€ 1.450",
            "artikel 35 Participatiewet",
            "Gemeente Utrecht",
            "Roos",
            "een roos",
            "F.",
            "groet Kees",
            "\n",
            "(",
            "'",
            "e\u0301",
            "\u200d",
            "…");

    @Property(tries = 300)
    void redactingTwiceChangesNothingNumbersIncluded(@ForAll("records") Map<String, String> record) {
        Map<String, String> once = redacted(record);
        assertThat(redacted(once)).isEqualTo(once);
    }

    @Property(tries = 200)
    void aRecordIsRedactedAsIfNoOtherHadBeen(
            @ForAll("records") Map<String, String> first, @ForAll("records") Map<String, String> second) {
        Map<String, String> alone = redacted(second);
        redacted(first);
        assertThat(redacted(second)).isEqualTo(alone);
    }

    @Example
    void aNameOfOneRecordIsNotMaskedInAnother() {
        String ordinary = "De zwatterveen staat in de schuur.";
        assertThat(redacted(Map.of("a", "Mw. Zwatterveen belde.", "b", ordinary))
                        .get("b"))
                .doesNotContain("zwatterveen");
        assertThat(redacted(Map.of("b", ordinary)).get("b")).isEqualTo(ordinary);
    }

    @Property(tries = 200)
    void theOrderOfFieldsDoesNotChangeWhatIsMasked(
            @ForAll("records") Map<String, String> record, @ForAll("seeds") long seed) {
        List<String> names = new ArrayList<>(record.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, String> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, record.get(name)));
        assertThat(masked(shuffled)).isEqualTo(masked(record));
    }

    @Property(tries = 300)
    void aMaskedTextHoldsNoMoreOfANameOrNumberThanTheTextDid(@ForAll("records") Map<String, String> record) {
        Map<String, String> redacted = redacted(record);
        record.forEach((field, text) -> {
            String result = redacted.getOrDefault(field, "");
            for (String label : NAMES) {
                assertThat(count(result, label)).as(label).isLessThanOrEqualTo(count(text, label));
            }
            for (String label : NUMBERS) {
                assertThat(count(result, label)).as(label).isZero();
            }
        });
    }

    @Property(tries = 300)
    void nothingHidesANameBehindAFormOfAddress(
            @ForAll("titles") String title,
            @ForAll("names") String name,
            @ForAll("hidings") Tuple2<String, Integer> hiding) {
        int at = 1 + hiding.get2() % (name.length() - 1);
        String hidden = name.substring(0, at) + hiding.get1() + name.substring(at);
        String result = redacted("Gisteren belde " + title + " " + hidden + " over de huur.");
        assertThat(result).isEqualTo("Gisteren belde [NAAM-1] over de huur.");
    }

    @Property(tries = 300)
    void nothingHidesANumber(
            @ForAll("bsns") String number,
            @ForAll("digits") int zero,
            @ForAll("hidings") Tuple2<String, Integer> hiding) {
        int at = 1 + hiding.get2() % (number.length() - 1);
        String typed =
                otherDigits(number.substring(0, at), zero) + hiding.get1() + otherDigits(number.substring(at), zero);
        String result = redacted("Gisteren gaf zij nummer " + typed + " door.");
        assertThat(result.codePoints().filter(Character::isDigit).count())
                .as("%s in '%s'", typed, result)
                .isZero();
    }

    @Property(tries = 100)
    void aNumberInCirclesIsANumber(@ForAll("bsns") String number) {
        StringBuilder circled = new StringBuilder();
        number.chars().forEach(c -> circled.appendCodePoint(c == '0' ? 0x24EA : 0x2460 + c - '1'));
        assertThat(redacted("Zij gaf " + circled + " door.")).isEqualTo("Zij gaf [BSN] door.");
    }

    private static String redacted(String text) {
        return REDACTOR.redact(new RawText(text), 2021).value();
    }

    private static Map<String, String> redacted(Map<String, String> record) {
        RedactedRecord redacted = REDACTOR.redact(raw(record), FACTS);
        Map<String, String> texts = new LinkedHashMap<>();
        record.keySet().forEach(field -> texts.put(field, redacted.field(field).value()));
        return texts;
    }

    /** The stretches that are masked, by field. */
    private static Map<String, Set<String>> masked(Map<String, String> record) {
        Map<String, Set<String>> stretches = new HashMap<>();
        REDACTOR.explain(raw(record), FACTS)
                .forEach((field, explanation) -> stretches.put(
                        field,
                        explanation.masked().stream()
                                .map(one -> one.start() + " " + one.reveal())
                                .collect(Collectors.toSet())));
        return stretches;
    }

    private static Map<String, RawText> raw(Map<String, String> record) {
        Map<String, RawText> raw = new LinkedHashMap<>();
        record.forEach((field, text) -> raw.put(field, new RawText(text)));
        return raw;
    }

    private static long count(String text, String label) {
        return Pattern.compile(Pattern.quote(label), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .count();
    }

    private static String otherDigits(String number, int zero) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> digits.appendCodePoint(zero + c - '0'));
        return digits.toString();
    }

    @Provide
    Arbitrary<Map<String, String>> records() {
        Arbitrary<String> text = Arbitraries.of(PIECES)
                .flatMap(piece -> piece.contains("%s")
                        ? Arbitraries.of(NAMES).map(name -> piece.formatted(name))
                        : piece.contains("#")
                                ? Arbitraries.of(NUMBERS).map(number -> piece.replace("#", number))
                                : Arbitraries.just(piece))
                .list()
                .ofMinSize(0)
                .ofMaxSize(6)
                .flatMap(pieces -> Arbitraries.of(" ", ". ", ", ").map(gap -> String.join(gap, pieces)));
        return text.list().ofMinSize(1).ofMaxSize(4).map(texts -> {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                record.put("field" + i, texts.get(i));
            }
            return record;
        });
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of("mw.", "Mw.", "dhr.", "mevrouw", "meneer");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Zwatterveen", "Oxxelaar", "Quellinck", "Brjezwinski");
    }

    /** What stands inside a word or number and is not seen, or is a mark on what stands before it. */
    @Provide
    Arbitrary<Tuple2<String, Integer>> hidings() {
        Arbitrary<String> hiding = Arbitraries.of(
                "", "\u200d", "\u200c", "\u200b", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u200f", "\u2067", "\u0301",
                "\u0308", "\u20e3", "\ufe0f", "\u0007", "\u061c");
        return hiding.flatMap(text -> Arbitraries.integers().between(0, 100).map(place -> Tuple.of(text, place)));
    }

    @Provide
    Arbitrary<String> bsns() {
        return Arbitraries.integers().between(100_000_000, 999_999_999).map(String::valueOf);
    }

    /** The zero of ASCII, full-width, Arabic, Persian, Devanagari and mathematical digits. */
    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.of((int) '0', 0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7F6);
    }
}
