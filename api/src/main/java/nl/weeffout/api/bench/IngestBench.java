package nl.weeffout.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.lucene.BareIndexing;
import nl.weeffout.indexer.settings.Setting;

/**
 * An ingest with redaction, durable store and index, beside Lucene alone with the same analyzer over the texts that the
 * ingest indexed. Both are measured in turns in one process; the first round warms up and counts for nothing.
 *
 * @param records in the log
 * @param ingest how long each counted round took, from the opening of the file until store and index lie on the disk
 * @param bare as long for Lucene alone
 */
record IngestBench(int records, List<Duration> ingest, List<Duration> bare) {
    static IngestBench measure(Path log, int records, int rounds, Path folder) throws IOException {
        List<Duration> ingest = new ArrayList<>();
        List<Duration> bare = new ArrayList<>();
        List<String> texts = new ArrayList<>(records);
        for (int round = 0; round <= rounds; round++) {
            Path data = folder.resolve("ingest-" + round);
            // Sentence vectors take far longer than all the rest, which would be lost in them.
            Files.createDirectories(data);
            Files.writeString(data.resolve("weeffout.yml"), Setting.VECTORS.key() + ": off\n");
            try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
                long start = System.nanoTime();
                workspace
                        .ingest()
                        .run(
                                List.of(log),
                                IngestRun.Options.DEFAULT,
                                workspace.folder().ingestRuns());
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                if (round > 0) {
                    ingest.add(took);
                } else {
                    workspace.store().forEachSince(0, stored -> texts.add(text(stored.content())));
                }
            }
            Duration took = BareIndexing.measure(folder.resolve("bare-" + round), texts);
            if (round > 0) {
                bare.add(took);
            }
        }
        return new IngestBench(records, ingest, bare);
    }

    /** Everything of a record that the index analyses. */
    private static String text(MaatwerkCase content) {
        Stream<RedactedText> texts = switch (content) {
            case ExceptionCase it ->
                Stream.of(List.of(it.narrative(), it.measure(), it.lifeDomain()), it.regelingen(), it.organisaties())
                        .flatMap(List::stream);
            case GrantCase it -> Stream.of(it.narrative(), it.priorProvision(), it.category(), it.supplier());
        };
        return texts.map(RedactedText::value).collect(Collectors.joining("\n"));
    }

    double recordsPerSecond() {
        return records / seconds(Percentiles.median(ingest));
    }

    double bareRecordsPerSecond() {
        return records / seconds(Percentiles.median(bare));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
