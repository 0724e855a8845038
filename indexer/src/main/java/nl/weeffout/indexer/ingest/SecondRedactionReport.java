package nl.weeffout.indexer.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.Explanation;
import nl.weeffout.indexer.redact.Layer;
import nl.weeffout.indexer.redact.Masked;
import nl.weeffout.indexer.terminal.TextTable;

/** What a second redaction changed, in counts. */
public final class SecondRedactionReport {
    private final boolean dryRun;
    private final Map<Placeholder, Map<Layer, Integer>> spans = new TreeMap<>();
    private long records;
    private long changed;
    private long versions;

    SecondRedactionReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * Counts a record.
     *
     * @param rewritten how many of its versions change
     */
    void add(List<Explanation> explained, int rewritten) {
        records++;
        if (rewritten == 0) {
            return;
        }
        changed++;
        versions += rewritten;
        for (Explanation explanation : explained) {
            for (Masked masked : explanation.masked()) {
                spans.computeIfAbsent(masked.kind(), kind -> new TreeMap<>())
                        .merge(masked.evidence().layer(), 1, Integer::sum);
            }
        }
    }

    /** Whether nothing was kept of it. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** How many records were read. */
    public long records() {
        return records;
    }

    /** How many records hold a text that changed. */
    public long changed() {
        return changed;
    }

    /** For a machine: counts, and spans by kind and layer over all versions. */
    public Map<String, Object> asMap() {
        Map<String, Map<String, Integer>> byKind = new LinkedHashMap<>();
        spans.forEach((kind, layers) -> layers.forEach((layer, count) ->
                byKind.computeIfAbsent(name(kind), key -> new LinkedHashMap<>()).put(layer.key(), count)));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", dryRun);
        map.put("records", records);
        map.put("changed", changed);
        map.put("versionsRewritten", versions);
        map.put("spans", byKind);
        return map;
    }

    private static String name(Placeholder kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(dryRun ? "redaction (dry run)" : "redaction", "count#", "layers");
        table.row("records read", records, "");
        table.row("records changed", changed, "");
        table.row("versions rewritten", versions, "");
        spans.forEach((kind, layers) -> {
            StringBuilder shown = new StringBuilder();
            layers.forEach((layer, count) -> shown.append(shown.isEmpty() ? "" : ", ")
                    .append(layer.key())
                    .append(' ')
                    .append(count));
            table.row(
                    "masked as " + name(kind),
                    layers.values().stream().mapToInt(Integer::intValue).sum(),
                    shown);
        });
        return table.toString();
    }
}
