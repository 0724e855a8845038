package nl.weeffout.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.GeneratedLog;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.vector.SentenceEncoder;

/**
 * Sentence vectors of texts of {@value #WORDS} words, one after the other and by all processors at once; and how many an ingest
 * computes, and the same ingest again.
 *
 * @param one by one thread
 * @param all by as many as there are processors
 */
record VectorBench(int texts, Measured<Integer> one, Measured<Integer> all, long computed, long computedAgain) {
    private static final int WORDS = 100;
    private static final int WARM_UP = 20;
    private static final int RECORDS_FOR_TEXTS = 400;

    static VectorBench measure(int texts, long seed, Path folder) throws IOException {
        List<String> given = texts(texts + WARM_UP, seed);
        Measured<Integer> one;
        Measured<Integer> all;
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            encoder.passages(given.subList(texts, texts + WARM_UP), done -> {});
            one = Measured.of(() -> {
                given.subList(0, texts).forEach(encoder::passage);
                return texts;
            });
            all = Measured.of(
                    () -> encoder.passages(given.subList(0, texts), done -> {}).size());
        }
        Path log = folder.resolve("vectors.jsonl");
        GeneratedLog.write(log, texts, seed);
        long computed = ingested(log, folder.resolve("vectors"));
        return new VectorBench(texts, one, all, computed, ingested(log, folder.resolve("vectors")));
    }

    private static long ingested(Path log, Path data) {
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            workspace
                    .ingest()
                    .run(
                            List.of(log),
                            IngestRun.Options.DEFAULT,
                            workspace.folder().ingestRuns());
            return workspace.vectors().computed();
        }
    }

    private static List<String> texts(int count, long seed) throws IOException {
        List<String> words = new ArrayList<>();
        GeneratedFaults.of(RECORDS_FOR_TEXTS, seed)
                .cases()
                .forEach(each -> words.addAll(
                        List.of(each.stored().content().narrative().value().split(" "))));
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < count; text++) {
            List<String> said = new ArrayList<>();
            for (int word = 0; word < WORDS; word++) {
                said.add(words.get((text * WORDS + word) % words.size()));
            }
            texts.add(String.join(" ", said));
        }
        return texts;
    }

    double textsAProcessorSecond() {
        return texts / one.processorSeconds();
    }

    double speedUp() {
        return one.seconds() / all.seconds();
    }
}
