package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;
import nl.weeffout.indexer.dutch.PlainWord;
import nl.weeffout.indexer.lucene.Percolator;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.KnownPatterns;
import nl.weeffout.indexer.search.Reason;
import nl.weeffout.indexer.search.SavedQueries;
import nl.weeffout.indexer.testing.BadInput;
import nl.weeffout.indexer.testing.CaseBuilder;
import nl.weeffout.indexer.testing.Searches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every search index must do. */
public abstract class SearchIndexContract {
    private static final Municipality UTRECHT = new Municipality("Utrecht", "GM0344", "Utrecht");
    private static final Municipality ZWOLLE = new Municipality("Zwolle", "GM0193", "Overijssel");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Opens the index in this folder, which may hold one already, to write and read. */
    protected abstract SearchIndex open(Path in);

    /** Whether what was put without a commit is gone when the index is opened again. */
    protected boolean forgetsWhatWasNotCommitted() {
        return true;
    }

    @Test
    void findsARecordByAStemOfItsWord() {
        try (SearchIndex index = holding(narrative("A", "De uitkering werd gekort."), narrative("B", "Geen woning."))) {
            assertThat(found(index, "uitkeringen")).containsExactly("A");
            assertThat(found(index, "WONINGEN")).containsExactly("B");
        }
    }

    @Test
    void findsACompoundByItselfAndByBothItsParts() {
        try (SearchIndex index = holding(narrative("A", "Er was een huurachterstand."), narrative("B", "Geen bed."))) {
            assertThat(found(index, "huurachterstand")).containsExactly("A");
            assertThat(found(index, "huur")).containsExactly("A");
            assertThat(found(index, "achterstand")).containsExactly("A");
        }
    }

    @Test
    void findsAPhraseInItsOrderOnly() {
        try (SearchIndex index =
                holding(narrative("A", "Gemeente betaalt school."), narrative("B", "School betaalt gemeente."))) {
            assertThat(found(index, "\"gemeente betaalt school\"")).containsExactly("A");
            assertThat(found(index, "gemeente betaalt school")).containsExactlyInAnyOrder("A", "B");
        }
    }

    @Test
    void asksForEveryWordInWhicheverFieldItStands() {
        try (SearchIndex index = holding(
                narrative("A", "De uitkering stopte.").withMeasure("Koelkast gekocht."),
                narrative("B", "De uitkering stopte.").withMeasure("Fiets gekocht."))) {
            Found both = ask(index, CaseQuestion.of("uitkering koelkast", 10));
            assertThat(both.words()).isEqualTo(Found.Words.ALL);
            assertThat(both.total()).isEqualTo(1);
            assertThat(ids(both)).containsExactly("A", "B");
            assertThat(both.hits()).extracting(Found.Hit::byMeaning).containsExactly(false, true);
            Found most = ask(index, CaseQuestion.of("koelkast fiets", 10));
            assertThat(most.words()).isEqualTo(Found.Words.MOST);
            assertThat(ids(most)).containsExactlyInAnyOrder("A", "B");
        }
    }

