package nl.weeffout.indexer.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log of exceptions of any length, for benchmarks: the sample's records with their sentences mixed among records of the
 * same life domain, each under an id and a date of its own. The same seed gives the same file.
 */
public final class GeneratedLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SENTENCE_END = "(?<=[.!?]) +";
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 4 * 365;

    private GeneratedLog() {}

    /** Writes a log as JSONL. */
    public static void write(Path file, int records, long seed) throws IOException {
        List<ObjectNode> sample = new ArrayList<>();
        Map<String, List<String>> sentences = new TreeMap<>();
        try (SampleLogs logs = SampleLogs.open();
                Stream<String> lines = Files.lines(logs.files().getFirst())) {
            lines.forEach(line -> {
                ObjectNode row = (ObjectNode) JSON.readTree(line);
                sample.add(row);
                sentences
                        .computeIfAbsent(domain(row), key -> new ArrayList<>())
                        .addAll(List.of(text(row).split(SENTENCE_END)));
            });
        }
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < records; i++) {
                ObjectNode row = sample.get(random.nextInt(sample.size())).deepCopy();
                List<String> pool = sentences.getOrDefault(domain(row), List.of());
                List<String> mixed = new ArrayList<>();
                for (int left = text(row).split(SENTENCE_END).length; left > 0; left--) {
                    mixed.add(pool.get(random.nextInt(pool.size())));
                }
                row.put(CaseField.ID.key(), String.format(Locale.ROOT, "GEN-%07d", i));
                row.put(
                        CaseField.DATUM.key(),
                        FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
                row.put(CaseField.OMSCHRIJVING.key(), String.join(" ", mixed));
                out.write(JSON.writeValueAsString(row));
                out.newLine();
            }
        }
    }

    private static String domain(JsonNode row) {
        return row.path(CaseField.LEEFGEBIED.key()).asString("");
    }

    private static String text(JsonNode row) {
        return row.path(CaseField.OMSCHRIJVING.key()).asString("");
    }
}
