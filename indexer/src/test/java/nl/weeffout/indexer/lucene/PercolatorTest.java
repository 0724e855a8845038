package nl.weeffout.indexer.lucene;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.search.SavedQueries;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;

/** Which queries a record is compared with; which of them it matches is in the contract of the index. */
class PercolatorTest {
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

    /** The queries that are asked of a record that comes in among many about rent. */
    private static Set<Long> candidates(String query, String narrative) {
        IndexDocument document = document(narrative);
        List<IndexDocument> all = new ArrayList<>(Collections.nCopies(20, document("De huur.")));
        all.add(document);
        return new Percolator(Map.of(1L, read(query))).preselection(all).candidates(document);
    }

    @Test
    void aRecordIsMatchedByTheQueriesThatWouldFindIt() {
        Map<Long, IndexQuery> queries = new HashMap<>();
        for (String query : List.of(
                "koelkasten",
                "koelkast -fiets",
                "\"oude koelkast\"",
                "\"koelkast oude\"",
                "koel*",
                "koelkast OR boot",
                "gemeente:zwolle bedrag:>600",
                "datum:2025-03",
                "datum:2024 koelkast",
                "TEAM:NOORD -datum:2024",
                "-koelkast",
                "schuld huur",
                "Een [NAAM] koelkast",
                "gemeente:Meppel")) {
            queries.put(queries.size() + 1L, read(query));
        }
        CaseBuilder parking = aCase().about("parkeren").withMeasure("Brief verstuurd.");
        assertThat(new Percolator(queries)
                        .percolate(List.of(
                                indexed(parking.withId("A")
                                        .withNarrative("De oude koelkast.")
                                        .in(new Municipality("Zwolle", "GM0193", "Overijssel"))),
                                indexed(parking.withId("B")
                                        .withNarrative("Huurschuld en een fiets.")
                                        .in(new Municipality("Utrecht", "GM0344", "Utrecht"))),
                                indexed(parking.withId("C")
                                        .withNarrative("Een koelkast en een fiets.")
                                        .on(LocalDate.of(2024, 5, 1))
                                        .costing("10")),
                                indexed(parking.withId("D").waitingFor(QuarantineReason.UNSURE)))))
                .isEqualTo(Map.of(
                        new CaseId("A"), Set.of(1L, 2L, 3L, 5L, 6L, 7L, 8L, 10L, 13L),
                        new CaseId("B"), Set.of(8L, 10L, 11L, 12L),
                        new CaseId("C"), Set.of(1L, 5L, 6L, 9L, 13L)));
    }

    private static IndexedCase indexed(CaseBuilder builder) {
        return new IndexedCase(builder.stored(), CaseTerms.NONE);
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
        List<IndexDocument> documents = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            documents.add(document("De huur liep op door " + word(i) + " en " + word(i + 1) + "."));
        }
        Percolator.Preselection preselection = new Percolator(queries).preselection(documents);
        List<Integer> asked = documents.stream()
                .map(document -> preselection.candidates(document).size())
                .toList();
        // A stem may stand for more words than one.
        assertThat(asked).hasSize(50).allSatisfy(count -> assertThat(count).isBetween(2, 10));
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
