package nl.weeffout.indexer.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;

/** Counts of one ingest: what came in, what did not and why, what was masked. It holds no narrative text. */
public final class IngestReport {
    private final Map<String, Long> files = new TreeMap<>();
    private final Map<PutOutcome, Long> outcomes = new EnumMap<>(PutOutcome.class);
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> flagged = new TreeMap<>();
    private final Map<String, Long> masked = new TreeMap<>();
    private final Map<String, Map<String, Long>> unknown = new TreeMap<>();
    private final Set<String> ignoredColumns = new TreeSet<>();
    private final List<LogSource> sources = new ArrayList<>();
    private final boolean dryRun;
    private @Nullable String stopped;
    private long rows;
    private long quarantined;
    private long duplicates;
    private double seconds;

    IngestReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void rows(String file, int count) {
        rows += count;
        files.merge(file, (long) count, Long::sum);
    }

    void outcome(PutOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void rejected(RejectedRow row) {
        rejected.merge(row.reason().code(), 1L, Long::sum);
    }

    void flagged(CaseFlag flag) {
        flagged.merge(flag.key(), 1L, Long::sum);
    }

    void masked(Map<Placeholder, Integer> spans) {
        spans.forEach((kind, count) -> masked.merge(kind.name().toLowerCase(Locale.ROOT), (long) count, Long::sum));
    }

    /** Only values that have been redacted come here. */
    void unknown(String field, String value) {
        unknown.computeIfAbsent(field, key -> new TreeMap<>()).merge(value, 1L, Long::sum);
    }

    void quarantined() {
        quarantined++;
    }

    void duplicates(int links) {
        duplicates += links;
    }

    /** The title of a column that no field has; redacted, as a file without a head has a record's values there. */
    void ignored(RedactedText title) {
        ignoredColumns.add(title.value());
    }

    void source(LogSource source) {
        sources.add(source);
    }

    /** What ended it before its time; no narrative text. */
    void stopped(String reason) {
        stopped = reason;
    }

    void took(Duration elapsed) {
        seconds = elapsed.toNanos() / 1e9;
    }

    public long rows() {
        return rows;
    }

    public long count(PutOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    public Map<String, Long> rejectedByReason() {
        return Map.copyOf(rejected);
    }

    /** The report as data: what {@code report.json} holds. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", dryRun);
        if (stopped != null) {
            map.put("stopped", stopped);
        }
        map.put("rows", rows);
        map.put("files", files);
        map.put("sources", sources.stream().map(IngestReport::asMap).toList());
        map.put("takenIn", count(PutOutcome.NEW));
        map.put("unchanged", count(PutOutcome.UNCHANGED));
        map.put("changed", count(PutOutcome.CHANGED));
        map.put("rejected", rejected);
        map.put("flagged", flagged);
        map.put("possibleDuplicates", duplicates);
        map.put("unknownValues", unknown);
        map.put("ignoredColumns", List.copyOf(ignoredColumns));
        map.put("masked", masked);
        map.put("quarantined", quarantined);
        map.put("seconds", Math.round(seconds * 1000) / 1000.0);
        map.put("rowsPerSecond", seconds > 0 ? Math.round(rows / seconds) : 0);
        return map;
    }

    private static Map<String, Object> asMap(LogSource source) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", source.path().toString());
        map.put("sha256", source.sha256());
        map.put("kind", source.kind().key());
        source.ownProfile().ifPresent(profile -> map.put("profile", profile.toString()));
        return map;
    }

    /** The report as people read it. */
    @Override
    public String toString() {
        TextTable table = new TextTable(dryRun ? "dry run: nothing was kept" : "ingest", "#", "what");
        table.row("rows read", rows, String.join(", ", files.keySet()));
        table.row("taken in", count(PutOutcome.NEW), "");
        table.row("unchanged", count(PutOutcome.UNCHANGED), "");
        table.row(
                "changed",
                count(PutOutcome.CHANGED),
                count(PutOutcome.CHANGED) > 0 ? "the versions before are kept" : "");
        table.row("rejected", rejectedRows(), counts(rejected));
        table.row("flagged", sum(flagged), counts(flagged));
        table.row("possible duplicates", duplicates, "");
        unknown.forEach((field, values) -> table.row("unknown " + field, sum(values), counts(values)));
        table.row("spans masked", sum(masked), counts(masked));
        table.row("in quarantine", quarantined, quarantined > 0 ? "kept, but not searched or mined" : "");
        if (!ignoredColumns.isEmpty()) {
            table.row("columns not used", ignoredColumns.size(), String.join(", ", ignoredColumns));
        }
        table.row(
                "seconds",
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f rows/s", seconds > 0 ? rows / seconds : 0));
        return table.toString();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The commonest first. */
    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
