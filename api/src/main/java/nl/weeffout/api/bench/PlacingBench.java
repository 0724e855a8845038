package nl.weeffout.api.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.analytics.placing.PatternMatcher;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextSignature;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.vector.CaseVectors;

/**
 * New cases placed among the patterns of a run, each with redaction, words and sentence vector, one after the other.
 *
 * @param learning how long the first question after the run took
 * @param times of each later one
 * @param processor processor time of each of those
 */
record PlacingBench(Duration learning, List<Duration> times, List<Duration> processor) {
    private static final int BATCH = 2_000;
    private static final int WARM_UP = 20;

    /**
     * @param run over the cases
     * @param newcomers at least one
     */
    static PlacingBench measure(
            List<MiningCase> cases, PatternRun run, List<MiningCase> newcomers, int questions, Path folder) {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        try (RelationalRecordStore store =
                        RelationalRecordStore.openEmbedded(folder.resolve("placing.db"), Clock.systemUTC());
                CaseVectors vectors = new CaseVectors(store, store.vectors(), true)) {
            fill(cases, store, vectors);
            PatternMatcher matcher = new PatternMatcher(store, vectors, Workspace.redactor(), Clock.systemUTC());
            long before = System.nanoTime();
            matcher.placers(run);
            Duration learning = Duration.ofNanos(System.nanoTime() - before);
            List<Duration> times = new ArrayList<>();
            List<Duration> processor = new ArrayList<>();
            for (int question = 0; question < WARM_UP + questions; question++) {
                StoredCase asked = newcomers.get(question % newcomers.size()).stored();
                TypedCase typed =
                        new TypedCase(asked.content().narrative().value(), RecordKind.EXCEPTIONS, List.of(), List.of());
                long used = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                matcher.match(run, typed);
                if (question >= WARM_UP) {
                    times.add(Duration.ofNanos(System.nanoTime() - start));
                    processor.add(Duration.ofNanos(threads.getCurrentThreadCpuTime() - used));
                }
            }
            return new PlacingBench(learning, times, processor);
        }
    }

    private static void fill(List<MiningCase> cases, RelationalRecordStore store, CaseVectors vectors) {
        for (int from = 0; from < cases.size(); from += BATCH) {
            List<IncomingCase> batch = new ArrayList<>();
            Map<StoredCase, float[]> made = new HashMap<>();
            for (MiningCase each : cases.subList(from, Math.min(cases.size(), from + BATCH))) {
                StoredCase stored = each.stored();
                batch.add(new IncomingCase(
                        stored.content(), Set.of(), null, List.of(), TextSignature.NONE, stored.source()));
                each.knownVector().ifPresent(vector -> {
                    float[] values = new float[vector.dimensions()];
                    for (int d = 0; d < values.length; d++) {
                        values[d] = vector.value(d);
                    }
                    made.put(stored, values);
                });
            }
            store.put(batch);
            vectors.keepMade(made);
        }
    }
}
