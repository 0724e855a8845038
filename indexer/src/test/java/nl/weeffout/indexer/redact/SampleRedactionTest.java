package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.Workspace;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redaction of the labelled sample against the figures in {@code quality.properties}. Recall: share of the gold characters
 * that were masked. Precision: share of the masked characters that are gold.
 */
class SampleRedactionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS =
            List.of("omschrijving", "maatwerk", "voorliggend", "team", "wijk", "leverancier", "reden", "categorie");
    private static final List<String> NO_PERSONS =
            List.of("gemeente", "wijk", "team", "leverancier", "organisaties", "regelingen");

    private final Map<String, int[]> recall = new TreeMap<>();
    private int masked;
    private int rightlyMasked;

    @Test
    void theSampleIsRedactedAsWellAsTheFiguresSay() throws IOException {
        Map<String, JsonNode> labels = new HashMap<>();
        lines("labels.jsonl").forEach(line -> labels.put(line.path("id").asString(), line.path("pii")));
        Redactor redactor = Workspace.redactor();
        for (String log : List.of("exceptions.jsonl", "grants.jsonl")) {
            for (JsonNode row : lines(log)) {
                measure(redactor, row, labels.getOrDefault(row.path("id").asString(), JSON.createArrayNode()));
            }
        }
        Properties bars = new Properties();
        try (InputStream in = getClass().getResourceAsStream("quality.properties")) {
            assertThat(in).isNotNull();
            bars.load(in);
        }
        Map<String, Double> measured = new TreeMap<>();
        recall.forEach((kind, counts) -> measured.put("recall." + kind, (double) counts[0] / counts[1]));
        measured.put("precision", (double) rightlyMasked / masked);
        System.out.println("redaction of the sample, by characters: " + measured);
        bars.stringPropertyNames()
                .forEach(name -> assertThat(measured.get(name))
                        .as(name)
                        .isGreaterThanOrEqualTo(Double.parseDouble(bars.getProperty(name))));
        assertThat(bars.stringPropertyNames()).containsAll(measured.keySet());
    }

    private void measure(Redactor redactor, JsonNode row, JsonNode gold) {
        Map<String, RawText> fields = new LinkedHashMap<>();
        TEXTS.stream()
                .filter(row::has)
                .forEach(name -> fields.put(name, new RawText(row.path(name).asString())));
        List<RawText> noPersons = new ArrayList<>();
        NO_PERSONS.stream().filter(row::has).forEach(name -> {
            if (row.path(name).isArray()) {
                row.path(name).forEach(item -> noPersons.add(new RawText(item.asString())));
            } else {
                noPersons.add(new RawText(row.path(name).asString()));
            }
        });
        RedactedRecord redacted = redactor.redact(
                fields, noPersons, Integer.parseInt(row.path("datum").asString().substring(0, 4)));
        fields.forEach((name, raw) -> {
            boolean[] isMasked =
                    maskedCharacters(raw.value(), redacted.field(name).value());
            boolean[] isGold = new boolean[isMasked.length];
            for (JsonNode span : gold) {
                int at = raw.value().indexOf(span.path("tekst").asString());
                if (at >= 0) {
                    int[] counts = recall.computeIfAbsent(span.path("soort").asString(), kind -> new int[2]);
                    for (int i = at; i < at + span.path("tekst").asString().length(); i++) {
                        isGold[i] = true;
                        counts[0] += isMasked[i] ? 1 : 0;
                        counts[1]++;
                    }
                }
            }
            for (int i = 0; i < isMasked.length; i++) {
                masked += isMasked[i] ? 1 : 0;
                rightlyMasked += isMasked[i] && isGold[i] ? 1 : 0;
            }
        });
    }

    /** What stands between placeholders stands in the raw text in the same order; the rest was masked. */
    private static boolean[] maskedCharacters(String raw, String kept) {
        boolean[] isMasked = new boolean[raw.length()];
        java.util.Arrays.fill(isMasked, true);
        Matcher placeholders = Placeholder.ANY.matcher(kept);
        int from = 0;
        int keptFrom = 0;
        boolean more = placeholders.find();
        while (true) {
            String literal = kept.substring(keptFrom, more ? placeholders.start() : kept.length());
            int at = more ? raw.indexOf(literal, keptFrom == 0 ? 0 : from + 1) : raw.length() - literal.length();
            java.util.Arrays.fill(isMasked, at, at + literal.length(), false);
            from = at + literal.length();
            if (!more) {
                return isMasked;
            }
            keptFrom = placeholders.end();
            more = placeholders.find();
        }
    }

    private static List<JsonNode> lines(String resource) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream in =
                SampleRedactionTest.class.getResourceAsStream("/nl/weeffout/indexer/sample/" + resource)) {
            assertThat(in).isNotNull();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> lines.add(JSON.readTree(line)));
        }
        return lines;
    }
}
