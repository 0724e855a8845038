package nl.weeffout.api.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.ReadLog;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.search.CaseAnalysis;

/**
 * What redaction costs beside the indexing of the same records, in turns on the same thread, by the processor time of that
 * thread: two threads that index at once hinder each other, which would make indexing look dearer, and so does other work
 * on the machine. What the compiler, the collector and merges of the index do on threads of their own is not counted on
 * either side. The first round warms up and counts for nothing.
 *
 * @param records in the log
 * @param redaction processor time of each counted round
 * @param indexing as long for the search index, committed
 */
record RedactionBench(int records, List<Duration> redaction, List<Duration> indexing) {
    /** @param data a folder into which the log was taken */
    static RedactionBench measure(Path log, Path data, int rounds, Path folder) {
        ReadLog read = ReadLog.of(log);
        Redactor redactor = Workspace.redactor();
        ReferenceTables tables = ReferenceTables.load();
        List<IndexedCase> stored = new ArrayList<>();
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            workspace.store().forEachSince(0, it -> stored.add(new IndexedCase(it, tables.terms(it.content()))));
        }
        List<Duration> redaction = new ArrayList<>();
        List<Duration> indexing = new ArrayList<>();
        // The index takes records from as many threads as the pool has that it is called in.
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            for (int round = 0; round <= rounds; round++) {
                Duration redacting = processorTime(one, () -> read.redactWith(redactor));
                Path place = folder.resolve("index-" + round);
                Duration putting = processorTime(one, () -> index(stored, place));
                if (round > 0) {
                    redaction.add(redacting);
                    indexing.add(putting);
                }
            }
        }
        return new RedactionBench(read.size(), redaction, indexing);
    }

    private static void index(List<IndexedCase> stored, Path place) {
        try (SearchIndex index =
                LuceneSearchIndex.open(place, CaseAnalysis.load().fingerprint())) {
            index.put(stored);
            index.commit(stored.size());
        }
    }

    private static Duration processorTime(ForkJoinPool one, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return one.submit(() -> {
                    long before = threads.getCurrentThreadCpuTime();
                    work.run();
                    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
                })
                .join();
    }

    double redactionMillisPerRecord() {
        return Percentiles.median(redaction).toNanos() / 1e6 / records;
    }

    double indexingMillisPerRecord() {
        return Percentiles.median(indexing).toNanos() / 1e6 / records;
    }
}
