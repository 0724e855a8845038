package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Judgement.Accept;
import nl.weeffout.domain.Judgement.Mask;
import nl.weeffout.domain.Judgement.Return;
import nl.weeffout.domain.ReviewQuery.State;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every record store must do with records that wait for a reviewer, and with what was decided about them. */
public abstract class ReviewContract {
    private static final Instant NOON = Instant.parse("2025-06-15T12:00:00Z");
    private static final CaseId ID = new CaseId("U-1");
    private static final String TEXT =
            "Melati belde; van melati's zus hoorden wij dat [NAAM] naar school de Vlinder gaat.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    protected Path folder;

    /** Opens the store in this folder, which may hold one already. */
    protected abstract RecordStore open(Path in);

    private static CaseBuilder waiting() {
        int school = TEXT.indexOf("de Vlinder");
        return aCase().withNarrative(TEXT)
                .waitingFor(QuarantineReason.UNSURE)
                .withNotes(
                        new ReviewNote("omschrijving", 0, 6, ReviewReason.UNSURE_NAME),
                        new ReviewNote("omschrijving", school, school + 10, ReviewReason.SCHOOL));
    }

    private static Accept accept() {
        return new Accept(Set.of(), "petra", NOON);
    }

    private static Mask mask(String... words) {
        return new Mask(Set.of(words), false, "petra", NOON);
    }

