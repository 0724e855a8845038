package nl.weeffout.api.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextSignature;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.Progress;

/**
 * Exceptions of any number to search in, quickly made: the narrative of one of {@value #POOL} generated records, what was done
 * from another, regeling and organisation from a third, each with a town, a day and an amount of its own. A record's vector is no
 * encoder's: it lies between those of the first two, with noise. The same number and seed give the same records.
 */
final class GeneratedRecords {
    private static final int POOL = 5_000;
    private static final int BATCH = 2_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final double OF_MEASURE = .4;
    private static final double OF_NOISE = .3;

    private final List<MiningCase> pool;
    private final Random random;

    private GeneratedRecords(long seed) throws IOException {
        pool = GeneratedFaults.of(POOL, seed).cases();
        random = new Random(seed);
    }

    /** Puts so many into a store, with their vectors. */
    static void fill(Workspace workspace, int records, long seed) throws IOException {
        GeneratedRecords generated = new GeneratedRecords(seed);
        Progress progress = Progress.onStderr("records");
        for (int from = 0; from < records; from += BATCH) {
            generated.put(workspace, from, Math.min(records, from + BATCH));
            progress.of(Math.min(records, from + BATCH), records);
        }
        progress.done();
    }

    private void put(Workspace workspace, int from, int to) {
        List<IncomingCase> batch = new ArrayList<>();
        Map<CaseId, float[]> drawn = new HashMap<>();
        for (int number = from; number < to; number++) {
            MiningCase first = any(pool);
            MiningCase second = any(pool);
            ExceptionCase content =
                    content(number, exception(first), exception(second), exception(any(pool)), exception(any(pool)));
            drawn.put(content.id(), vector(first, second));
            batch.add(new IncomingCase(
                    content,
                    Set.of(),
                    null,
                    List.of(),
                    TextSignature.NONE,
                    first.stored().source()));
        }
        workspace.store().put(batch);
        Map<StoredCase, float[]> made = new HashMap<>();
        for (StoredCase stored : workspace.store().findAll(List.copyOf(drawn.keySet()))) {
            float[] vector = drawn.get(stored.id());
            if (vector != null) {
                made.put(stored, vector);
            }
        }
        workspace.vectors().keepMade(made);
    }

    private ExceptionCase content(
            int number, ExceptionCase told, ExceptionCase done, ExceptionCase headed, ExceptionCase where) {
        return new ExceptionCase(
                new CaseId(String.format(Locale.ROOT, "GEN-%07d", number)),
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                where.municipality(),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                told.lifeDomain(),
                headed.regelingen(),
                headed.organisaties(),
                told.narrative(),
                done.measure(),
                BigDecimal.valueOf(50 + random.nextInt(2_000)),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                null);
    }

    private static ExceptionCase exception(MiningCase generated) {
        if (generated.stored().content() instanceof ExceptionCase exception) {
            return exception;
        }
        throw new IllegalStateException("generated records are exceptions");
    }

    private float[] vector(MiningCase told, MiningCase done) {
        float[] vector = new float[TextVector.LENGTH];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (component(told, d)
                    + OF_MEASURE * component(done, d)
                    + OF_NOISE * random.nextGaussian() / Math.sqrt(vector.length));
        }
        return vector;
    }

    private static double component(MiningCase generated, int d) {
        return generated.knownVector().map(vector -> vector.value(d)).orElse(0f);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