    @Test
    void noLongerFindsAReplacedRecordByItsOldWords() {
        try (SearchIndex index = holding(narrative("A", "Een koelkast."))) {
            add(index, 2, narrative("A", "Een fiets."));
            assertThat(found(index, "koelkast")).isEmpty();
            assertThat(found(index, "fiets")).containsExactly("A");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void findsARecordOnlyAfterTheCommit() {
        try (SearchIndex index = open(folder)) {
            index.put(List.of(indexed(narrative("A", "Een koelkast."))));
            assertThat(found(index, "koelkast")).isEmpty();
            assertThat(index.size()).isZero();
            index.commit(1);
            assertThat(found(index, "koelkast")).containsExactly("A");
        }
    }

    @Test
    void keepsItsSequenceAndRecordsAfterReopening() {
        try (SearchIndex index = open(folder)) {
            assertThat(index.indexedSequence()).isZero();
            add(index, 41, aCase());
            index.commit(42);
            assertThat(index.indexedSequence()).isEqualTo(42);
        }
        try (SearchIndex index = open(folder)) {
            assertThat(index.indexedSequence()).isEqualTo(42);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void forgetsWhatWasNotCommittedOrFindsItAfterTheNextCommit() {
        try (SearchIndex index = open(folder)) {
            index.put(List.of(indexed(aCase())));
        }
        try (SearchIndex index = open(folder)) {
            index.commit(1);
            assertThat(index.size()).isEqualTo(forgetsWhatWasNotCommitted() ? 0 : 1);
        }
    }

    @Test
    void isEmptyOnceClearedAndCommitted() {
        try (SearchIndex index = holding(aCase(), aGrant().withId("G-1"))) {
            index.clear();
            assertThat(index.size()).isEqualTo(2);
            index.commit(0);
            assertThat(index.size()).isZero();
            assertThat(index.indexedSequence()).isZero();
            assertThat(found(index, "")).isEmpty();
        }
    }

    @Test
    void countsTheOtherValuesOfAFacetThatIsFiltered() {
        try (SearchIndex index = holding(
                aCase().withId("A").in(UTRECHT),
                aCase().withId("B").in(UTRECHT),
                aCase().withId("C").in(ZWOLLE),
                aGrant().withId("D").in(ZWOLLE))) {
            Found result = ask(
                    index,
                    question(
                            "",
                            Map.of(Facet.MUNICIPALITY, Set.of("Zwolle")),
                            Set.of(Facet.MUNICIPALITY, Facet.KIND),
                            10,
                            null));
            assertThat(ids(result)).containsExactly("C", "D");
            assertThat(result.facetCounts())
                    .containsEntry(
                            Facet.MUNICIPALITY, List.of(new FacetCount("Utrecht", 2), new FacetCount("Zwolle", 2)))
                    .containsEntry(
                            Facet.KIND,
                            List.of(
                                    new FacetCount(RecordKind.EXCEPTIONS.key(), 1),
                                    new FacetCount(RecordKind.GRANTS.key(), 1)));
        }
    }

    @Test
    void countsARecordUnderEachSchemeRecognisedInIt() {
        try (SearchIndex index = open(folder)) {
            var terms = new CaseTerms(Set.of("huurtoeslag", "zorgtoeslag"), Set.of(), Set.of(), Set.of());
            index.put(List.of(new IndexedCase(aCase().stored(), terms), indexed(aGrant().withId("G-1"))));
            index.commit(1);
            Found result = ask(index, question("", Map.of(), Set.of(Facet.REGELING), 0, null));
            assertThat(result.total()).isEqualTo(2);
            assertThat(result.hits()).isEmpty();
            assertThat(result.facetCounts().get(Facet.REGELING))
                    .containsExactly(new FacetCount("huurtoeslag", 1), new FacetCount("zorgtoeslag", 1));
        }
    }

    @Test
    void findsTheFirstAndTheLastDayOfARange() {
        LocalDate first = LocalDate.of(2025, 1, 10);
        try (SearchIndex index = holding(
                aCase().withId("A").on(first.minusDays(1)),
                aCase().withId("B").on(first),
                aCase().withId("C").on(first.plusDays(1)),
                aCase().withId("D").on(first.plusDays(2)))) {
            assertThat(within(index, first, first.plusDays(1), null, null)).containsExactly("B", "C");
            assertThat(within(index, null, first, null, null)).containsExactly("A", "B");
            assertThat(within(index, first.plusDays(2), null, null, null)).containsExactly("D");
        }
    }

    @Test
    void findsTheSmallestAndTheGreatestAmountOfARange() {
        try (SearchIndex index = holding(
                aCase().withId("A").costing("99.99"),
                aCase().withId("B").costing("100"),
                aCase().withId("C").costing("250.50"),
                aCase().withId("D").costing("250.51"))) {
            assertThat(within(index, null, null, "100.00", "250.5")).containsExactly("B", "C");
            assertThat(within(index, null, null, null, "99.99")).containsExactly("A");
            assertThat(within(index, null, null, "250.51", null)).containsExactly("D");
        }
    }

    @Test
    void visitsEachRecordOncePageByPageThoughOneIsAddedInBetween() {
        for (String query : List.of("", "huurtoeslag", "huurtoeslag inkomen")) {
            Path place = folder.resolve("of " + query.length());
            List<String> before = new ArrayList<>();
            try (SearchIndex index = open(place)) {
                List<IndexedCase> batch = new ArrayList<>();
                for (int i = 10; i < 33; i++) {
                    before.add("U-" + i);
                    String text = "Huurtoeslag" + " en inkomen".repeat(1 + i % 3) + " en fiets".repeat(i % 4) + ".";
                    batch.add(indexed(narrative("U-" + i, text)));
                }
                index.put(batch);
                index.commit(1);
                List<String> visited = new ArrayList<>();
                String cursor = null;
                int added = 0;
                do {
                    Found page = ask(index, question(query, Map.of(), Set.of(), 5, cursor));
                    visited.addAll(ids(page));
                    cursor = page.next();
                    added++;
                    add(index, 1 + added, narrative("X-" + added, "Huurtoeslag" + " en koelkast".repeat(40 * added)));
                } while (cursor != null && added < 30);
                assertThat(visited).as(query).doesNotHaveDuplicates().containsAll(before);
            }
        }
    }

    @Test
    void visitsEachRecordOncePageByPageThoughOthersAreCorrectedInBetween() {
        try (SearchIndex index = open(folder)) {
            List<String> before = new ArrayList<>();
            List<IndexedCase> batch = new ArrayList<>();
            for (int i = 10; i < 33; i++) {
                before.add("U-" + i);
                batch.add(indexed(narrative("U-" + i, "Huurtoeslag" + " en inkomen".repeat(1 + i % 3) + ".")));
            }
            index.put(batch);
            index.commit(1);
            List<String> visited = new ArrayList<>();
            String cursor = null;
            do {
                Found page = ask(index, question("huurtoeslag", Map.of(), Set.of(), 5, cursor));
                visited.addAll(ids(page));
                cursor = page.next();
                assertThat(page.total()).isEqualTo(before.size());
                List<String> waiting =
                        before.stream().filter(id -> !visited.contains(id)).toList();
                // What was seen would come again at the end, what was not would have come at the beginning.
                add(index, visited.size(), narrative(visited.getFirst(), "Huurtoeslag" + " en fiets".repeat(80)));
                if (!waiting.isEmpty()) {
                    add(index, visited.size() + 1, narrative(waiting.getLast(), "Huurtoeslag."));
                    add(index, visited.size() + 2, narrative(waiting.getFirst(), "Een fiets."));
                }
            } while (cursor != null);
            assertThat(visited).containsExactlyInAnyOrderElementsOf(before);
            assertThat(found(index, "fiets")).isNotEmpty();
        }
    }

    @Test
    void handsOverEveryHitOfOneMomentInTheOrderOfASearch() {
        try (SearchIndex index = open(folder)) {
            List<IndexedCase> batch = new ArrayList<>();
            for (int i = 1_000; i < 5_100; i++) {
                batch.add(indexed(narrative("U-" + i, "Huurtoeslag" + " en inkomen".repeat(i % 3) + ".")));
            }
            batch.add(indexed(narrative("Z", "Een fiets.")));
            index.put(batch);
            index.commit(1);
            List<String> searched = ids(ask(index, CaseQuestion.of("huurtoeslag", 1_000)));
            List<String> handedOver = new ArrayList<>();
            List<Integer> together = new ArrayList<>();
            Searches.forEachMatch(index, CaseQuestion.of("huurtoeslag", 0), hits -> {
                together.add(hits.size());
                hits.forEach(hit -> handedOver.add(hit.id().value()));
                add(
                        index,
                        1 + together.size(),
                        narrative("X-" + together.size(), "Huurtoeslag."),
                        narrative(handedOver.getFirst(), "Huurtoeslag" + " en fiets".repeat(80)));
            });
            assertThat(handedOver).hasSize(4_100).doesNotHaveDuplicates().doesNotContain("Z");
            assertThat(handedOver.subList(0, 1_000)).isEqualTo(searched);
            assertThat(together).hasSizeGreaterThan(2).allMatch(size -> size <= 2_000);
        }
    }

    @Test
    void handsOverNothingWhereNothingMatchesAndWhatIsWithinTheFilters() {
        try (SearchIndex index =
                holding(aCase().withId("A").in(UTRECHT), aCase().withId("B").in(ZWOLLE))) {
            List<String> found = new ArrayList<>();
            Searches.forEachMatch(
                    index,
                    CaseQuestion.of("xylofoon", 0),
                    hits -> hits.forEach(hit -> found.add(hit.id().value())));
            assertThat(found).isEmpty();
            Searches.forEachMatch(
                    index,
                    question("huurtoeslag", Map.of(Facet.MUNICIPALITY, Set.of("Zwolle")), Set.of(), 0, null),
                    hits -> hits.forEach(hit -> found.add(hit.id().value())));
            assertThat(found).containsExactly("B");
        }
    }

    @Test
    void narrowsByPatternsAndCountsEachAsIfItWereNotChosen() {
        try (SearchIndex index = holding(
                narrative("A", "Een fiets.").in(UTRECHT),
                narrative("B", "Een fiets.").in(ZWOLLE),
                narrative("C", "Een bed.").in(ZWOLLE),
                narrative("D", "Een bed.").in(ZWOLLE))) {
            CaseSearch search = new CaseSearch(
                    index,
                    words -> Optional.empty(),
                    () -> new KnownPatterns(
                            Map.of("e-1", cases("A", "B"), "e-2", cases("B", "C", "gone"), "g-1", cases("gone")),
                            Map.of()));
            Found found = search.search(question(
                    "", Map.of(Facet.PATTERN, Set.of("e-2")), Set.of(Facet.PATTERN, Facet.MUNICIPALITY), 10, null));
            assertThat(ids(found)).containsExactly("B", "C");
            assertThat(found.facetCounts())
                    .containsEntry(Facet.PATTERN, List.of(new FacetCount("e-1", 2), new FacetCount("e-2", 2)))
                    .containsEntry(Facet.MUNICIPALITY, List.of(new FacetCount("Zwolle", 2)));
            assertThat(search.search(question("fiets", Map.of(), Set.of(Facet.PATTERN), 0, null))
                            .facetCounts())
                    .containsEntry(Facet.PATTERN, List.of(new FacetCount("e-1", 2), new FacetCount("e-2", 1)));
            assertThat(ids(search.search(
                            question("", Map.of(Facet.PATTERN, Set.of("e-1", "e-2")), Set.of(), 10, null))))
                    .containsExactly("A", "B", "C");
            assertThat(ids(search.search(question("", Map.of(Facet.PATTERN, Set.of("e-9")), Set.of(), 10, null))))
                    .isEmpty();
            assertThat(ids(search.search(CaseQuestion.of("patroon:E-1 -gemeente:Zwolle", 10))))
                    .containsExactly("A");
            assertThat(ids(search.search(CaseQuestion.of("pattern:e-9", 10)))).isEmpty();
        }
    }

    @Test
    void countsNoPatternWhereThereIsNone() {
        try (SearchIndex index = holding(aCase())) {
            assertThat(ask(index, question("", Map.of(), Set.of(Facet.PATTERN), 0, null))
                            .facetCounts())
                    .containsEntry(Facet.PATTERN, List.of());
        }
    }

    private static List<CaseId> cases(String... ids) {
        return Stream.of(ids).map(CaseId::new).toList();
    }

    @Test
    void noLongerFindsARecordThatWentIntoQuarantine() {
        try (SearchIndex index = holding(aCase().withId("A"), aCase().withId("B"))) {
            index.put(List.of(quarantined("A")));
            index.commit(2);
            assertThat(found(index, "")).containsExactly("B");
        }
    }

    @Test
    void leavesARecordThatWentIntoQuarantineOutOfTheNextPage() {
        try (SearchIndex index = holding(aCase().withId("A"), aCase().withId("B"), aCase().withId("C"))) {
            Found first = ask(index, CaseQuestion.of("huurtoeslag", 1));
            index.put(List.of(quarantined("B")));
            index.commit(2);
            Found rest = ask(index, question("huurtoeslag", Map.of(), Set.of(), 10, first.next()));
            assertThat(ids(first)).containsExactly("A");
            assertThat(ids(rest)).containsExactly("C");
        }
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        try (SearchIndex index = holding(aCase())) {
            for (String cursor : List.of("", "AAAA", "?", "bm9uc2Vuc2U gone", "f8AAAEE", "_____w")) {
                assertThatThrownBy(() -> ask(index, question("", Map.of(), Set.of(), 1, cursor)))
                        .as(cursor)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Property(tries = 30, seed = "20")
    void answersWhateverIsTyped(@ForAll List<String> queries) throws IOException {
        Path place = Files.createTempDirectory("index");
        try (SearchIndex index = open(place)) {
            add(index, 1, aCase());
            for (String query : queries) {
                assertThat(ask(index, CaseQuestion.of(query, 10)).total()).isBetween(0L, 1L);
            }
        } finally {
            delete(place);
        }
    }

    private static void delete(Path place) throws IOException {
        try (var paths = Files.walk(place)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** With reasons, facets and meaning, as the greatest request has them. */
    @Test
    void answersWhateverIsPastedAndPutTogether() {
        List<String> typed = new ArrayList<>(BadInput.extremes());
        typed.addAll(BadInput.random(150, 7));
        TextVector anywhere = direction(0);
        try (SearchIndex index = holding(
                narrative("A", "De scootmobiel en de fiets in de woning."),
                narrative("B", "Huurachterstandregeling, huurtoeslag."))) {
            CaseSearch search = new CaseSearch(index, words -> Optional.of(anywhere));
            for (String query : typed) {
                CaseQuestion question = new CaseQuestion(
                        query, Map.of(), null, null, null, null, EnumSet.allOf(Facet.class), 10, null, true);
                assertThat(search.search(question).total()).as(query).isBetween(0L, 2L);
                String plain = PlainWord.of(query).stream().map(PlainWord::text).collect(Collectors.joining(" "));
                if (!plain.isEmpty()) {
                    assertThat(index.beginnings(plain, 5)).as(query).hasSizeLessThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void answersWhatLooksLikeSyntax() {
        try (SearchIndex index = holding(aCase())) {
            for (String query : List.of("\"", "huurtoeslag AND (", "*:*", "\"\"", "a~ /[/ {1 TO", "x ".repeat(5_000))) {
                assertThat(ask(index, CaseQuestion.of(query, 10)).total())
                        .as(query)
                        .isBetween(0L, 1L);
            }
        }
    }

    @Test
    void findsACompoundThroughItsPartsThatStandApart() {
        try (SearchIndex index = holding(
                narrative("A", "Er was schuld door de hoge huur."),
                narrative("B", "Een huurschuld."),
                narrative("C", "Schuld bij een winkel."))) {
            assertThat(found(index, "huurschuld")).containsExactly("B", "A");
        }
    }

    @Test
    void ranksTheWordItselfAboveACompoundThatHoldsIt() {
        try (SearchIndex index =
                holding(narrative("A", "De huurtoeslag stopte."), narrative("B", "De toeslag stopte."))) {
            assertThat(found(index, "toeslag")).containsExactly("B", "A");
        }
    }

    @Test
    void findsAnArticleOfALawInWhicheverSpelling() {
        try (SearchIndex index = holding(
                narrative("A", "Afgewezen op grond van artikel 35 Participatiewet."),
                narrative("B", "Zie art. 36 PW."))) {
            assertThat(found(index, "art. 35 lid 1 PW")).isEmpty();
            assertThat(found(index, "P-wet 35")).containsExactly("A");
            assertThat(found(index, "artikel 36 Participatiewet")).containsExactly("B");
        }
    }

    @Test
    void takesAWordThatNoRecordHoldsForOneThatIsSpeltLikeIt() {
        try (SearchIndex index = holding(narrative("A", "De scootmobiel was stuk."), narrative("B", "Een fiets."))) {
            Found found = ask(index, CaseQuestion.of("scootmobil", 10));
            assertThat(ids(found)).containsExactly("A");
            assertThat(found.knownCorrection()).contains("scootmobiel");
            assertThat(ask(index, CaseQuestion.of("fiets", 10)).knownCorrection())
                    .isEmpty();
        }
    }

    @Test
    void leavesOutWhatIsUnwantedAndTakesEitherOfTwo() {
        try (SearchIndex index = holding(
                narrative("A", "Een fiets en een helm."), narrative("B", "Een fiets."), narrative("C", "Een bed."))) {
            assertThat(found(index, "fiets -helm")).containsExactly("B");
            assertThat(found(index, "helm OR bed")).containsExactlyInAnyOrder("A", "C");
            assertThat(found(index, "fie*")).containsExactlyInAnyOrder("A", "B");
        }
    }

    @Test
    void narrowsByAFieldWhateverItsCaseAndByRanges() {
        try (SearchIndex index = holding(
                aCase().withId("A").in(UTRECHT).costing("100").on(LocalDate.of(2020, 2, 1)),
                aCase().withId("B").in(ZWOLLE).costing("300").on(LocalDate.of(2020, 8, 1)))) {
            assertThat(found(index, "gemeente:zwolle")).containsExactly("B");
            assertThat(found(index, "gemeente:nergens")).isEmpty();
            assertThat(found(index, "bedrag:>200")).containsExactly("B");
            assertThat(found(index, "datum:2020-01..2020-06")).containsExactly("A");
        }
    }

    @Test
    void countsPeriodsAndClassesOfAmounts() {
        try (SearchIndex index = holding(
                aCase().withId("A").costing("99.99").on(LocalDate.of(2020, 2, 29)),
                aCase().withId("B").costing("100").on(LocalDate.of(2020, 4, 1)))) {
            Found found = ask(
                    index,
                    question(
                            "", Map.of(), Set.of(Facet.YEAR, Facet.QUARTER, Facet.MONTH, Facet.AMOUNT_CLASS), 0, null));
            assertThat(found.facetCounts().get(Facet.YEAR)).containsExactly(new FacetCount("2020", 2));
            assertThat(found.facetCounts().get(Facet.QUARTER))
                    .containsExactly(new FacetCount("2020-K1", 1), new FacetCount("2020-K2", 1));
            assertThat(found.facetCounts().get(Facet.MONTH))
                    .containsExactly(new FacetCount("2020-02", 1), new FacetCount("2020-04", 1));
            assertThat(found.facetCounts().get(Facet.AMOUNT_CLASS))
                    .containsExactly(new FacetCount("100-250", 1), new FacetCount("50-100", 1));
        }
    }

    @Test
    void tellsWhichWordsBroughtARecordAndWhere() {
        try (SearchIndex index = holding(narrative("A", "Een fiets.").withMeasure("Een helm."))) {
            Found.Hit hit = ask(index, CaseQuestion.of("fiets helm", 10).withReasons())
                    .hits()
                    .getFirst();
            assertThat(hit.reasons())
                    .extracting(Found.WeighedReason::reason)
                    .contains(new Reason("fiets", Reason.Place.NARRATIVE), new Reason("helm", Reason.Place.MEASURE));
            assertThat(hit.reasons())
                    .allSatisfy(each -> assertThat(each.weight()).isPositive());
        }
    }

    @Test
    void bringsWhatMeansTheLikeBehindWhatHoldsTheWordsWithoutCountingIt() {
        TextVector here = direction(0);
        try (SearchIndex index = open(folder)) {
            index.put(List.of(
                    new IndexedCase(narrative("A", "Een fiets.").stored(), CaseTerms.NONE, direction(1)),
                    new IndexedCase(narrative("B", "Een tweewieler.").stored(), CaseTerms.NONE, here),
                    new IndexedCase(narrative("C", "Een bed.").stored(), CaseTerms.NONE, direction(2))));
            index.commit(1);
            Found found = new CaseSearch(index, words -> Optional.of(here)).search(CaseQuestion.of("fiets", 10));
            assertThat(ids(found)).containsExactlyInAnyOrder("A", "B");
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.hits().stream().filter(Found.Hit::byMeaning).map(Found.Hit::id))
                    .containsExactly(new CaseId("B"));
        }
    }

    @Test
    void keepsWhatMeansTheLikeWithinTheFilters() {
        TextVector here = direction(0);
        try (SearchIndex index = open(folder)) {
            index.put(List.of(
                    new IndexedCase(narrative("A", "Een fiets.").in(UTRECHT).stored(), CaseTerms.NONE, here),
                    new IndexedCase(narrative("B", "Een fiets.").in(ZWOLLE).stored(), CaseTerms.NONE, here)));
            index.commit(1);
            CaseSearch search = new CaseSearch(index, words -> Optional.of(here));
            assertThat(ids(search.search(CaseQuestion.of("tweewieler gemeente:Zwolle", 10))))
                    .containsExactly("B");
            assertThat(ids(search.search(
                            question("tweewieler", Map.of(Facet.MUNICIPALITY, Set.of("Utrecht")), Set.of(), 10, null))))
                    .containsExactly("A");
            assertThat(ids(search.search(CaseQuestion.of("tweewieler -fiets", 10))))
                    .isEmpty();
        }
    }

    @Test
    void multipliesAScoreByAWeight() {
        try (SearchIndex index = holding(narrative("A", "Een fiets."), narrative("B", "Een fiets en een bed."))) {
            IndexQuery bike = new IndexQuery.Term(IndexField.NARRATIVE, "fiets", 1);
            IndexQuery kind = new IndexQuery.OfFacet(Facet.KIND, Set.of("exceptions"));
            for (IndexQuery each : List.of(bike, kind)) {
                List<SearchResult.Hit> once =
                        index.search(SearchRequest.of(each, 10)).hits();
                List<SearchResult.Hit> thrice = index.search(SearchRequest.of(new IndexQuery.Weighted(each, 3), 10))
                        .hits();
                assertThat(once).hasSize(2);
                assertThat(thrice)
                        .extracting(SearchResult.Hit::id)
                        .containsExactlyElementsOf(
                                once.stream().map(SearchResult.Hit::id).toList());
                for (int i = 0; i < once.size(); i++) {
                    assertThat(thrice.get(i).score()).isCloseTo(3 * once.get(i).score(), offset(1e-4));
                }
            }
            assertThat(index.search(SearchRequest.of(kind, 1)).hits().getFirst().score())
                    .isCloseTo(1, offset(1e-6));
        }
    }

    @Test
    void tellsWhetherAnyRecordMatchesAndHowManyHoldATerm() {
        try (SearchIndex index = holding(
                narrative("A", "Een fiets."), narrative("B", "Een fiets en een bed."), narrative("C", "Een bed."))) {
            IndexQuery.Term bicycle = new IndexQuery.Term(IndexField.NARRATIVE, "fiets", 1);
            IndexQuery.Term law = new IndexQuery.Term(IndexField.CONCEPTS, "no-such-concept", 1);
            IndexQuery.Term spelt = new IndexQuery.Term(IndexField.SPELLINGS, "fiets", 1);
            assertThat(index.exist(List.of(bicycle, law, new IndexQuery.Everything())))
                    .containsExactly(true, false, true);
            assertThat(index.counts(List.of(bicycle, law))).containsExactly(2L, 0L);
            assertThat(index.frequencies(List.of(law, bicycle, spelt))).containsExactly(0L, 2L, 2L);
            assertThat(index.exist(List.of())).isEmpty();
            assertThat(index.frequencies(List.of())).isEmpty();
            index.put(List.of(quarantined("A"), quarantined("B")));
            index.commit(2);
            assertThat(index.exist(List.of(bicycle))).containsExactly(false);
        }
    }

    @Test
    void listsWordsThatBeginSoAndThoseThatAreSpeltAlike() {
        try (SearchIndex index =
                holding(narrative("A", "Een woning."), narrative("B", "De woning en de woningcorporatie."))) {
            assertThat(index.beginnings("woni", 1)).containsExactly(new Spelling("woning", 2));
            assertThat(index.beginnings("woningc", 5)).containsExactly(new Spelling("woningcorporatie", 1));
            assertThat(index.spellings("wonnig", 3)).contains(new Spelling("woning", 2));
            assertThat(index.spellings("vliegtuig", 3)).isEmpty();
        }
    }

    @Property(tries = 3, seed = "20")
    void everyRecordIsMatchedByJustTheQueriesThatFindIt(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("index");
        try (SearchIndex index = open(place)) {
            List<IndexedCase> cases = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                cases.add(indexed(narrative("R-" + i, sentence(random) + ". " + sentence(random) + ".")
                        .in(random.nextBoolean() ? UTRECHT : ZWOLLE)
                        .costing(Integer.toString(random.nextInt(400)))));
            }
            index.put(cases);
            index.commit(1);
            Map<Long, IndexQuery> queries = new HashMap<>();
            Map<CaseId, Set<Long>> found = new HashMap<>();
            for (long number = 1; number <= 150; number++) {
                long its = number;
                IndexQuery query = read(query(random));
                queries.put(number, query);
                index.search(SearchRequest.of(query, 100))
                        .hits()
                        .forEach(hit -> found.computeIfAbsent(hit.id(), key -> new HashSet<>())
                                .add(its));
            }
            Collections.shuffle(cases, random);
            assertThat(new Percolator(queries).percolate(cases)).isEqualTo(found);
        } finally {
            delete(place);
        }
    }

    /** However much of the index a search passes over. */
    @Property(tries = 3, seed = "21")
    void liftsWhatMatchesByWhatElseItHoldsAndBringsNothingByThatAlone(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("index");
        try (SearchIndex index = open(place)) {
            List<IndexedCase> cases = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String text = i % 2 == 0 ? "Een auto" : sentence(random) + ". " + sentence(random);
                cases.add(indexed(narrative("R-" + i, text + ".").in(random.nextBoolean() ? UTRECHT : ZWOLLE)));
            }
            index.put(cases);
            index.commit(1);
            for (int i = 0; i < 10; i++) {
                IndexQuery of = new IndexQuery.Some(
                        random.ints(4, 0, WORDS.size())
                                .mapToObj(word ->
                                        (IndexQuery) new IndexQuery.Term(IndexField.NARRATIVE, WORDS.get(word), 1))
                                .toList(),
                        1);
                float weight = random.nextFloat() * 10;
                IndexQuery inUtrecht = new IndexQuery.OfFacet(Facet.MUNICIPALITY, Set.of("Utrecht"));
                IndexQuery lifted = new IndexQuery.Lifted(
                        of, new IndexQuery.Some(List.of(new IndexQuery.Weighted(inUtrecht, weight)), 1));
                Map<CaseId, Double> expected = scores(index.search(SearchRequest.of(of, 1_000)));
                Set<CaseId> there =
                        scores(index.search(SearchRequest.of(inUtrecht, 1_000))).keySet();
                expected.replaceAll((id, score) -> score + (there.contains(id) ? weight : 0));
                List<Double> best = expected.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(7)
                        .toList();

                List<SearchResult.Hit> hits = index.best(SearchRequest.of(lifted, 7));
                assertThat(hits).hasSize(best.size());
                for (int at = 0; at < best.size(); at++) {
                    assertThat(hits.get(at).score()).isCloseTo(best.get(at), offset(1e-3));
                    assertThat(hits.get(at).score())
                            .isCloseTo(expected.getOrDefault(hits.get(at).id(), -1.0), offset(1e-3));
                }
                SearchRequest narrowed = new SearchRequest(
                        lifted, null, Map.of(Facet.MUNICIPALITY, Set.of("Zwolle")), Set.of(), 1_000, null, false);
                assertThat(index.best(narrowed))
                        .extracting(SearchResult.Hit::id)
                        .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                                .filter(id -> !there.contains(id))
                                .toList());
            }
        } finally {
            delete(place);
        }
    }

    private static Map<CaseId, Double> scores(SearchResult result) {
        Map<CaseId, Double> scores = new HashMap<>();
        result.hits().forEach(hit -> scores.put(hit.id(), hit.score()));
        return scores;
    }

    private static final List<String> WORDS = List.of(
            "huur",
            "huurtoeslag",
            "koelkast",
            "fiets",
            "schuld",
            "huurschuld",
            "woning",
            "oude",
            "nieuwe",
            "inkomen",
            "uitkering",
            "school",
            "gemeente",
            "betaalt");

    private static String sentence(Random random) {
        return random.ints(5, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private static String query(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            parts.add(
                    switch (random.nextInt(9)) {
                        case 0 -> "-" + word;
                        case 1 -> "\"" + word + " " + WORDS.get(random.nextInt(WORDS.size())) + "\"";
                        case 2 -> word + " OR " + WORDS.get(random.nextInt(WORDS.size()));
                        case 3 -> word.substring(0, 3) + "*";
                        case 4 -> "gemeente:" + (random.nextBoolean() ? "utrecht" : "ZWOLLE");
                        case 5 -> "bedrag:" + (random.nextBoolean() ? ">" : "<") + random.nextInt(400);
                        default -> word;
                    });
        }
        return String.join(" ", parts);
    }

    private static IndexQuery read(String query) {
        return new SavedQueries()
                .read(new SavedQuestion(
                        RedactedText.EMPTY, RedactedText.ofRedacted(query), Map.of(), null, null, null, null));
    }

    /** One of directions that have nothing in common. */
    private static TextVector direction(int which) {
        float[] components = new float[TextVector.LENGTH];
        Arrays.fill(components, 64 * which, 64 * which + 64, 1);
        return TextVector.of(components);
    }

    /** A record with this id and narrative, and nothing else that its tests look for. */
    private static CaseBuilder narrative(String id, String text) {
        return aCase().withId(id)
                .about("parkeren")
                .withMeasure("Brief verstuurd.")
                .withNarrative(text);
    }

    private static IndexedCase quarantined(String id) {
        StoredCase stored = aCase().withId(id).stored();
        return new IndexedCase(
                new StoredCase(
                        stored.content(),
                        2,
                        2,
                        Set.of(),
                        QuarantineReason.OTHER_SCRIPT,
                        List.of(),
                        List.of(),
                        stored.source()),
                CaseTerms.NONE);
    }

    private static IndexedCase indexed(CaseBuilder builder) {
        return new IndexedCase(builder.stored(), CaseTerms.NONE);
    }

    private SearchIndex holding(CaseBuilder... builders) {
        SearchIndex index = open(folder);
        add(index, 1, builders);
        return index;
    }

    /** Puts and commits. */
    protected static void add(SearchIndex index, long sequence, CaseBuilder... builders) {
        index.put(List.of(builders).stream().map(SearchIndexContract::indexed).toList());
        index.commit(sequence);
    }

    /** The ids of what is found, the best first. */
    protected static List<String> found(SearchIndex index, String query) {
        return ids(ask(index, CaseQuestion.of(query, 100)));
    }

    /** Words alone. */
    private static Found ask(SearchIndex index, CaseQuestion question) {
        return Searches.search(index, question);
    }

    private static CaseQuestion question(
            String typed, Map<Facet, Set<String>> filters, Set<Facet> facets, int limit, @Nullable String after) {
        return new CaseQuestion(typed, filters, null, null, null, null, facets, limit, after, false);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(Found.Hit::id).map(CaseId::value).toList();
    }

    private static List<String> within(
            SearchIndex index,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String least,
            @Nullable String greatest) {
        return ids(ask(
                index,
                new CaseQuestion(
                        "",
                        Map.of(),
                        from,
                        to,
                        least == null ? null : new BigDecimal(least),
                        greatest == null ? null : new BigDecimal(greatest),
                        Set.of(),
                        100,
                        null,
                        false)));
    }
}