    @Test
    void keepsTheNotesOfARecord() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming()));
        }
        try (RecordStore store = open(folder)) {
            assertThat(store.find(ID).orElseThrow().notes())
                    .isEqualTo(waiting().stored().notes());
        }
    }

    @Test
    void releasesWhatWasAcceptedUnderTheSameVersionAndANewChangeNumber() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming(), aCase().withId("U-2").incoming()));
            assertThat(store.judge(ID, accept()).orElseThrow().quarantined()).isEmpty();
        }
        try (RecordStore store = open(folder)) {
            StoredCase released = store.find(ID).orElseThrow();
            assertThat(released.quarantined()).isEmpty();
            assertThat(released.version()).isEqualTo(1);
            assertThat(released.content()).isEqualTo(waiting().build());
            assertThat(released.sequence()).isEqualTo(3).isEqualTo(store.lastSequence());
            List<CaseId> later = new ArrayList<>();
            store.forEachSince(2, it -> later.add(it.id()));
            assertThat(later).containsExactly(ID);
            assertThat(store.findReview(ID).orElseThrow().lastDecision())
                    .contains(new ReviewDecision(ReviewDecision.Kind.ACCEPT, "petra", NOON));
        }
    }

    @Test
    void masksWholeWordsInAnyCaseInANewVersionAndKeepsTheOldOne() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming()));
            StoredCase masked = store.judge(ID, mask("MELATI")).orElseThrow();
            assertThat(masked.content().narrative().value())
                    .isEqualTo("[NAAM] belde; van [NAAM]'s zus hoorden wij dat [NAAM] naar school de Vlinder gaat.");
            assertThat(masked.version()).isEqualTo(2);
            assertThat(masked.quarantined()).isEmpty();
            ReviewNote note = masked.notes().getFirst();
            assertThat(masked.notes()).hasSize(1);
            assertThat(masked.content().narrative().value().substring(note.start(), note.end()))
                    .isEqualTo("de Vlinder");
            assertThat(store.versions(ID))
                    .extracting(it -> it.content().narrative().value())
                    .containsExactly(TEXT, masked.content().narrative().value());
            assertThat(store.versions(ID).getFirst().quarantined()).contains(QuarantineReason.UNSURE);
        }
    }

    @Test
    void aJudgedRecordThatIsTakenInAgainStaysJudgedAndAChangedOneIsJudgedAnew() {
        try (RecordStore store = open(folder)) {
            IncomingCase again = waiting().incoming();
            store.put(List.of(again, waiting().withId("U-2").incoming()));
            store.judge(ID, mask("melati"));
            store.judge(new CaseId("U-2"), accept());
            assertThat(store.put(List.of(again, waiting().withId("U-2").incoming())))
                    .containsExactly(PutOutcome.UNCHANGED, PutOutcome.UNCHANGED);
            assertThat(store.countReviews(ReviewQuery.of(State.WAITING, 1))).isZero();
            // A rule that masks the word from now on gives the text that the reviewer made.
            assertThat(store.put(List.of(waiting()
                            .withNarrative(TEXT.replaceAll("(?i)melati", "[NAAM]"))
                            .incoming())))
                    .containsExactly(PutOutcome.UNCHANGED);
            assertThat(store.put(List.of(waiting().costing("1").incoming()))).containsExactly(PutOutcome.CHANGED);
            assertThat(store.find(ID).orElseThrow().quarantined()).contains(QuarantineReason.UNSURE);
            assertThat(store.find(ID).orElseThrow().version()).isEqualTo(3);
        }
    }

    @Test
    void takesADecisionBackWithTheTextThatTheRecordHad() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming()));
            for (Judgement judgement : List.of(accept(), mask("Melati"), mask("Vlinder"))) {
                store.judge(ID, judgement);
                StoredCase back = store.judge(ID, new Return("piet", NOON)).orElseThrow();
                assertThat(back.quarantined()).contains(QuarantineReason.UNSURE);
                assertThat(back.content()).isEqualTo(waiting().build());
                assertThat(back.notes()).isEqualTo(waiting().stored().notes());
                assertThat(back.sequence()).isEqualTo(store.lastSequence());
            }
            assertThat(store.versions(ID)).hasSize(5);
            assertThat(store.put(List.of(waiting().incoming()))).containsExactly(PutOutcome.UNCHANGED);
        }
    }

    @Test
    void decidesNothingWhereNothingWaits() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming(), aCase().withId("U-2").incoming()));
            long before = store.lastSequence();
            assertThat(store.judge(new CaseId("nobody"), accept())).isEmpty();
            assertThat(store.judge(new CaseId("U-2"), accept())).isEmpty();
            assertThat(store.judge(ID, new Return("petra", NOON))).isEmpty();
            assertThat(store.judge(ID, mask("NAAM"))).isEmpty();
            assertThat(store.judge(ID, mask("Mela"))).isEmpty();
            assertThat(store.lastSequence()).isEqualTo(before);
            store.judge(ID, accept());
            assertThat(store.judge(ID, mask("Melati"))).isEmpty();
        }
    }

    @Test
    void listsWhatWaitsWhatIsFlaggedAndAllByIdInPages() {
        Municipality leiden = new Municipality("Leiden", "GM0546", "Zuid-Holland");
        try (RecordStore store = open(folder)) {
            store.put(List.of(
                    aCase().withId("C")
                            .waitingFor(QuarantineReason.OTHER_SCRIPT)
                            .incoming(),
                    aCase().withId("A").waitingFor(QuarantineReason.UNSURE).incoming(),
                    aCase().withId("B")
                            .in(leiden)
                            .waitingFor(QuarantineReason.UNSURE)
                            .incoming(),
                    aCase().withId("D").incoming(),
                    aCase().withId("E")
                            .withNotes(new ReviewNote("omschrijving", 0, 2, ReviewReason.DIAGNOSIS))
                            .incoming()));
            assertThat(ids(store, ReviewQuery.of(State.WAITING, 10))).containsExactly("A", "B", "C");
            assertThat(ids(store, new ReviewQuery(State.WAITING, null, null, new CaseId("A"), 1)))
                    .containsExactly("B");
            assertThat(ids(store, new ReviewQuery(State.WAITING, "GM0546", null, null, 10)))
                    .containsExactly("B");
            assertThat(ids(store, new ReviewQuery(State.WAITING, null, QuarantineReason.UNSURE, null, 10)))
                    .containsExactly("A", "B");
            assertThat(ids(store, ReviewQuery.of(State.FLAGGED, 10))).containsExactly("E");
            store.judge(new CaseId("A"), accept());
            store.judge(new CaseId("E"), new Mask(Set.of("De"), false, "petra", NOON));
            assertThat(ids(store, ReviewQuery.of(State.WAITING, 10))).containsExactly("B", "C");
            assertThat(ids(store, ReviewQuery.of(State.FLAGGED, 10))).isEmpty();
            assertThat(ids(store, ReviewQuery.of(State.ALL, 10))).containsExactly("A", "B", "C", "E");
            assertThat(store.countReviews(ReviewQuery.of(State.ALL, 1))).isEqualTo(4);
        }
    }

    private static List<String> ids(RecordStore store, ReviewQuery query) {
        return store.reviews(query).stream()
                .map(item -> item.stored().id().value())
                .toList();
    }

    @Test
    void keepsRulesWithTheDecisionThatTheyCameFrom() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(waiting().incoming(), waiting().withId("U-2").incoming()));
            store.judge(ID, new Mask(Set.of("Melati"), true, "petra", NOON));
            store.judge(new CaseId("U-2"), new Accept(Set.of("Vlinder", "MELATI"), "piet", NOON));
            assertThat(store.rules())
                    .containsExactly(
                            new NameRule("GM0344", "melati", false, "piet", NOON),
                            new NameRule("GM0344", "vlinder", false, "piet", NOON));
            store.addRule(new NameRule("GM0344", "vlinder", true, "petra", NOON));
            assertThat(store.removeRule("GM0344", "melati")).isTrue();
            assertThat(store.removeRule("GM0344", "melati")).isFalse();
            assertThat(store.removeRule("GM0546", "vlinder")).isFalse();
        }
        try (RecordStore store = open(folder)) {
            assertThat(store.rules()).containsExactly(new NameRule("GM0344", "vlinder", true, "petra", NOON));
        }
    }
}
