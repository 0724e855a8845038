package nl.weeffout.indexer.search;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CaseSearchTest {
    @TempDir
    private Path folder;

    private SearchIndex index;
    private long sequence;

    @BeforeEach
    void open() {
        index = LuceneSearchIndex.open(folder, "tables-1");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String narrative) {
        add(id, narrative, null);
    }

    private void add(String id, String narrative, @Nullable TextVector vector) {
        index.put(List.of(new IndexedCase(text(id, narrative).stored(), CaseTerms.NONE, vector)));
        index.commit(++sequence);
    }

    private static CaseBuilder text(String id, String narrative) {
        return aCase().withId(id)
                .about("parkeren")
                .withMeasure("Brief verstuurd.")
                .withNarrative(narrative);
    }

    private Found words(CaseQuestion question) {
        return new CaseSearch(index, words -> Optional.empty()).search(question);
    }

    private static CaseQuestion next(CaseQuestion question, Found page) {
        return new CaseQuestion(
                question.typed(),
                question.filters(),
                question.from(),
                question.to(),
                question.least(),
                question.greatest(),
                question.facets(),
                question.limit(),
                page.next(),
                question.explained());
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(Found.Hit::id).map(CaseId::value).toList();
    }

    private static TextVector direction(int which) {
        float[] components = new float[TextVector.LENGTH];
        Arrays.fill(components, 64 * which, 64 * which + 64, 1);
        return TextVector.of(components);
    }

    @Test
    void pageTwoKeepsTheQuestionOfPageOneThoughARecordThatHasAllWordsCameInBetween() {
        add("A", "Een koelkast.");
        add("B", "Een fiets.");
        CaseQuestion question = CaseQuestion.of("koelkast fiets", 1);
        Found first = words(question);
        assertThat(first.words()).isEqualTo(Found.Words.MOST);
        add("C", "Een koelkast en een fiets.");
        Found second = words(next(question, first));
        assertThat(second.words()).isEqualTo(Found.Words.MOST);
        assertThat(List.of(ids(first).getFirst(), ids(second).getFirst())).containsExactlyInAnyOrder("A", "B");
        Found anew = words(question);
        assertThat(anew.words()).isEqualTo(Found.Words.ALL);
        assertThat(ids(anew)).containsExactly("C");
    }

    @Test
    void pageTwoStillAsksForAllWordsThoughTheRecordsThatHaveThemAreGone() {
        add("A", "Een koelkast en een fiets.");
        add("B", "Een koelkast, een fiets.");
        CaseQuestion question = CaseQuestion.of("koelkast fiets", 1);
        Found first = words(question);
        add("A", "Een bed.");
        add("B", "Een fiets.");
        Found second = words(next(question, first));
        assertThat(second.words()).isEqualTo(Found.Words.ALL);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void halfOfTheWordsAreEnoughWhereNoRecordHasAll() {
        add("A", "Een koelkast en een fiets.");
        add("B", "Een hond.");
        Found found = words(CaseQuestion.of("koelkast fiets matras", 10));
        assertThat(found.words()).isEqualTo(Found.Words.MOST);
        assertThat(ids(found)).containsExactly("A");
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void anyWordBringsARecordThoughOnlyThoseWithAllOrElseMostOfThemAreCounted() {
        add("A", "Een koelkast, een fiets en een matras.");
        add("B", "Een stoomlocomotief.");
        add("C", "Een hond.");
        Found most = words(CaseQuestion.of("koelkast fiets matras stoomlocomotief vliegtuig", 10));
        assertThat(most.words()).isEqualTo(Found.Words.MOST);
        assertThat(ids(most)).containsExactly("A", "B");
        assertThat(most.total()).isEqualTo(1);
        assertThat(most.hits()).extracting(Found.Hit::byMeaning).containsExactly(false, true);
        add("B", "Een fiets.");
        Found all = words(CaseQuestion.of("koelkast fiets", 10));
        assertThat(all.words()).isEqualTo(Found.Words.ALL);
        assertThat(ids(all)).containsExactly("A", "B");
        assertThat(all.total()).isEqualTo(1);
        assertThat(all.hits()).extracting(Found.Hit::byMeaning).containsExactly(false, true);
    }

    @Test
    void whatHoldsAWordMustHoldToTheConditionsToo() {
        add("A", "Een koelkast, een fiets en een matras.");
        add("B", "Een vliegtuig.");
        add("C", "Een vliegtuig en een hond.");
        assertThat(ids(words(CaseQuestion.of("koelkast fiets matras stoomlocomotief vliegtuig -hond", 10))))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void oneWordThatNoRecordHasFindsNothingByWords() {
        add("A", "Een koelkast.");
        Found found = words(CaseQuestion.of("xylofoon", 10));
        assertThat(found.words()).isEqualTo(Found.Words.ALL);
        assertThat(found.hits()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.knownCorrection()).isEmpty();
    }

    @Test
    void aCorrectionKeepsTheWordsThatAreKnownAsTheyWereTyped() {
        add("A", "De Scootmobiel en de fietsen.");
        Found found = words(CaseQuestion.of("Fiets scootmobil", 10));
        assertThat(found.knownCorrection()).contains("Fiets scootmobiel");
        assertThat(ids(found)).containsExactly("A");
        assertThat(ids(words(CaseQuestion.of("Fiets scootmobiel", 10)))).containsExactly("A");
    }

    @Test
    void aShortWordIsNotTakenForAnother() {
        add("A", "Het bad is stuk.");
        assertThat(words(CaseQuestion.of("bed", 10)).knownCorrection()).isEmpty();
    }

    @Test
    void totalsAndFacetsCountWhatHasTheWordsAndNotWhatOnlyMeansTheLike() {
        add("A", "Een fiets.", direction(0));
        add("B", "Een tweewieler.", direction(0));
        CaseQuestion question =
                new CaseQuestion("fiets", Map.of(), null, null, null, null, Set.of(Facet.KIND), 10, null, false);
        Found found = new CaseSearch(index, words -> Optional.of(direction(0))).search(question);
        assertThat(ids(found)).containsExactly("A", "B");
        assertThat(found.hits()).extracting(Found.Hit::byMeaning).containsExactly(false, true);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facetCounts().get(Facet.KIND)).containsExactly(new FacetCount("exceptions", 1));
    }

    @Test
    void whatIsFarFromWhatTheWordsMeanIsNotBroughtByThem() {
        add("A", "Een fiets.", direction(0));
        add("B", "Een bed.", direction(1));
        CaseSearch search = new CaseSearch(index, words -> Optional.of(direction(0)));
        assertThat(ids(search.search(CaseQuestion.of("fiets", 10)))).containsExactly("A");
        assertThat(ids(new CaseSearch(index, words -> Optional.of(direction(2)))
                        .search(CaseQuestion.of("xylofoon", 10))))
                .isEmpty();
    }

    @Test
    void onlyWordsThatAreWantedAreAskedForTheirMeaning() {
        add("A", "Een fiets.", direction(0));
        StringBuilder asked = new StringBuilder();
        CaseSearch search = new CaseSearch(index, words -> {
            asked.append('[').append(words).append(']');
            return Optional.empty();
        });
        search.search(CaseQuestion.of("-bed bedrag:>200", 10));
        search.search(CaseQuestion.of("", 10));
        assertThat(asked).isEmpty();
        search.search(CaseQuestion.of("de fiets -bed gemeente:Utrecht \"oude helm\"", 10));
        assertThat(asked).hasToString("[de fiets oude helm]");
    }

    @Test
    void daysAndAmountsNarrowWhatMeansTheLikeToo() {
        index.put(List.of(
                new IndexedCase(
                        text("A", "Een tweewieler.")
                                .on(LocalDate.of(2020, 1, 1))
                                .costing("100")
                                .stored(),
                        CaseTerms.NONE,
                        direction(0)),
                new IndexedCase(
                        text("B", "Een tweewieler.")
                                .on(LocalDate.of(2021, 1, 1))
                                .costing("300")
                                .stored(),
                        CaseTerms.NONE,
                        direction(0))));
        index.commit(1);
        CaseSearch search = new CaseSearch(index, words -> Optional.of(direction(0)));
        assertThat(ids(search.search(new CaseQuestion(
                        "fiets", Map.of(), LocalDate.of(2020, 6, 1), null, null, null, Set.of(), 10, null, false))))
                .containsExactly("B");
        assertThat(ids(search.search(new CaseQuestion(
                        "fiets", Map.of(), null, null, null, new BigDecimal("200"), Set.of(), 10, null, false))))
                .containsExactly("A");
        assertThat(ids(search.search(CaseQuestion.of("fiets", 10).ofKind(RecordKind.GRANTS))))
                .isEmpty();
    }

    @Test
    void reasonsTellByWhichFormAWordWasMetTheWeightiestFirst() {
        add("A", "Schuld door de hoge huur.", direction(0));
        Found found = new CaseSearch(index, words -> Optional.of(direction(0)))
                .search(CaseQuestion.of("huurschuld", 10).withReasons());
        List<Found.WeighedReason> reasons = found.hits().getFirst().reasons();
        assertThat(reasons)
                .extracting(Found.WeighedReason::reason)
                .contains(new Reason("huurschuld", Reason.Place.APART), new Reason("huurschuld", Reason.Place.MEANING));
        assertThat(reasons).isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
        assertThat(words(CaseQuestion.of("huurschuld", 10)).hits().getFirst().reasons())
                .isEmpty();
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        add("A", "Een fiets.");
        for (String cursor : List.of("", "X", "AAAA", "M?")) {
            CaseQuestion question =
                    new CaseQuestion("fiets", Map.of(), null, null, null, null, Set.of(), 1, cursor, false);
            assertThatThrownBy(() -> words(question)).as(cursor).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
