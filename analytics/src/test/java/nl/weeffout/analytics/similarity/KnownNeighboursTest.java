package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import org.junit.jupiter.api.Test;

/** Lists that are gone on with, beside a search of all under the same frame. */
class KnownNeighboursTest {
    private static final double GROWTH = .1;
    private static final List<MiningCase> CASES = generated();

    @Test
    void areWhatASearchOfAllFindsHoweverManyCameIn() {
        for (int draw = 0; draw < 3; draw++) {
            for (int most : new int[] {5, 30, 1_000}) {
                FramedViews now = FramedViews.of(CASES, Optional.of(kept(some(draw, 20), most)), GROWTH);
                assertThat(now.told()).isEmpty();
                assertThat(now.frameSize()).isLessThan(CASES.size());
                assertGoneOn(now, rows(CASES.size()), most, Workers.ALL);
            }
        }
    }

    @Test
    void areSoughtAnewWhereARowOfTheListFellAway() {
        FramedViews now = FramedViews.of(CASES, Optional.of(kept(some(1, 20), 10)), GROWTH);
        Random random = new Random(7);
        List<Integer> left = rows(CASES.size()).stream()
                .filter(row -> random.nextInt(25) > 0)
                .toList();
        assertGoneOn(now, left, 10, Workers.ALL);
    }

    @Test
    void areTheSameAfterSeveralTimes() {
        KeptNeighbours kept = kept(CASES.subList(0, 380), 15);
        for (int records = 390; records <= 410; records += 10) {
            FramedViews now = FramedViews.of(CASES.subList(0, records), Optional.of(kept), GROWTH);
            assertThat(now.frameSize()).isEqualTo(380);
            List<Neighbours> nearest = goneOn(now, rows(records), 15, Workers.ALL);
            assertThat(nearest).isEqualTo(searched(now, rows(records), 15));
            kept = now.keep(rows(records), 15, nearest, KeptDraws.none(records));
        }
    }

    @Test
    void areTheSameOnOneThreadAndOnTwo() {
        FramedViews now = FramedViews.of(CASES, Optional.of(kept(some(2, 20), 10)), GROWTH);
        assertThat(goneOn(now, rows(CASES.size()), 10, new Workers(2)))
                .isEqualTo(goneOn(now, rows(CASES.size()), 10, Workers.ONE));
    }

    @Test
    void aRecordThatSaysSomethingElseMakesAFrameOfItsOwn() {
        KeptNeighbours kept = kept(CASES.subList(0, 100), 10);
        List<MiningCase> changed = IntStream.range(0, 100)
                .mapToObj(row -> row == 40
                        ? new MiningCase(
                                CASES.get(40).stored(),
                                CASES.get(40).terms(),
                                CASES.get(41).words(),
                                CASES.get(40).vector())
                        : CASES.get(row))
                .toList();
        FramedViews now = FramedViews.of(changed, Optional.of(kept), GROWTH);
        assertThat(now.told()).contains("say something else");
        assertThat(now.frameSize()).isEqualTo(100);
        assertThat(now.known(rows(100), 10)).isEmpty();
    }

    @Test
    void aRecordThatIsGoneOrTooManyNewOnesMakeAFrameOfTheirOwn() {
        KeptNeighbours kept = kept(CASES.subList(0, 100), 10);
        assertThat(FramedViews.of(CASES.subList(1, 100), Optional.of(kept), GROWTH)
                        .told())
                .contains("gone");
        assertThat(FramedViews.of(CASES.subList(0, 111), Optional.of(kept), GROWTH)
                        .told())
                .contains("many more");
        assertThat(FramedViews.of(CASES.subList(0, 110), Optional.of(kept), GROWTH)
                        .told())
                .isEmpty();
    }

    @Test
    void recordsWithoutVectorsAreKnownByWordsAlone() {
        List<MiningCase> wordsOnly = CASES.stream().map(MiningCase::wordsOnly).toList();
        FramedViews first = FramedViews.of(wordsOnly.subList(0, 200), Optional.empty(), GROWTH);
        Neighbours words = first.views().words().nearest(10, Workers.ALL);
        KeptNeighbours kept = first.keep(rows(200), 10, List.of(words), KeptDraws.none(200));
        FramedViews now = FramedViews.of(wordsOnly.subList(0, 210), Optional.of(kept), GROWTH);
        KnownNeighbours known = now.known(rows(210), 10).orElseThrow().getFirst();
        assertThat(now.views().words().nearest(known, Workers.ALL))
                .isEqualTo(now.views().words().nearest(10, Workers.ALL));
    }

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        for (Neighbours each : kept(CASES.subList(0, 100), 10).views()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            each.write(new DataOutputStream(bytes));
            assertThat(Neighbours.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                    .isEqualTo(each);
        }
    }

    private static void assertGoneOn(FramedViews now, List<Integer> rows, int most, Workers workers) {
        assertThat(goneOn(now, rows, most, workers)).isEqualTo(searched(now, rows, most));
    }

    private static List<Neighbours> goneOn(FramedViews now, List<Integer> rows, int most, Workers workers) {
        CaseViews points = now.views().only(rows);
        List<KnownNeighbours> known = now.known(rows, most).orElseThrow();
        return List.of(
                points.words().nearest(known.getFirst(), workers),
                points.texts().nearest(known.getLast(), workers));
    }

    private static List<Neighbours> searched(FramedViews now, List<Integer> rows, int most) {
        CaseViews points = now.views().only(rows);
        return List.of(points.words().nearest(most, Workers.ALL), points.texts().nearest(most, Workers.ALL));
    }

    private static KeptNeighbours kept(List<MiningCase> cases, int most) {
        FramedViews first = FramedViews.of(cases, Optional.empty(), GROWTH);
        return first.keep(
                rows(cases.size()), most, searched(first, rows(cases.size()), most), KeptDraws.none(cases.size()));
    }

    /** All but one in so many. */
    private static List<MiningCase> some(int draw, int out) {
        Random random = new Random(draw);
        return CASES.stream().filter(each -> random.nextInt(out) > 0).toList();
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<MiningCase> generated() {
        try {
            return GeneratedFaults.of(420, 3).cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
