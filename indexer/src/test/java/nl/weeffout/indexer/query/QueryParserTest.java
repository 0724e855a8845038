package nl.weeffout.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.Clause.Text;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.query.QueryNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private final QueryParser parser = new QueryParser();

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // typed | as it is understood
                "uitkering koelkast | uitkering koelkast",
                "\"vorige  huurder\" woning | \"vorige huurder\" woning",
                "woning* | woning*",
                "-spoed bed | -spoed bed",
                "-\"vorige huurder\" -woning* -team:Noord | -\"vorige huurder\" -woning* -team:Noord",
                "bed OR kast | bed OR kast",
                "bed OF kast OF stoel | bed OR kast OR stoel",
                "bed of kast | bed of kast",
                "bed AND kast EN stoel | bed kast stoel",
                "bed OR kast dekens | (bed OR kast) dekens",
                "(bed matras) OR kast | (bed matras) OR kast",
                "bed (kast stoel) | bed kast stoel",
                "-(fiets brommer) | -(fiets brommer)",
                "-(-fiets) | fiets",
                "foto's p-wet a.u.b. 1.250,50 | foto's p-wet a.u.b 1.250,50",
                "zorg/huurtoeslag, (samen) | zorg huurtoeslag samen",
                "regeling:huurtoeslag | regeling:huurtoeslag",
                "regeling:HT | regeling:huurtoeslag",
                "regeling:\"Wet op de huurtoeslag\" | regeling:huurtoeslag",
                "regeling:\"bijz. bijstand\" | regeling:bijzondere-bijstand",
                "categorie:tandarts | categorie:mondzorg",
                "soort:toekenningen | soort:grants",
                "kind:exceptions | soort:exceptions",
                "Gemeente:Tilburg | gemeente:Tilburg",
                "gemeente: Tilburg | gemeente:Tilburg",
                "municipality:\"Den Haag\" | gemeente:\"Den Haag\"",
                "organisationKind:woningcorporatie | organisatiesoort:woningcorporatie",
                "team:'Noord', | team:Noord",
                "nummer:TIL-2019-0031 | nummer:TIL-2019-0031",
                "id:2019/31 | nummer:\"2019/31\"",
                "omschrijving:koelkast maatwerk:\"fiets gekocht\" trefwoorden:woning* |"
                        + " omschrijving:koelkast maatwerk:\"fiets gekocht\" trefwoorden:woning*",
                "organisatie:UWV | trefwoorden:UWV",
                "art. 35 lid 1 PW | artikel:\"35 lid 1 Participatiewet\"",
                "artikel 35 Participatiewet | artikel:\"35 Participatiewet\"",
                "artikel 35, eerste lid, van de Participatiewet | artikel:\"35 lid 1 Participatiewet\"",
                "P-wet 35 | artikel:\"35 Participatiewet\"",
                "pw 35 lid 1 | artikel:\"35 lid 1 Participatiewet\"",
                "artikel:\"35 lid 1 PW\" | artikel:\"35 lid 1 Participatiewet\"",
                "artikel:35 PW | artikel:\"35 Participatiewet\"",
                "koelkast art. 4:84 Awb weigering | koelkast artikel:\"4:84 Algemene wet bestuursrecht\" weigering",
                "art 43 PW OR art 44 PW | artikel:\"43 Participatiewet\" OR artikel:\"44 Participatiewet\"",
                "artt. 43 en 44 PW | artikel:\"43 Participatiewet\" artikel:\"44 Participatiewet\"",
                "-(art. 35 PW) | -artikel:\"35 Participatiewet\"",
                "eerste lid van art. 35 PW weigering | artikel:\"35 lid 1 Participatiewet\" weigering",
                "art (35) pw | artikel:\"35 Participatiewet\"",
                "\"art. 35 PW\" | \"art 35 PW\"",
                "AOW 67 jaar | AOW 67 jaar",
                "bijstand pw 2019 | bijstand pw 2019",
                "huurtoeslag 250 | huurtoeslag 250",
                "pw 35-jarige | pw 35-jarige",
                "wmo 2015 | wmo 2015",
            })
    void understands(String typed, String understood) {
        assertThat(parser.parse(typed).language()).isEqualTo(understood);
        assertThat(parser.parse(typed).notes()).isEmpty();
        assertReadsTheSameAgain(typed);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "datum:2020 | datum:2020-01-01..2020-12-31",
                "jaar:2020 | datum:2020-01-01..2020-12-31",
                "datum:2020-02 | datum:2020-02-01..2020-02-29",
                "datum:2020-kw1 | datum:2020-01-01..2020-03-31",
                "datum:2020-Q4 | datum:2020-10-01..2020-12-31",
                "datum:2020-01-15 | datum:2020-01-15",
                "datum:15-1-2020 | datum:2020-01-15",
                "datum:01/2020 | datum:2020-01-01..2020-01-31",
                "datum:2020-01..2020-06 | datum:2020-01-01..2020-06-30",
                "date:2020.. | datum:2020-01-01..",
                "datum:..2020-06-30 | datum:..2020-06-30",
                "datum:>2020 | datum:2021-01-01..",
                "datum:>=2020-03 | datum:2020-03-01..",
                "datum:<2020 | datum:..2019-12-31",
                "datum:<=2020, | datum:..2020-12-31",
                "datum: > 2020 | datum:2021-01-01..",
                "bedrag:>200 | bedrag:>200",
                "bedrag:> 200 | bedrag:>200",
                "bedrag:>=200 | bedrag:>=200",
                "bedrag:<200 | bedrag:<200",
                "bedrag:<=199,99 | bedrag:<200",
                "bedrag:100..250 | bedrag:100..250",
                "bedrag:..250 | bedrag:<=250",
                "bedrag:\"€ 1.250,50\" | bedrag:1250,50",
                "bedrag:€ 1.250,50 | bedrag:1250,50",
                "bedrag:>= € 1.250 | bedrag:>=1250",
                "amount:1,250.50 | bedrag:1250,50",
                "bedrag:1250.5 | bedrag:1250,50",
                "bedrag:\"200 euro\" | bedrag:200",
                "bedrag:200,- | bedrag:200",
            })
    void understandsDatesAndAmounts(String typed, String understood) {
        assertThat(parser.parse(typed).language()).isEqualTo(understood);
        assertThat(parser.parse(typed).notes()).isEmpty();
        assertReadsTheSameAgain(typed);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // typed | as it is understood | why
                "foo:bar | foo bar | UNKNOWN_FIELD",
                "foo:\"a bar\" | foo \"a bar\" | UNKNOWN_FIELD",
                "Reden: onbekend | Reden onbekend | ``",
                "gemeente: | gemeente | NO_VALUE",
                "gemeente:* bed | gemeente bed | NO_VALUE",
                "gemeente: -bed | gemeente -bed | NO_VALUE",
                "gemeente: team:Noord | gemeente team:Noord | NO_VALUE",
                "datum:2020-99 | 2020-99 | BAD_DATE",
                "datum:2021-02-29 | 2021-02-29 | BAD_DATE",
                "datum:>9999 | 9999 | BAD_DATE",
                "datum:gisteren | gisteren | BAD_DATE",
                "datum:gemeente:Tilburg | gemeente Tilburg | BAD_DATE",
                "datum:\"vorig jaar\" bed | \"vorig jaar\" bed | BAD_DATE",
                "datum:.. | datum | NO_VALUE",
                "datum:2021..2020-03 | datum:2020-03-01..2021-12-31 | SWAPPED",
                "bedrag:veel | veel | BAD_AMOUNT",
                "bedrag:-5 | 5 | BAD_AMOUNT",
                "bedrag:9999999999999 | 9999999999999 | BAD_AMOUNT",
                "bedrag:1e9 | 1e9 | BAD_AMOUNT",
                "bedrag:250..100 | bedrag:100..250 | SWAPPED",
                "artikel:\"35\" | \"35\" | BAD_ARTICLE",
                "\"vorige huurder | vorige huurder | LONE_QUOTE",
                "\" | `` | LONE_QUOTE",
                "een \"vorige huurder\" en \" meer | een \"vorige huurder\" en meer | LONE_QUOTE",
                "- | `` | LONE_MINUS",
                "bed - kast | bed kast | LONE_MINUS",
                "bed -- kast | bed kast | LONE_MINUS",
                "bed OR | bed | LONE_OR",
                "OR bed | bed | LONE_OR",
                "(bed | bed | LONE_PARENTHESIS",
                "bed) kast | bed kast | LONE_PARENTHESIS",
                "*woning | woning | STAR",
                "*woning* | woning* | STAR",
                "wo*ning | wo ning | STAR",
                "team:Noord* | team:Noord | STAR",
                "w* | w | SHORT_PREFIX",
                "*:* | `` | ``",
                "* | `` | ``",
                "** bed ~2 ^3 ? ! | bed 2 3 | ``",
                "/(a+)+$/ | a | ``",
                "() ;; | `` | NOTHING",
                "[NAAM-1] kreeg \"brief van [NAAM-2]\" | kreeg \"brief van [NAAM-2]\" | ``",
            })
    void takesWhatIsNoSyntaxAsWordsAndSaysSo(String typed, String understood, String why) {
        ParsedQuery parsed = parser.parse(typed);
        assertThat(parsed.language()).isEqualTo(understood);
        String reasons = reasons(parsed);
        assertThat(reasons.replace("LONE_QUOTE NOTHING", "LONE_QUOTE").replace("LONE_MINUS NOTHING", "LONE_MINUS"))
                .isEqualTo(why);
        assertReadsTheSameAgain(typed);
    }

    @Test
    void findsEverythingWhereNothingIsTyped() {
        for (String blank : List.of("", " ", "\n\t", "*:*")) {
            assertThat(parser.parse(blank).clause()).isEqualTo(new Clause.Everything());
            assertThat(parser.parse(blank).notes()).isEmpty();
            assertThat(parser.parse(blank).understood()).isEqualTo("alles");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bed -spoed | ‘bed’ en niet ‘spoed’",
                "\"vorige huurder\" OR woning* | letterlijk ‘vorige huurder’ of een woord dat begint met ‘woning’",
                "bed (kast OR stoel) | ‘bed’ en (‘kast’ of ‘stoel’)",
                "maatwerk:fiets | ‘fiets’ in maatwerk",
                "regeling:ht gemeente:Tilburg | regeling ‘huurtoeslag’ en gemeente ‘Tilburg’",
                "regeling:bb | regeling ‘bijzondere bijstand’",
                "datum:2020-02 | datum vanaf 1 februari 2020 tot en met 29 februari 2020",
                "datum:<2020 | datum tot en met 31 december 2019",
                "datum:2020-03-01 | datum 1 maart 2020",
                "bedrag:>200 | bedrag meer dan € 200",
                "bedrag:<=250,50 | bedrag hoogstens € 250,50",
                "bedrag:100..250 | bedrag van € 100 tot en met € 250",
                "art. 35 lid 1 PW | artikel 35 lid 1 Participatiewet",
            })
    void saysInDutchWhatItUnderstood(String typed, String understood) {
        assertThat(parser.parse(typed).understood()).isEqualTo(understood);
    }

    @Test
    void saysInDutchWhatItPassedOver() {
        assertThat(parser.parse("foo:bar datum:2020-99").notes().stream().map(QueryNote::text))
                .containsExactly(
                        "‘foo’ is geen veld; gezocht als woord",
                        "‘2020-99’ is geen datum of periode; gezocht als woorden");
    }

    @Test
    void saysWhatAPatternIsCalledAndWhichThereIsNot() {
        QueryParser knowing =
                new QueryParser(id -> id.equals("e-3") ? Optional.of("Witgoed: koelkast") : Optional.empty());
        ParsedQuery known = knowing.parse("patroon:E-3");
        assertThat(known.understood()).isEqualTo("patroon e-3 ‘Witgoed: koelkast’");
        assertThat(known.notes()).isEmpty();
        assertThat(knowing.parse(known.language()).clause()).isEqualTo(known.clause());
        ParsedQuery unknown = knowing.parse("-patroon:e-4");
        assertThat(unknown.understood()).isEqualTo("niet patroon ‘e-4’");
        assertThat(unknown.notes().stream().map(QueryNote::text)).containsExactly("er is geen patroon ‘e-4’");
    }

    @Test
    void tellsALogNothingOfWhatWasTyped() {
        ParsedQuery parsed = parser.parse("Jansen:geheim");
        assertThat(parsed.toString()).doesNotContain("Jansen").doesNotContain("geheim");
        assertThat(parsed.notes().toString()).isEqualTo("[UNKNOWN_FIELD]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ｂｅｄ　ＯＲ　ｋａｓｔ | bed OR kast",
                "„vorige huurder” | \"vorige huurder\"",
                "«vorige huurder» −spoed foto’s | \"vorige huurder\" -spoed foto's",
                "cafe\u0301 | café",
                "huur\u00a0toeslag\u2003bed | huur toeslag bed",
                "ge\u00admeente\u200b | gemeente",
                "\u202e\u200fbed\u202c kast\u0000stoel\u0007 | bed kast stoel",
                "\u0661\u0662 \ud83d\ude00 m² ½ | \u0661\u0662 m² ½",
                "\ud83d \udc00 \ue000 bed | bed",
            })
    void readsEveryKeyboardAsAPlainOne(String typed, String understood) {
        assertThat(parser.parse(typed).language()).isEqualTo(understood);
        assertReadsTheSameAgain(typed);
    }

    @Test
    void everyFieldIsReadByEachOfItsNames() {
        for (QueryField field : QueryField.values()) {
            String value = switch (field.form()) {
                case DATE -> "2020-01-15";
                case AMOUNT -> "200";
                case ARTICLE -> "\"35 Participatiewet\"";
                case TEXT, VALUE -> "Noord";
            };
            for (String name : field.names()) {
                assertThat(parser.parse(name.toUpperCase(java.util.Locale.ROOT) + ":" + value)
                                .language())
                        .isEqualTo(field.dutchName() + ":" + value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 1_000})
    void usesTheFirstWordsOfTooMany(int count) {
        String typed = IntStream.range(0, count).mapToObj(i -> "woord" + i).collect(Collectors.joining(" OR "));
        ParsedQuery parsed = parser.parse(typed);
        assertThat(parsed.clause().positiveTexts()).hasSize(QueryLexer.MOST_WORDS);
        assertThat(reasons(parsed)).isEqualTo(count > QueryLexer.MOST_WORDS ? "TOO_MANY" : "");
        assertReadsTheSameAgain(typed);
    }

    @Test
    void countsTheWordsOfAPhrase() {
        ParsedQuery parsed = parser.parse("bed \"" + "een ".repeat(1_000) + "\" kast");
        assertThat(parsed.language()).isEqualTo("bed \"" + "een ".repeat(62) + "een\"");
        assertThat(reasons(parsed)).isEqualTo("TOO_MANY");
    }

    @Test
    void cutsAWordLongerThanAnyWord() {
        ParsedQuery parsed =
                parser.parse("a".repeat(10_000) + " " + "-a".repeat(5_000) + " team:" + "b".repeat(10_000));
        assertThat(parsed.notes()).hasSize(3);
        assertThat(parsed.language().length()).isLessThan(800);
    }

    @Test
    void readsTooManyParenthesesWithoutThem() {
        String deep = "a (b OR (".repeat(12) + "c" + ")".repeat(24);
        assertThat(reasons(parser.parse(deep))).isEqualTo("TOO_DEEP");
        assertThat(parser.parse("(".repeat(5_000) + "bed" + ")".repeat(5_000)).language())
                .isEqualTo("bed");
        assertReadsTheSameAgain(deep);
    }

    /** Whatever is typed is understood, and what was understood is understood the same when it is typed again. */
    @Test
    void understandsWhateverIsTypedAndTheSameWhenTypedAgain() {
        Random random = new Random(20250615);
        for (int i = 0; i < 10_000; i++) {
            assertReadsTheSameAgain(anything(random));
        }
    }

    @Test
    void worksNoHarderThanTheLengthOfWhatIsTyped() {
        List<String> hard = new ArrayList<>(List.of(
                "\"",
                "(",
                ")",
                "-",
                "*",
                "datum:",
                "artikel:",
                "datum: ",
                "datum:datum",
                "foo:",
                "gemeente: ",
                "gemeente:\"\" ",
                "bedrag:€ ",
                "bedrag:> ",
                "maatwerk:. ",
                "a-",
                "1:",
                "1,",
                "[",
                "[NAAM",
                " ",
                "*:",
                "-(",
                "a* ",
                "art. 35 pw "));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            hard.add(hard.get(random.nextInt(24)) + hard.get(random.nextInt(24)));
        }
        for (String part : hard) {
            String typed = part.repeat(10_000 / part.length());
            QueryText text = new QueryText(PlainTyping.of(typed, new ArrayList<>()));
            new QueryLexer(text, new FieldValues(id -> Optional.empty(), new ArrayList<>()), new ArrayList<>())
                    .tokens();
            assertThat(text.steps()).as(part).isLessThan(20 * typed.length());
            assertReadsTheSameAgain(typed);
        }
    }

    private void assertReadsTheSameAgain(String typed) {
        ParsedQuery once = parser.parse(typed);
        ParsedQuery again = parser.parse(once.language());
        assertThat(again.clause()).as(typed).isEqualTo(once.clause());
        assertThat(again.language()).as(typed).isEqualTo(once.language());
        assertThat(again.understood()).as(typed).isEqualTo(once.understood());
        assertThat(again.notes()).as(typed).isEmpty();
        assertThat(once.clause().depth()).isLessThanOrEqualTo(QueryParser.DEEPEST);
        assertThat(words(once.clause())).as(typed).isLessThanOrEqualTo(QueryLexer.MOST_WORDS);
    }

    private static int words(Clause clause) {
        return clause.positiveTexts().stream()
                .map(Text::text)
                .mapToInt(text -> text.split(" ").length)
                .sum();
    }

    private static String reasons(ParsedQuery parsed) {
        return parsed.notes().stream().map(note -> note.reason().name()).collect(Collectors.joining(" "));
    }

    private static String anything(Random random) {
        String[] pieces = {
            " ",
            " ",
            " ",
            " ",
            "\"",
            "\"",
            "(",
            ")",
            "-",
            "*",
            ":",
            "OR",
            "OF",
            "AND",
            " OR ",
            "a",
            "bed",
            "woning*",
            "é",
            "e\u0301",
            "\u0301",
            "ｂ",
            "“",
            "”",
            "'",
            "’",
            ".",
            ",",
            "..",
            "€",
            ">",
            "<=",
            "35",
            "1.250,50",
            "2020",
            "2020-02",
            "-kw1",
            "art",
            "art. ",
            "artikel",
            "lid 1",
            "pw",
            "P-wet",
            "Awb",
            "4:84",
            "van de",
            "en",
            "datum:",
            "bedrag:",
            "gemeente:",
            "regeling:",
            "maatwerk:",
            "omschrijving:",
            "artikel:",
            "soort:",
            "foo:",
            "nummer:",
            "HT",
            "Den Haag",
            "[NAAM-1]",
            "[",
            "]",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "\ud83d",
            "\n",
            "½",
            "\u0661",
            "/",
            "~",
            "^",
            "\\",
            "{",
            "+",
            "https://a.b/c?d=e",
            "jaar",
            "Wmo 2015",
            "\ufeff",
            "ﬁ",
            "İ",
            "ß",
            "\u037e",
            "\u1fef",
            "\u212a",
            "=\u0338"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(8) == 0 ? 120 : 14);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(20) == 0
                            ? Character.toString(random.nextInt(0x3000))
                            : pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
