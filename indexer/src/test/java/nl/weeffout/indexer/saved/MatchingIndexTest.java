package nl.weeffout.indexer.saved;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.review.ReviewDesk;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.SavedQueries;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saved searches in a data folder that takes records in, whose index comes and goes. */
class MatchingIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path data = Path.of("");

    private long search;

    /** One record about a tandem, and then a search for tandems. */
    @BeforeEach
    void fill() {
        takeIn(tandem("OLD"));
        search = save("tandem", "");
    }

    private Workspace writing() {
        return Workspace.openForWriting(data, System.err);
    }

    private static CaseBuilder tandem(String id) {
        return aCase().withId(id).withNarrative("Het huishouden kreeg een tandem.");
    }

    private static CaseBuilder boat(String id) {
        return aCase().withId(id).withNarrative("Het huishouden kreeg een boot.");
    }

    /** As an ingest does: the store first, then the index. */
    private void takeIn(CaseBuilder... cases) {
        store(cases);
        writing().close();
    }

    /** As an ingest that was cut off before it came to the index. */
    private void store(CaseBuilder... cases) {
        try (Workspace workspace = writing()) {
            workspace
                    .store()
                    .put(Arrays.stream(cases).map(CaseBuilder::incoming).toList());
        }
    }

    private long save(String query, String name) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return workspace
                    .savedSearchDesk(RedactedText::ofRedacted)
                    .save(name, CaseQuestion.of(query, 0))
                    .id();
        }
    }

    private List<String> newCases(long id) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return workspace.savedSearches().newCases(id, Long.MAX_VALUE, 100).stream()
                    .map(each -> each.id().value())
                    .toList();
        }
    }

    private void look() {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            SavedSearch saved = workspace.savedSearches().find(search).orElseThrow();
            workspace.savedSearches().look(search, saved.upTo(), NOON);
        }
    }

    @Test
    void whatWasThereIsNotNewAndWhatComesInIs() {
        assertThat(newCases(search)).isEmpty();
        takeIn(tandem("A"), boat("B"));
        assertThat(newCases(search)).containsExactly("A");
        takeIn(tandem("C"));
        assertThat(newCases(search)).containsExactly("C", "A");
    }

    @Test
    void aCorrectedRecordThatMatchedIsNotNewAgain() {
        takeIn(tandem("OLD").withMeasure("Anders opgelost."));
        assertThat(newCases(search)).isEmpty();
        takeIn(tandem("A"));
        look();
        takeIn(tandem("A").withMeasure("Anders opgelost."));
        assertThat(newCases(search)).isEmpty();
    }

    @Test
    void aCorrectionMakesARecordNewOrTakesItAway() {
        takeIn(boat("A"), tandem("B"));
        takeIn(tandem("A"), boat("B"));
        assertThat(newCases(search)).containsExactly("A");
    }

    /** How an index can come to be built anew. */
    private enum Rebuilt {
        ASKED,
        GONE,
        DAMAGED,
        OF_OTHER_WORDS;

        void rebuild(Path data) throws IOException {
            Path index = data.resolve("index");
            switch (this) {
                case ASKED -> {
                    try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
                        workspace.reindex();
                    }
                }
                case GONE -> LuceneSearchIndex.delete(index);
                case DAMAGED -> {
                    try (var files = Files.list(index)) {
                        for (Path file : files.toList()) {
                            Files.write(file, "x".getBytes(StandardCharsets.UTF_8));
                        }
                    }
                }
                case OF_OTHER_WORDS -> {
                    LuceneSearchIndex.delete(index);
                    LuceneSearchIndex.open(index, "other").close();
                }
            }
            Workspace.openForWriting(data, System.err).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIndexBuiltAnewMakesNothingNew(Rebuilt how) throws IOException {
        takeIn(tandem("A"));
        look();
        how.rebuild(data);
        assertThat(newCases(search)).isEmpty();
        takeIn(tandem("B"));
        assertThat(newCases(search)).containsExactly("B");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasStoredAndNotIndexedIsNewOnceTheIndexIsBuiltAnew(Rebuilt how) throws IOException {
        store(tandem("A"));
        how.rebuild(data);
        assertThat(newCases(search)).containsExactly("A");
    }

    @Test
    void whatCameInBehindTheBackOfTheIndexIsNewAfterTheNextStart() {
        store(tandem("A"));
        writing().close();
        assertThat(newCases(search)).containsExactly("A");
    }

    @Test
    void aRecordIsNewOnceAReviewerReleasesItAndNoMoreOnceThatIsTakenBack() {
        takeIn(tandem("Q").waitingFor(QuarantineReason.UNSURE), tandem("F").withNotes(aNote()));
        assertThat(newCases(search)).containsExactly("F");
        judge("Q", new Judgement.Accept(Set.of(), "petra", NOON));
        assertThat(newCases(search)).containsExactly("Q", "F");
        look();
        judge("F", new Judgement.Accept(Set.of(), "petra", NOON));
        assertThat(newCases(search)).as("it was found before it was judged").isEmpty();
        takeIn(tandem("A"));
        judge("Q", new Judgement.Return("petra", NOON));
        assertThat(newCases(search)).containsExactly("A");
    }

    private static ReviewNote aNote() {
        return new ReviewNote("omschrijving", 0, 3, ReviewReason.UNSURE_NAME);
    }

    private void judge(String id, Judgement judgement) {
        try (Workspace workspace = writing()) {
            ReviewDesk.of(workspace).judge(new CaseId(id), judgement);
        }
    }

    @Test
    void aSearchThatIsSavedLaterKnowsNothingOfWhatCameBefore() {
        takeIn(tandem("A"));
        long later = save("tandem", "");
        takeIn(tandem("B"));
        assertThat(newCases(later)).containsExactly("B");
        assertThat(newCases(search)).containsExactly("B", "A");
    }

    @Test
    void aWordThatNobodyUsedYetIsWaitedForAsItWasTyped() {
        long unknown = save("gondel", "");
        long place = save("gemeente:zwolle", "");
        takeIn(
                tandem("A"),
                aCase().withId("B")
                        .withNarrative("Een gondel.")
                        .in(new Municipality("Zwolle", "GM0193", "Overijssel")));
        assertThat(newCases(unknown)).containsExactly("B");
        assertThat(newCases(place)).containsExactly("B");
    }

    @Test
    void redactingAgainMasksWhatWasSavedAndMakesNothingNew() {
        long named;
        try (Workspace workspace = writing()) {
            named = workspace
                    .savedSearches()
                    .add(
                            new SavedQuestion(
                                    RedactedText.ofRedacted("Voor dhr. Zwatterveen"),
                                    RedactedText.ofRedacted("tandem mw. Zwatterveen"),
                                    Map.of(),
                                    null,
                                    null,
                                    null,
                                    null),
                            NOON,
                            workspace.store().lastSequence())
                    .orElseThrow()
                    .id();
        }
        takeIn(aCase().withId("A").withNarrative("Een tandem voor mw. Zwatterveen."));
        look();
        try (Workspace workspace = writing()) {
            assertThat(workspace.redactAgain(false)).isNotNull();
            var question = workspace.savedSearches().find(named).orElseThrow().question();
            assertThat(question.query().value()).startsWith("tandem [NAAM").doesNotContain("Zwatterveen");
            assertThat(question.name().value()).startsWith("Voor [NAAM").doesNotContain("Zwatterveen");
            assertThat(new SavedQueries().read(question))
                    .as("what is masked is not asked for")
                    .isEqualTo(new SavedQueries()
                            .read(question.withTexts(question.name(), RedactedText.ofRedacted("tandem"))));
        }
        assertThat(newCases(search)).isEmpty();
        takeIn(tandem("B"));
        assertThat(newCases(named)).contains("B");
    }

    @Test
    void masksPersonsBeforeAnythingIsKept() {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            SavedSearch saved = workspace
                    .savedSearchDesk(Workspace.redaction())
                    .save("Voor mw. Zwatterveen", CaseQuestion.of("tandem van dhr. Zwatterveen 06-12345678", 0));
            assertThat(saved.question().query().value()).contains("tandem").doesNotContain("Zwatterveen", "12345678");
            assertThat(saved.question().name().value()).doesNotContain("Zwatterveen");
            assertThat(saved.question().masked()).contains("[TELEFOON]");
            assertThat(workspace.savedSearches().find(saved.id()).orElseThrow().question())
                    .isEqualTo(saved.question());
        }
    }

    @Test
    void masksAWordThatNeitherDictionaryNorRecordsKnow() {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            SavedSearch saved = workspace
                    .savedSearchDesk(Workspace.redaction())
                    .save(
                            "zwatterveen",
                            CaseQuestion.of(
                                    "tandem zwatterveen -Zwatterveen gemeente:Zwolle \"art. 35 PW\" huurtoes* 2024",
                                    0));
            assertThat(saved.question().query().value())
                    .isEqualTo("tandem [NAAM] -[NAAM] gemeente:Zwolle \"art. 35 PW\" huurtoes* 2024");
            assertThat(saved.question().name().value()).isEqualTo("[NAAM]");
        }
    }

    @Test
    void refusesWhatAsksForNothingOrTooMuch() {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            SavedSearchDesk desk = workspace.savedSearchDesk(Workspace.redaction());
            assertRefused(desk, "", "", Map.of(), SavedSearchRefusal.Why.ASKS_NOTHING);
            assertRefused(desk, "", "mw. Zwatterveen", Map.of(), SavedSearchRefusal.Why.ASKS_NOTHING);
            assertRefused(desk, "", "x".repeat(1_001), Map.of(), SavedSearchRefusal.Why.QUERY_TOO_LONG);
            assertRefused(desk, "x".repeat(101), "x", Map.of(), SavedSearchRefusal.Why.NAME_TOO_LONG);
            assertRefused(
                    desk, "", "x", Map.of(Facet.TEAM, Set.of("mw. Zwatterveen")), SavedSearchRefusal.Why.UNKNOWN_VALUE);
        }
    }

    @Test
    void refusesPatternsAsARecordThatComesInStandsInNone() {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            SavedSearchDesk desk = workspace.savedSearchDesk(Workspace.redaction());
            for (String query : List.of(
                    "patroon:e-3",
                    "fiets patroon:e-3",
                    "fiets -pattern:E-3",
                    "(fiets OR patroon:\"e-3\") gemeente:Zwolle")) {
                assertRefused(desk, "", query, Map.of(), SavedSearchRefusal.Why.PATTERN_IN_QUERY);
            }
            assertRefused(
                    desk, "", "fiets", Map.of(Facet.PATTERN, Set.of("e-3")), SavedSearchRefusal.Why.PATTERN_IN_FILTERS);
        }
    }

    private static void assertRefused(
            SavedSearchDesk desk,
            String name,
            String query,
            Map<Facet, Set<String>> filters,
            SavedSearchRefusal.Why why) {
        CaseQuestion asked = new CaseQuestion(query, filters, null, null, null, null, Set.of(), 0, null, false);
        assertThatThrownBy(() -> desk.save(name, asked))
                .isInstanceOfSatisfying(
                        SavedSearchRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why))
                .hasMessageNotContaining("Zwatterveen");
    }
}
