package nl.weeffout.indexer.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weeffout.domain.Placeholder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchAnalysisTest {
    private final DutchAnalysis analysis = DutchAnalysis.load();

    /** A token as the index gets it. */
    private record Token(String term, int start, int end, int step) {}

    /** Each form of each word, a step from the one before it. */
    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int step = 1;
        for (SearchWord word : analysis.words(text)) {
            if (word.isGap()) {
                step++;
                continue;
            }
            tokens.add(new Token(word.stem(), word.start(), word.end(), step));
            for (String part : word.parts()) {
                tokens.add(new Token(part, word.start(), word.end(), 0));
            }
            step = 1;
        }
        return tokens;
    }

    private List<String> stems(String text) {
        return analysis.terms(text).stream().map(DutchTerm::stem).toList();
    }

    @Test
    void everyStemExceptionHoldsInMiningAndInSearch() {
        for (String[] row : ResourceTable.rows("stamuitzonderingen.tsv")) {
            assertThat(stems(row[0])).as("%s: %s", row[0], row[2]).containsExactly(row[1]);
            assertThat(tokens(row[0]))
                    .as("%s: %s", row[0], row[2])
                    .extracting(Token::term)
                    .containsExactly(row[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "huis, huizen",
        "prijs, prijzen",
        "brief, brieven",
        "fiets, fietsen",
        "bromfiets, bromfietsen",
        "grens, grenzen",
        "mens, mensen",
        "plaats, plaatsen",
        "bril, brillen",
        "gezin, gezinnen",
        "bus, bussen",
        "cursus, cursussen",
        "corporatie, corporaties",
        "categorie, categorieen",
        "boete, boetes",
        "gemeente, gemeentes",
        "huurder, huurders",
        "adres, adressen",
        "proces, processen",
        "advies, adviezen",
        "commissie, commissies",
        "woning, woningen",
        "advocaat, advocaten",
        "toeslag, toeslagen"
    })
    void searchBringsSingularAndPluralTogether(String singular, String plural) {
        assertThat(analysis.searchStem(plural)).isEqualTo(analysis.searchStem(singular));
    }

    @ParameterizedTest
    @CsvSource({"huur, huis", "mens, mentor", "les, leges", "schuld, school", "brief, bril", "wet, wit"})
    void searchKeepsUnlikeWordsApart(String one, String other) {
        assertThat(analysis.searchStem(one)).isNotEqualTo(analysis.searchStem(other));
    }

    @Test
    void standsTheCompoundBesideItsPartsForSearchAndInPartsForMining() {
        assertThat(tokens("De koelkasten stopten"))
                .startsWith(new Token("koelkast", 3, 13, 2), new Token("koel", 3, 13, 0), new Token("kast", 3, 13, 0));
        assertThat(analysis.terms("De koelkasten"))
                .containsExactly(
                        new DutchTerm("koel", "koelkasten", 3, 13), new DutchTerm("kast", "koelkasten", 3, 13));
    }

    @Test
    void takesPlaceholdersForNothingButLeavesTheirPlace() {
        StringBuilder all = new StringBuilder();
        for (Placeholder placeholder : Placeholder.values()) {
            all.append(placeholder.text()).append(' ').append(placeholder.text().replace("]", "-12]"));
        }
        assertThat(stems(all.toString())).isEmpty();
        assertThat(tokens(all.toString())).isEmpty();
        assertThat(tokens("brief [NAAM] fout"))
                .containsExactly(new Token("brief", 0, 5, 1), new Token("fout", 13, 17, 2));
    }

    @Test
    void foldsCapitalsAndAccentsHoweverTheyAreWritten() {
        assertThat(stems("CAFÉ café cafe\u0301 cafe"))
                .hasSize(4)
                .containsOnly(stems("cafe").getFirst());
        assertThat(stems("Cliënt cliënte clie\u0308nt")).isEmpty();
    }

    @Test
    void countsNumbersForSearchOnly() {
        assertThat(stems("artikel 35")).containsExactly("artikel");
        assertThat(tokens("artikel 35")).extracting(Token::term).contains("35");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 40_000, 100_000})
    void cutsAWordLongerThanAnyWord(int length) {
        String word = "a".repeat(length);
        assertThat(tokens(word)).allSatisfy(token -> assertThat(token.term()).hasSizeLessThanOrEqualTo(255));
        assertThat(analysis.terms(word)).isNotEmpty();
    }

    /** In the manner of Lucene's {@code BaseTokenStreamTestCase.checkRandomData}. */
    @Test
    void answersRandomTextsAlikeTwiceAndFromTwoThreads() throws InterruptedException, ExecutionException {
        Random random = new Random(20250615);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 3_000; i++) {
                String text = anything(random);
                Future<List<Token>> one = threads.submit(() -> tokens(text));
                Future<List<Token>> other = threads.submit(() -> tokens(text));
                List<Token> tokens = tokens(text);
                assertThat(one.get()).isEqualTo(tokens);
                assertThat(other.get()).isEqualTo(tokens);
                assertThat(analysis.terms(text)).isEqualTo(analysis.terms(text));
                assertInOrder(tokens, text);
            }
        }
    }

    private void assertInOrder(List<Token> tokens, String text) {
        int start = 0;
        for (Token token : tokens) {
            assertThat(token.term()).isNotEmpty();
            assertThat(token.start()).isBetween(start, token.end());
            assertThat(token.end()).isBetween(token.start() + 1, text.length());
            assertThat(token.step()).isNotNegative();
            start = token.start();
        }
        if (!tokens.isEmpty()) {
            assertThat(tokens.getFirst().step()).isPositive();
        }
        int before = 0;
        for (DutchTerm term : analysis.terms(text)) {
            assertThat(term.stem()).isNotEmpty();
            assertThat(term.surface()).isEqualTo(text.substring(term.start(), term.end()));
            assertThat(term.start()).isGreaterThanOrEqualTo(before);
            before = term.start();
        }
    }

    private static String anything(Random random) {
        String[] pieces = {
            "huurtoeslag",
            "Participatiewet",
            "p-wet",
            "[NAAM]",
            "[BSN-3]",
            "[NAAM",
            "-",
            " ",
            "\n",
            "é",
            "e\u0301",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "ß",
            "İ",
            "ﬁ",
            "中",
            "ы",
            "123",
            "½",
            "ij",
            "ĳ",
            "s",
            "en",
            "\u0000"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(25);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 ->
                    text.append(
                            String.valueOf((char) ('a' + random.nextInt(26))).repeat(1 + random.nextInt(300)));
                default -> text.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return text.toString();
    }
}
