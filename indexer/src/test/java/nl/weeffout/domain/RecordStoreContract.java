package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every record store must do. */
public abstract class RecordStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Opens the store in this folder, which may hold one already. */
    protected abstract RecordStore open(Path in);

    @Test
    void tellsNewFromUnchangedChangedAndRefused() {
        try (RecordStore store = open(folder)) {
            assertThat(store.put(List.of(
                            aCase().incoming(),
                            aCase().costing("640.00").incoming(),
                            aCase().costing("700").incoming(),
                            aGrant().incoming())))
                    .containsExactly(PutOutcome.NEW, PutOutcome.UNCHANGED, PutOutcome.CHANGED, PutOutcome.REFUSED);
            assertThat(store.versions(new CaseId("U-1")))
                    .extracting(StoredCase::version)
                    .containsExactly(1, 2);
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void readsBackEveryFieldAfterReopening() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(aCase().incoming(), aGrant().withId("G-1").incoming()));
        }
        try (RecordStore store = open(folder)) {
            assertThat(store.findAll(List.of(new CaseId("G-1"), new CaseId("none"), new CaseId("U-1"))))
                    .extracting(StoredCase::content)
                    .containsExactly(aGrant().withId("G-1").build(), aCase().build());
        }
    }

    @Test
    void linksDuplicatesBothWaysAndTakesThemBack() {
        var one = new CaseId("A");
        var other = new CaseId("B");
        try (RecordStore store = open(folder)) {
            store.put(
                    List.of(aCase().withId("A").incoming(), aCase().withId("B").incoming()));
            store.linkDuplicates(List.of(DuplicateLink.between(other, one, 0.9)));
            store.linkDuplicates(List.of(DuplicateLink.between(one, other, 0.9)));
            assertThat(store.find(one).orElseThrow().possibleDuplicates()).containsExactly(other);
            assertThat(store.find(other).orElseThrow().possibleDuplicates()).containsExactly(one);
            store.unlinkDuplicates(List.of(other));
            assertThat(store.find(one).orElseThrow().possibleDuplicates()).isEmpty();
        }
    }

    @Test
    void streamsNewestVersionsInOrderOfChange() {
        try (RecordStore writer = open(folder);
                RecordStore reader = open(folder)) {
            List<IncomingCase> batch = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
                batch.add(aCase().withId("U-" + i).incoming());
            }
            writer.put(batch);
            writer.put(List.of(aCase().withId("U-0").costing("1").incoming()));
            List<Long> seen = new ArrayList<>();
            reader.forEachSince(1_000, it -> seen.add(it.sequence()));
            assertThat(seen).hasSize(201).isSorted().endsWith(1_201L);
        }
    }

    @Test
    void rewritesVersionsInPlaceAndLetsOneMoreFollowTheNewest() {
        var id = new CaseId("U-1");
        try (RecordStore store = open(folder)) {
            store.put(List.of(aCase().withNarrative("Een Zwatterveen.").incoming()));
            IncomingCase second = aCase().withNarrative("Twee Zwatterveen.").incoming();
            store.put(List.of(new IncomingCase(
                    second.content(),
                    Set.of(CaseFlag.UNKNOWN_CATEGORY),
                    QuarantineReason.OTHER_SCRIPT,
                    List.of(),
                    second.signature(),
                    new SourceLine("later.csv", 7))));
            short[] signed = new short[TextSignature.LENGTH];
            signed[0] = 5;
            var signature = new TextSignature(signed);
            store.rewrite(List.of(
                    new VersionRewrite(aCase().withNarrative("Een [NAAM].").build(), 1, signature, List.of()),
                    new VersionRewrite(aCase().withNarrative("Twee [NAAM].").build(), 2, signature, List.of())));
            assertThat(store.versions(id))
                    .extracting(it -> it.version() + " " + it.content().narrative())
                    .containsExactly("1 Een [NAAM].", "2 Twee [NAAM].", "3 Twee [NAAM].");
            StoredCase newest = store.find(id).orElseThrow();
            assertThat(newest.sequence()).isEqualTo(3).isEqualTo(store.lastSequence());
            assertThat(newest.flags()).containsExactly(CaseFlag.UNKNOWN_CATEGORY);
            assertThat(newest.quarantined()).contains(QuarantineReason.OTHER_SCRIPT);
            assertThat(newest.source()).hasToString("later.csv:7");
            store.forEachSignature((one, its) -> assertThat(its).isEqualTo(signature));
            assertThat(store.put(List.of(aCase().withNarrative("Twee [NAAM].").incoming())))
                    .containsExactly(PutOutcome.UNCHANGED);
        }
    }

    @Test
    void aDecisionGoesAlongWhenTheNewestVersionIsRewritten() {
        var id = new CaseId("U-1");
        try (RecordStore store = open(folder)) {
            store.put(List.of(aCase().withNarrative("Een Zwatterveen.")
                    .waitingFor(QuarantineReason.UNSURE)
                    .incoming()));
            store.judge(id, new Judgement.Accept(Set.of(), "mira", Instant.EPOCH));
            StoredCase judged = store.find(id).orElseThrow();
            store.rewrite(List.of(new VersionRewrite(
                    aCase().withNarrative("Een [NAAM].").build(),
                    judged.version(),
                    aCase().incoming().signature(),
                    List.of())));
            assertThat(store.find(id).orElseThrow().quarantined()).isEmpty();
        }
    }

    @Test
    void anOldVersionIsRewrittenWithoutANewOne() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(
                    aCase().withNarrative("Een.").incoming(),
                    aCase().withNarrative("Twee.").incoming()));
            store.rewrite(List.of(new VersionRewrite(
                    aCase().withNarrative("[NAAM].").build(),
                    1,
                    aCase().incoming().signature(),
                    List.of())));
            assertThat(store.versions(new CaseId("U-1")))
                    .extracting(it -> it.content().narrative().value())
                    .containsExactly("[NAAM].", "Twee.");
            assertThat(store.lastSequence()).isEqualTo(2);
        }
    }

    @Test
    void rewritesNothingWhereOneVersionIsNotThere() {
        try (RecordStore store = open(folder)) {
            store.put(List.of(aCase().incoming()));
            TextSignature signature = aCase().incoming().signature();
            assertThatThrownBy(() -> store.rewrite(List.of(
                            new VersionRewrite(aCase().withNarrative("[NAAM].").build(), 1, signature, List.of()),
                            new VersionRewrite(aCase().withId("none").build(), 1, signature, List.of()))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("record none has no version 1");
            assertThat(store.find(new CaseId("U-1")).orElseThrow().content()).isEqualTo(aCase().build());
            assertThat(store.lastSequence()).isEqualTo(1);
        }
    }
}
