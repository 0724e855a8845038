package nl.weeffout.domain;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
