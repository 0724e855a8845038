package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.SavedSearch.Match;
import nl.weeffout.domain.SavedSearch.NewCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every keeper of saved searches must do. */
@SuppressWarnings("NullAway.Init")
public abstract class SavedSearchesContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private RecordStore store;
    private SavedSearches searches;

    /** Opens the records in a folder. */
    protected abstract RecordStore open(Path in);

    /** The saved searches beside these records. */
    protected abstract SavedSearches beside(RecordStore records);

    @BeforeEach
    void fill() {
        store = open(folder);
        store.put(List.of(
                aCase().withId("A").incoming(),
                aCase().withId("B").incoming(),
                aCase().withId("C").incoming()));
        searches = beside(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SavedQuestion question(String query) {
        return new SavedQuestion(
                RedactedText.ofRedacted("naam"),
                RedactedText.ofRedacted(query),
                Map.of(Facet.KIND, Set.of("grants", "exceptions"), Facet.TEAM, Set.of("Noord")),
                LocalDate.of(2024, 1, 1),
                null,
                new BigDecimal("0.10"),
                new BigDecimal("1000000"));
    }

    private long saved() {
        return searches.add(question("fiets"), NOON, 0).orElseThrow().id();
    }

    private static Match matching(String id, long change, Long... searches) {
        return new Match(new CaseId(id), change, Set.of(searches), Set.of());
    }

    private static NewCase newCase(String id, long change) {
        return new NewCase(new CaseId(id), change);
    }

    private List<NewCase> newCases(long id) {
        return searches.newCases(id, Long.MAX_VALUE, 100);
    }

    @Test
    void keepsAQuestionAsItWasAndNeverGivesAnIdTwice() {
        SavedSearch one = searches.add(question("een"), NOON, 7).orElseThrow();
        SavedSearch two = searches.add(question("twee"), NOON, 7).orElseThrow();
        assertThat(one).isEqualTo(new SavedSearch(1, question("een"), NOON, null, 7, 0));
        assertThat(searches.list(0, 10)).containsExactly(one, two);
        assertThat(searches.list(1, 10)).containsExactly(two);
        assertThat(searches.list(0, 1)).containsExactly(one);
        assertThat(searches.remove(two.id())).isTrue();
        assertThat(searches.remove(two.id())).isFalse();
        assertThat(searches.find(two.id())).isEmpty();
        assertThat(searches.add(question("drie"), NOON, 7).orElseThrow().id()).isEqualTo(3);
        assertThat(searches.count()).isEqualTo(2);
        store.close();
        store = open(folder);
        assertThat(beside(store).find(1)).contains(one);
    }

    @Test
    void savesNoMoreThanCanBeKept() {
        for (int i = 0; i < SavedSearches.MOST; i++) {
            assertThat(searches.add(question("x"), NOON, 0)).isPresent();
        }
        assertThat(searches.add(question("x"), NOON, 0)).isEmpty();
        searches.remove(5);
        assertThat(searches.add(question("x"), NOON, 0)).isPresent();
    }

    @Test
    void listsNewCasesTheNewestFirstInPages() {
        long id = saved();
        searches.matched(List.of(id), List.of(matching("A", 1, id), matching("B", 2), matching("C", 3, id)), 3);
        assertThat(searches.newCases(id, Long.MAX_VALUE, 1)).containsExactly(newCase("C", 3));
        assertThat(searches.newCases(id, 3, 1)).containsExactly(newCase("A", 1));
        SavedSearch now = searches.find(id).orElseThrow();
        assertThat(now.newCases()).isEqualTo(2);
        assertThat(now.upTo()).isEqualTo(3);
    }

    @Test
    void aRecordThatMatchesAgainIsNewOnceUnderItsFirstChange() {
        long id = saved();
        searches.matched(List.of(id), List.of(matching("A", 1, id)), 3);
        searches.matched(List.of(id), List.of(matching("A", 4, id)), 4);
        assertThat(newCases(id)).containsExactly(newCase("A", 1));
    }

    @Test
    void aRecordThatMatchedBeforeIsNotNewAndOneThatMatchesNoMoreIsNoneAnyMore() {
        long id = saved();
        searches.matched(List.of(id), List.of(matching("A", 1, id)), 3);
        searches.matched(
                List.of(id), List.of(matching("A", 4), new Match(new CaseId("B"), 5, Set.of(id), Set.of(id))), 5);
        assertThat(newCases(id)).isEmpty();
    }

    @Test
    void aLookTakesWhatWasSeenAndLeavesWhatCameLater() {
        long id = saved();
        searches.matched(List.of(id), List.of(matching("A", 1, id), matching("B", 2, id)), 3);
        assertThat(newCases(id)).as("reading is not looking").hasSize(2);
        assertThat(searches.look(id, 1, LATER)).isTrue();
        assertThat(newCases(id)).containsExactly(newCase("B", 2));
        assertThat(searches.find(id).orElseThrow().lastLook()).contains(LATER);
        assertThat(searches.look(99, 1, LATER)).isFalse();
    }

    @Test
    void whatWasMatchedUpToAChangeIsNotMatchedBelowIt() {
        long early = saved();
        long late = searches.add(question("boot"), NOON, 2).orElseThrow().id();
        searches.matched(
                List.of(early, late), List.of(matching("A", 1, early, late), matching("C", 3, early, late)), 3);
        assertThat(newCases(early)).hasSize(2);
        assertThat(newCases(late)).containsExactly(newCase("C", 3));
    }

    @Test
    void passesOverSearchesThatAreGoneAndLeavesOthersAlone() {
        long gone = saved();
        long other = saved();
        searches.matched(List.of(gone, other), List.of(matching("A", 1, gone, other)), 3);
        searches.remove(gone);
        searches.matched(List.of(gone), List.of(matching("A", 4, gone), matching("B", 5, gone)), 5);
        assertThat(newCases(gone)).isEmpty();
        assertThat(newCases(other)).containsExactly(newCase("A", 1));
        assertThat(searches.find(other).orElseThrow().upTo()).isEqualTo(3);
    }

    @Test
    void aRecordInQuarantineIsNoNewCase() {
        long id = saved();
        store.put(
                List.of(aCase().withId("D").waitingFor(QuarantineReason.UNSURE).incoming()));
        searches.matched(List.of(id), List.of(matching("D", 4, id), matching("A", 1, id)), 4);
        assertThat(newCases(id)).containsExactly(newCase("A", 1));
        assertThat(searches.find(id).orElseThrow().newCases()).isEqualTo(1);
    }

    @Test
    void replacesAQuestionAndKeepsItsNewCases() {
        long id = saved();
        searches.matched(List.of(id), List.of(matching("A", 1, id)), 3);
        searches.replace(id, question("anders"));
        assertThat(searches.find(id).orElseThrow().question()).isEqualTo(question("anders"));
        assertThat(newCases(id)).hasSize(1);
    }
}
