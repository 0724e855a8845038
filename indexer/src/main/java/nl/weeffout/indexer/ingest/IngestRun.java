package nl.weeffout.indexer.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.CaseAssembler.Assembled;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import nl.weeffout.indexer.ingest.RowValidator.Rejected;
import nl.weeffout.indexer.ingest.RowValidator.Valid;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in: read, validate, redact, store, index, report, in batches. A batch counts once the store has it durably;
 * whatever stops the run, starting it again goes on where it was, as what is there is 'unchanged'.
 */
public final class IngestRun {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'ingest-'uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final RecordStore store;
    private final SearchIndex index;
    private final ReferenceTables tables;
    private final Redactor redactor;
    private final Settings settings;
    private final Clock clock;

    public IngestRun(
            RecordStore store,
            SearchIndex index,
            ReferenceTables tables,
            Redactor redactor,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.tables = tables;
        this.redactor = redactor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How to take files in.
     *
     * @param kind of the records, or null: found out for each file
     * @param profile of the columns, or null: the one that comes along
     * @param strict whether the first bad row stops its file, with nothing of it taken in
     * @param dryRun whether to only report what would happen; nothing is written at all
     */
    public record Options(
            @Nullable RecordKind kind, @Nullable ColumnProfile profile, boolean strict, boolean dryRun) {}

    /**
     * Takes the files in and writes {@code report.json} and {@code rejects.jsonl} into a folder of its own.
     *
     * @param reports the folder that holds one folder for each ingest
     * @throws CommandFailure if a file is no log, or for {@link Options#strict} has a bad row
     */
    public IngestReport run(List<Path> files, Options options, Path reports) {
        Instant start = clock.instant();
        IngestReport report = new IngestReport(options.dryRun());
        DuplicateFinder duplicates = new DuplicateFinder(settings.doubleValue(Setting.DUPLICATE_SIMILARITY));
        store.forEachSignature(duplicates::add);
        List<RejectedRow> rejects = new ArrayList<>();
        Progress progress = Progress.onStderr("ingest");
        for (Path path : files) {
            CaseLogFile file = CaseLogFile.open(path, options.kind(), options.profile());
            report.ignored(file.ignoredColumns());
            RowValidator validator = new RowValidator(file.profile(), LocalDate.ofInstant(start, ZoneOffset.UTC));
            if (options.strict()) {
                refuseBadRows(file, validator);
            }
            takeIn(file, validator, options.dryRun(), duplicates, report, rejects, progress);
        }
        if (!options.dryRun()) {
            index.commit(store.lastSequence());
        }
        progress.done();
        report.took(Duration.between(start, clock.instant()).toNanos() / 1e9);
        if (!options.dryRun()) {
            write(reports.resolve(ID.format(start)), report, rejects);
        }
        return report;
    }

    private static void refuseBadRows(CaseLogFile file, RowValidator validator) {
        file.forEach(
                row -> {
                    if (validator.validate(row) instanceof Rejected rejected) {
                        refuse(rejected.row());
                    }
                },
                IngestRun::refuse);
    }

    private static void refuse(RejectedRow row) {
        throw new CommandFailure(row.source() + ": " + row.field() + ": "
                + row.reason().code() + "; nothing of this file was taken in (--strict)");
    }

    private void takeIn(
            CaseLogFile file,
            RowValidator validator,
            boolean dryRun,
            DuplicateFinder duplicates,
            IngestReport report,
            List<RejectedRow> rejects,
            Progress progress) {
        CaseAssembler assembler = new CaseAssembler(
                redactor,
                tables,
                BigDecimal.valueOf(settings.intValue(Setting.GRANT_LIMIT)),
                settings.intValue(Setting.GRANT_APPROVALS));
        RecordKind kind = file.profile().kind();
        int batchSize = settings.intValue(Setting.BATCH);
        List<CaseLogRow> rows = new ArrayList<>(batchSize);
        List<Valid> valid = new ArrayList<>(batchSize);
        Runnable flush = () -> {
            List<Assembled> batch = java.util.stream.IntStream.range(0, rows.size())
                    .parallel()
                    .mapToObj(i -> assembler.assemble(rows.get(i), valid.get(i), kind))
                    .toList();
            rows.clear();
            valid.clear();
            keep(batch, dryRun, duplicates, report, rejects);
            progress.at(report.rows(), 0);
        };
        file.forEach(
                row -> {
                    report.row(row.source().file());
                    switch (validator.validate(row)) {
                        case Rejected rejected -> {
                            report.rejected(rejected.row());
                            rejects.add(rejected.row());
                        }
                        case Valid values -> {
                            rows.add(row);
                            valid.add(values);
                            if (rows.size() == batchSize) {
                                flush.run();
                            }
                        }
                    }
                },
                malformed -> {
                    report.row(malformed.source().file());
                    report.rejected(malformed);
                    rejects.add(malformed);
                });
        flush.run();
    }

    private void keep(
            List<Assembled> batch,
            boolean dryRun,
            DuplicateFinder duplicates,
            IngestReport report,
            List<RejectedRow> rejects) {
        List<IncomingCase> incoming = batch.stream().map(Assembled::incoming).toList();
        List<PutOutcome> outcomes = dryRun ? expected(incoming) : store.put(incoming);
        List<CaseId> written = new ArrayList<>();
        List<CaseId> changed = new ArrayList<>();
        List<DuplicateLink> links = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Assembled assembled = batch.get(i);
            IncomingCase one = assembled.incoming();
            CaseId id = one.content().id();
            switch (outcomes.get(i)) {
                case REFUSED -> {
                    RejectedRow reject = new RejectedRow(one.source(), CaseField.ID.key(), Reason.ID_BELONGS_TO_OTHER);
                    report.rejected(reject);
                    rejects.add(reject);
                    continue;
                }
                case NEW -> written.add(id);
                case CHANGED -> {
                    written.add(id);
                    changed.add(id);
                }
                case UNCHANGED -> {}
            }
            report.outcome(outcomes.get(i));
            count(assembled, report);
            if (outcomes.get(i) != PutOutcome.UNCHANGED) {
                links.addAll(duplicates.find(id, one.signature()));
                duplicates.add(id, one.signature());
            }
        }
        report.duplicates(links.size());
        if (!dryRun && !written.isEmpty()) {
            store.unlinkDuplicates(changed);
            store.linkDuplicates(links);
            index.put(store.findAll(written).stream()
                    .map(stored -> new IndexedCase(stored, tables.terms(stored.content())))
                    .toList());
        }
    }

