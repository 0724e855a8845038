package nl.weeffout.indexer.search;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.search.SimilarCases.Similar;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.testing.CaseBuilder;
import nl.weeffout.indexer.vector.CaseVectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SimilarCasesTest {
    @TempDir
    private Path folder;

    private RelationalRecordStore store;
    private SearchIndex index;

    @BeforeEach
    void open() {
        store = RelationalRecordStore.openEmbedded(folder.resolve("records.sqlite"), Clock.systemUTC());
        index = LuceneSearchIndex.open(folder.resolve("index"), "tables-1");
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private static CaseBuilder about(String id, String narrative) {
        return aCase().withId(id)
                .about("parkeren")
                .withMeasure("")
                .withOrganisations()
                .withNarrative(narrative);
    }

    private CaseVectors vectors(boolean on) {
        return new CaseVectors(store, store.vectors(), on);
    }

    private void put(CaseVectors vectors, CaseBuilder... builders) {
        store.put(Arrays.stream(builders).map(CaseBuilder::incoming).toList());
        List<StoredCase> stored = store.findAll(
                Arrays.stream(builders).map(builder -> builder.build().id()).toList());
        vectors.keep(stored);
        index.put(new IndexedCases(ReferenceTables.load(), vectors).of(stored));
        index.commit(store.lastSequence());
    }

    private SimilarCases similar(CaseVectors vectors) {
        return new SimilarCases(store, index, vectors, new IndexedCases(ReferenceTables.load(), vectors));
    }

    private List<Similar> toCases(String... ids) {
        return similar(vectors(false)).toCases(Stream.of(ids).map(CaseId::new).toList(), Map.of(), 10);
    }

    private List<Similar> toText(String text) {
        return similar(vectors(false)).toText(RedactedText.ofRedacted(text), Map.of(), 10);
    }

    private static List<String> ids(List<Similar> found) {
        return found.stream().map(each -> each.stored().id().value()).toList();
    }

    private static final String REGISTERED = "De oude huurder stond ingeschreven; de zorgpremie liep op.";

    @Test
    void leavesOutWhatWasAskedForAndRanksWhatSharesMostFirst() {
        put(
                vectors(false),
                about("A", "De koelkast en de wasmachine zijn kapot."),
                about("B", "De wasmachine en de koelkast lekken."),
                about("C", "De koelkast lekt."),
                about("D", "Een fiets."));
        List<Similar> found = toCases("A");
        assertThat(ids(found)).startsWith("B", "C").doesNotContain("A");
        assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void sharedWordsAreSpeltAsWhatWasAskedForSpellsThem() {
        put(vectors(false), about("A", "Twee Koelkasten kapot."), about("B", "Een koelkast."));
        assertThat(toCases("A").getFirst().shared().words())
                .contains("koelkasten")
                .doesNotContain("koelkast");
        assertThat(toCases("B").getFirst().shared().words())
                .contains("koelkast")
                .doesNotContain("koelkasten");
    }

    @Test
    void tellsTheConceptsAndFieldsThatBothHave() {
        put(
                vectors(false),
                about("A", "De vorige huurder schrijft zich niet uit."),
                about("B", "Een spookburger op dit adres."),
                aGrant().withId("G").withNarrative("Een spookburger."));
        List<Similar> found = toCases("A");
        assertThat(ids(found)).containsExactly("B", "G");
        assertThat(found)
                .allSatisfy(each -> assertThat(each.shared().concepts())
                        .contains("iemand anders staat nog ingeschreven op het adres"));
        assertThat(found.getFirst().shared().fields())
                .containsEntry(Facet.HUISHOUDEN, Set.of("eenouder"))
                .containsEntry(Facet.LEEFGEBIED, Set.of("financiën"))
                .doesNotContainKeys(Facet.KIND, Facet.MUNICIPALITY, Facet.MONTH);
        assertThat(found.getLast().shared().fields()).doesNotContainKey(Facet.HUISHOUDEN);
    }

    @Test
    void whatWasDecidedOtherwiseThanTheRecordIsToldApart() {
        put(
                vectors(false),
                about("A", REGISTERED).endingIn("opgelost"),
                about("B", REGISTERED).endingIn("opgelost"),
                about("C", REGISTERED).endingIn("vastgelopen"),
                about("D", REGISTERED).endingIn("loopt nog"));
        assertThat(toCases("A"))
                .extracting(each -> each.stored().id().value(), Similar::decision, Similar::decidedDifferently)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("B", Decision.HELPED, false),
                        org.assertj.core.groups.Tuple.tuple("C", Decision.STUCK, true),
                        org.assertj.core.groups.Tuple.tuple("D", Decision.UNKNOWN, false));
    }

    @Test
    void forATextWhatMostOfTheAnswerDecidedIsUsual() {
        put(
                vectors(false),
                about("A", REGISTERED).endingIn("vastgelopen"),
                about("B", REGISTERED).endingIn("vastgelopen"),
                about("C", REGISTERED).endingIn("opgelost"));
        assertThat(toText("Oude huurder ingeschreven.").stream().filter(Similar::decidedDifferently))
                .extracting(each -> each.stored().id().value())
                .containsExactly("C");
    }

    @Test
    void theRecordsOfAPatternAreAllLeftOutInWhateverOrderTheyAreGiven() {
        put(
                vectors(false),
                about("A", "Een koelkast."),
                about("B", "Een wasmachine."),
                about("C", "Een koelkast en een wasmachine."),
                about("D", "Een wasmachine en een koelkast, een bed."),
                about("E", "Een fiets."));
        List<Similar> found = toCases("A", "B");
        assertThat(ids(found)).startsWith("C", "D").doesNotContain("A", "B");
        assertThat(toCases("B", "A")).isEqualTo(found);
    }

    @Test
    void whatWaitsInQuarantineIsNeitherFoundNorAskedFor() {
        put(
                vectors(false),
                about("A", "Een koelkast."),
                about("B", "Een koelkast.").waitingFor(QuarantineReason.UNSURE),
                about("C", "Een koelkast."));
        assertThat(ids(toCases("A"))).containsExactly("C");
        assertThat(toCases("B")).isEmpty();
        assertThat(ids(toText("koelkast"))).containsExactlyInAnyOrder("A", "C");
    }

    @Test
    void aRecordThatWentIntoQuarantineWithoutTheIndexKnowingIsNotShown() {
        put(vectors(false), about("A", "Een koelkast."), about("B", "Een koelkast."));
        store.put(List.of(about("B", "Een koelkast van Melati.")
                .waitingFor(QuarantineReason.UNSURE)
                .incoming()));
        assertThat(toCases("A")).isEmpty();
    }

    @Test
    void ofRecordsThatAreAsAlikeThoseOfTheSameKindComeFirst() {
        put(
                vectors(false),
                about("B", "Een koelkast kapot."),
                aGrant().withId("A").withNarrative("Een koelkast kapot."),
                aGrant().withId("G").withNarrative("Een koelkast kapot."),
                about("H", "Een koelkast kapot."));
        assertThat(ids(toCases("B"))).containsExactly("H", "A", "G");
        assertThat(ids(toCases("G"))).containsExactly("A", "B", "H");
    }

    @Test
    void aValueThatIsRareAmongAllAndUsualAmongTheseLiftsMost() {
        put(
                vectors(false),
                about("A", "Een bed.").about("huurtoeslag"),
                about("B", "Een bed.").about("huurtoeslag"),
                about("C", "Een bed.").about("parkeren"));
        double common = lift(List.of(Map.of(Facet.REGELING, Set.of("huurtoeslag"))));
        double rare = lift(List.of(Map.of(Facet.REGELING, Set.of("zorgtoeslag"))));
        assertThat(common).isPositive();
        assertThat(rare).isGreaterThan(common);
        assertThat(lift(List.of(Map.of(Facet.REGELING, Set.of("huurtoeslag")), Map.of())))
                .isEqualTo(common / 2);
    }

    private double lift(List<Map<Facet, Set<String>>> records) {
        return SimilarQuery.fields(records, index).stream()
                .mapToDouble(each -> ((IndexQuery.Weighted) each).weight())
                .sum();
    }

    @Test
    void filtersAndTheLimitNarrow() {
        put(
                vectors(false),
                about("A", "Een koelkast."),
                about("B", "Een koelkast."),
                aGrant().withId("G").withNarrative("Een koelkast."));
        SimilarCases similar = similar(vectors(false));
        List<CaseId> asked = List.of(new CaseId("A"));
        assertThat(ids(similar.toCases(asked, Map.of(Facet.KIND, Set.of("grants")), 10)))
                .containsExactly("G");
        assertThat(similar.toCases(asked, Map.of(), 1)).hasSize(1);
    }

    @Test
    void aTextWithoutAWordOfContentIsLikeNothing() {
        put(vectors(false), about("A", "Een koelkast."));
        assertThat(toText("[NAAM] en de")).isEmpty();
        assertThat(toCases()).isEmpty();
    }

    @Test
    void theMiddleOfAPatternBringsWhatMeansTheLikeInOtherWords() {
        try (CaseVectors vectors = vectors(true)) {
            put(
                    vectors,
                    about("A", "Haar fiets is gestolen bij het station."),
                    about("B", "Zijn rijwiel werd ontvreemd voor de deur."),
                    about("C", "Dieven namen mijn tweewieler mee."),
                    about("D", "Gebitsprothese niet vergoed."));
            SimilarCases similar = similar(vectors);
            List<CaseId> pattern = List.of(new CaseId("A"), new CaseId("B"));
            List<Similar> found = similar.toCases(pattern, Map.of(), 10);
            assertThat(ids(found)).startsWith("C");
            assertThat(ids(similar.toCases(pattern.reversed(), Map.of(), 10))).isEqualTo(ids(found));
            assertThat(ids(similar.toText(RedactedText.ofRedacted("Fietsendiefstal"), Map.of(), 10)))
                    .contains("C")
                    .last()
                    .isNotEqualTo("C");
        }
    }
}
