package nl.weeffout.indexer.vector;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.VectorStore;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.terminal.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CaseVectorsTest {
    private static final String MODEL = SentenceEncoder.modelVersion();

    @TempDir
    private Path data;

    private RelationalRecordStore records;
    private VectorStore kept;

    @BeforeEach
    void open() {
        records = RelationalRecordStore.openEmbedded(data.resolve("records.sqlite"), Clock.systemUTC());
        kept = records.vectors();
    }

    @AfterEach
    void close() {
        records.close();
    }

    private CaseVectors on() {
        return new CaseVectors(records, kept, true);
    }

    private StoredCase put(IncomingCase incoming) {
        records.put(List.of(incoming));
        return records.find(incoming.content().id()).orElseThrow();
    }

    private static Progress silent() {
        return Progress.onStderr("vectors");
    }

    @Test
    void computesWhatIsMissingOnceAndReadsItBack() {
        StoredCase one = put(aCase().withId("A").incoming());
        StoredCase copy = put(aCase().withId("B").costing("1").incoming());
        StoredCase grant = put(aGrant().withId("G").incoming());
        try (CaseVectors vectors = on()) {
            assertThat(vectors.vector(one)).isEmpty();
            assertThat(vectors.complete(silent())).isEqualTo(2);
            assertThat(vectors.computed()).isEqualTo(2);
            assertThat(vectors.complete(silent())).isZero();
            vectors.keep(List.of(one, copy, grant));
            assertThat(vectors.computed()).isEqualTo(2);
            float[] vector = vectors.vector(one).orElseThrow();
            assertThat(vector).hasSize(384);
            assertThat(vectors.vector(copy).orElseThrow()).containsExactly(vector);
            assertThat(vectors.vector(grant).orElseThrow()).isNotEqualTo(vector);
            try (SentenceEncoder encoder = SentenceEncoder.open(1)) {
                float[] plain = encoder.passage(CaseText.of(one.content()).value());
                assertThat(Reference.cosine(vector, plain)).isGreaterThan(0.9999);
            }
        }
        try (CaseVectors again = on()) {
            again.keep(List.of(one, copy, grant));
            assertThat(again.computed()).isZero();
            assertThat(again.vectors(List.of(one, grant))).containsOnlyKeys(one.id(), grant.id());
        }
    }

    @Test
    void aChangedTextGetsAnotherVectorAndTheOldOneIsForgotten() {
        StoredCase before = put(aCase().withNarrative("De fiets is kapot.").incoming());
        try (CaseVectors vectors = on()) {
            vectors.keep(List.of(before));
            float[] old = vectors.vector(before).orElseThrow();
            StoredCase after = put(aCase().withNarrative("De huur is te hoog.").incoming());
            assertThat(vectors.vector(after)).isEmpty();
            vectors.complete(silent());
            assertThat(vectors.vector(after).orElseThrow()).isNotEqualTo(old);
            assertThat(vectors.vector(before)).isEmpty();
            assertThat(kept.hashes(MODEL))
                    .containsExactly(CaseText.of(after.content()).hash());
        }
    }

    @Test
    void forgetsTheVectorsOfTextsThatNoRecordHasWithoutComputingAny() {
        put(aCase().withNarrative("De fiets is kapot.").incoming());
        StoredCase other = put(aGrant().withId("G").incoming());
        try (CaseVectors vectors = on()) {
            vectors.complete(silent());
            StoredCase after = put(aCase().withNarrative("De huur is te hoog.").incoming());
            vectors.forgetUnused();
            assertThat(vectors.computed()).isEqualTo(2);
            assertThat(vectors.vector(after)).isEmpty();
            assertThat(kept.hashes(MODEL))
                    .containsExactly(CaseText.of(other.content()).hash());
        }
    }

    @Test
    void anotherNumberOfAPersonNeedsNoOtherVector() {
        try (CaseVectors vectors = on()) {
            vectors.keep(
                    List.of(put(aCase().withNarrative("Met [NAAM-1] gebeld.").incoming())));
            vectors.keep(
                    List.of(put(aCase().withNarrative("Met [NAAM-2] gebeld.").incoming())));
            assertThat(vectors.computed()).isEqualTo(1);
        }
    }

    @Test
    void anotherModelComputesAnewAndForgetsTheOld() {
        StoredCase one = put(aCase().incoming());
        try (CaseVectors old = new CaseVectors(records, kept, true, "an older model00");
                CaseVectors now = on()) {
            assertThat(old.complete(silent())).isEqualTo(1);
            assertThat(now.vector(one)).isEmpty();
            assertThat(now.complete(silent())).isEqualTo(1);
            assertThat(now.computed()).isEqualTo(1);
            assertThat(old.vector(one)).isEmpty();
            assertThat(now.vector(one)).isPresent();
        }
    }

    @Test
    void aRecordThatWaitsGetsItsVectorWhenItIsReleased() {
        StoredCase waiting = put(aCase().waitingFor(QuarantineReason.UNSURE).incoming());
        try (CaseVectors vectors = on()) {
            vectors.keep(List.of(waiting));
            assertThat(vectors.complete(silent())).isZero();
            assertThat(vectors.vector(waiting)).isEmpty();
            records.judge(new CaseId("U-1"), new Judgement.Accept(Set.of(), "mira", Instant.EPOCH));
            assertThat(vectors.complete(silent())).isEqualTo(1);
            assertThat(vectors.vector(waiting)).isPresent();
        }
    }

    @Test
    void switchedOffNothingIsComputedAndNothingFails() {
        StoredCase one = put(aCase().incoming());
        try (CaseVectors vectors = on()) {
            vectors.keep(List.of(one));
        }
        StoredCase other = put(aGrant().withId("G").incoming());
        try (CaseVectors off = new CaseVectors(records, kept, false)) {
            off.keep(List.of(other));
            assertThat(off.complete(silent())).isZero();
            assertThat(off.computed()).isZero();
            assertThat(off.vector(one)).isEmpty();
            assertThat(off.vectors(List.of(one, other))).isEmpty();
        }
        try (CaseVectors vectors = on()) {
            assertThat(vectors.vector(one)).isPresent();
            assertThat(vectors.vector(other)).isEmpty();
        }
    }

    @Test
    void whatIsExportedIsReadBackForItsModelAlone() throws IOException {
        StoredCase one = put(aCase().incoming());
        var file = new ByteArrayOutputStream();
        try (CaseVectors vectors = on()) {
            vectors.keep(List.of(one));
            assertThat(vectors.export(file)).isEqualTo(1);
        }
        String hash = CaseText.of(one.content()).hash();
        SampleVectors read = SampleVectors.read(file.toByteArray());
        assertThat(read.find(MODEL, Set.of(hash, "other"))).isEqualTo(kept.find(MODEL, Set.of(hash)));
        assertThat(read.find("another model000", Set.of(hash))).isEqualTo(Map.of());
    }

    @Test
    void whatIsCentredIsTheSameWhetherKeptOrNotAndWhateverElseIsInTheStore() {
        StoredCase one = put(aCase().withId("A").incoming());
        try (CaseVectors vectors = on()) {
            vectors.keep(List.of(one));
            TextVector alone = vectors.centred(List.of(one)).get(one.id());
            assertThat(vectors.centredOf(one.content())).contains(Objects.requireNonNull(alone));
            StoredCase grant = put(aGrant().withId("G").incoming());
            vectors.keep(List.of(grant));
            assertThat(vectors.centred(List.of(grant, one))).containsEntry(one.id(), alone);
            assertThat(vectors.centred(
                            List.of(put(aCase().withId("B").about("fietsen").incoming()))))
                    .isEmpty();
        }
    }

    @Test
    void textsThatNoRecordHasAreComputedOnceUntilTheUnusedIsForgotten() {
        RedactedText bike = RedactedText.ofRedacted("Haar fiets is gestolen.");
        RedactedText rent = RedactedText.ofRedacted("De huur is te hoog.");
        try (CaseVectors vectors = on()) {
            Map<RedactedText, TextVector> first = vectors.centredOf(List.of(bike, rent, bike), silent());
            assertThat(first).containsOnlyKeys(bike, rent);
            assertThat(Reference.cosine(
                            Objects.requireNonNull(first.get(bike)).components(),
                            vectors.centredOf(bike).orElseThrow().components()))
                    .isGreaterThan(.999);
            assertThat(vectors.computed()).isEqualTo(2);
        }
        try (CaseVectors again = on()) {
            again.centredOf(List.of(rent, bike), silent());
            assertThat(again.computed()).isZero();
            again.forgetUnused();
            assertThat(kept.hashes(MODEL)).isEmpty();
        }
    }

    @Test
    void aQueryLiesNearerToTheTextThatAnswersItThanToAnother() {
        RedactedText stolen = RedactedText.ofRedacted("Haar fiets is gestolen bij het station.");
        RedactedText denture = RedactedText.ofRedacted("De verzekering vergoedt de gebitsprothese niet.");
        try (CaseVectors vectors = on()) {
            float[] query =
                    vectors.centredQuery("fietsendiefstal").orElseThrow().components();
            double near = Reference.cosine(
                    query, vectors.centredOf(stolen).orElseThrow().components());
            double far = Reference.cosine(
                    query, vectors.centredOf(denture).orElseThrow().components());
            // Around the mean what has nothing in common is about square; before it any two texts are alike.
            assertThat(near).isGreaterThan(far + .2);
            assertThat(far).isLessThan(.2);
        }
    }

    @Test
    void switchedOffNothingIsCentred() {
        StoredCase one = put(aCase().incoming());
        try (CaseVectors off = new CaseVectors(records, kept, false)) {
            assertThat(off.centred(List.of(one))).isEmpty();
            assertThat(off.centredOf(one.content())).isEmpty();
            assertThat(off.centredOf(RedactedText.ofRedacted("Een fiets."))).isEmpty();
            assertThat(off.centredQuery("fiets")).isEmpty();
            assertThat(off.centredOf(List.of(RedactedText.ofRedacted("Een fiets.")), silent()))
                    .isEmpty();
        }
    }
}