    /** What the store would say, without asking it to write: new where the id is free. */
    private List<PutOutcome> expected(List<IncomingCase> incoming) {
        return incoming.stream()
                .map(one -> store.find(one.content().id())
                        .map(stored ->
                                stored.content().equals(one.content()) ? PutOutcome.UNCHANGED : PutOutcome.CHANGED)
                        .orElse(PutOutcome.NEW))
                .toList();
    }

    private static void count(Assembled assembled, IngestReport report) {
        report.masked(assembled.redacted().masked());
        assembled.incoming().flags().forEach(report::flagged);
        assembled.unknown().forEach((field, values) -> values.forEach(value -> report.unknown(field, value)));
        if (assembled.incoming().quarantined().isPresent()) {
            report.quarantined();
        }
    }

    private static void write(Path folder, IngestReport report, List<RejectedRow> rejects) {
        JsonMapper json = JsonMapper.builder().build();
        try {
            Files.createDirectories(folder);
            try (BufferedWriter out =
                    Files.newBufferedWriter(folder.resolve("rejects.jsonl"), StandardCharsets.UTF_8)) {
                for (RejectedRow row : rejects) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("file", row.source().file());
                    line.put("line", row.source().line());
                    line.put("field", row.field());
                    line.put("reason", row.reason().code());
                    out.write(json.writeValueAsString(line));
                    out.newLine();
                }
            }
            Files.writeString(
                    folder.resolve("report.json"),
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(report.asMap()) + "\n");
        } catch (IOException e) {
            throw new CommandFailure(
                    folder + ": report cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }
}
