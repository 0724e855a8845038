package nl.weeffout.indexer.lucene;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.lucene.Anchors.Anchor;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.search.SavedQueries;
import org.junit.jupiter.api.Test;

/** Which queries a record is compared with; which of them it matches is in the contract of the index. */
class LucenePercolatorTest {
    private static final SavedQueries QUERIES = new SavedQueries();

    private static IndexQuery read(String query) {
        return QUERIES.read(new SavedQuestion(
                RedactedText.EMPTY, RedactedText.ofRedacted(query), Map.of(), null, null, null, null));
    }

    private static IndexDocument document(String narrative) {
        return CaseAnalysis.load()
                .document(new IndexedCase(
                        aCase().about("parkeren").withNarrative(narrative).stored(), CaseTerms.NONE));
    }

    /** Everything that a record about rent holds. */
    private static final Set<Anchor> COMMON = Anchors.of(document("De huur."));

    /** In an index that is full of records about rent. */
    private static long records(Anchor anchor) {
        return COMMON.contains(anchor) ? 1_000 : 1;
    }

    private static Set<Long> candidates(String query, String narrative) {
        return new LucenePercolator(Map.of(1L, read(query)), LucenePercolatorTest::records)
                .candidates(document(narrative));
    }

    @Test
    void aQueryIsAskedOnlyWhereItsRarestWordStands() {
        assertThat(candidates("huur tandem", "De huur is te hoog.")).isEmpty();
        assertThat(candidates("huur tandem", "Een tandem.")).containsExactly(1L);
        assertThat(candidates("\"huur tandem\"", "De huur is te hoog.")).isEmpty();
        assertThat(candidates("huur team:zuid", "De huur is te hoog.")).isEmpty();
        assertThat(candidates("huur tand*", "De huur is te hoog.")).isEmpty();
        assertThat(candidates("huur tand*", "Een tandem.")).containsExactly(1L);
    }

    @Test
    void aQueryOfEitherWordIsAskedWhereAnyStands() {
        assertThat(candidates("bakfiets OR tandem", "Een tandem.")).containsExactly(1L);
        assertThat(candidates("bakfiets OR tandem", "Een boot.")).isEmpty();
    }

    @Test
    void whatNamesNoWordIsAlwaysAsked() {
        for (String query : List.of("-tandem", "bedrag:>10", "datum:2024")) {
            assertThat(candidates(query, "Een boot.")).as(query).containsExactly(1L);
        }
    }

    @Test
    void aThousandQueriesCostARecordAFewComparisons() {
        Map<Long, IndexQuery> queries = new HashMap<>();
        for (long number = 1; number <= 1_000; number++) {
            // Each of a common word and one of its own, as people narrow what they follow.
            queries.put(number, read("huur " + word((int) number)));
        }
        LucenePercolator percolator = new LucenePercolator(queries, LucenePercolatorTest::records);
        List<Integer> asked = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            asked.add(percolator
                    .candidates(document("De huur liep op door " + word(i) + " en " + word(i + 1) + "."))
                    .size());
        }
        // A stem may stand for more words than one.
        assertThat(asked).hasSize(50).allSatisfy(count -> assertThat(count).isBetween(2, 5));
    }

    /** One of some thousand words that no dictionary holds. */
    private static String word(int number) {
        String consonants = "bdfgklmnprvz";
        return consonants.charAt(number % 12)
                + "o"
                + consonants.charAt(number / 12 % 12)
                + "a"
                + consonants.charAt(number / 144 % 12)
                + "ok";
    }
}
