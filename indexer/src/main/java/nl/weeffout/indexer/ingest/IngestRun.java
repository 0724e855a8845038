package nl.weeffout.indexer.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.CaseAssembler.Assembled;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import nl.weeffout.indexer.ingest.RowValidator.Rejected;
import nl.weeffout.indexer.ingest.RowValidator.Valid;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.vector.CaseVectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: read, validate, redact, store, index, report, in batches. A batch counts once the store has it durably;
 * whatever stops the run, starting it again goes on where it was, as what is there is 'unchanged'.
 */
public final class IngestRun {
    private final RecordStore store;
    private final SearchIndex index;
    private final CaseVectors vectors;
    private final ReferenceTables tables;
    private final Redactor redactor;
    private final Settings settings;
    private final HouseholdSecret households;
    private final Clock clock;

    public IngestRun(
            RecordStore store,
            SearchIndex index,
            CaseVectors vectors,
            ReferenceTables tables,
            Redactor redactor,
            Settings settings,
            HouseholdSecret households,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.vectors = vectors;
        this.tables = tables;
        this.redactor = redactor;
        this.settings = settings;
        this.households = households;
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
            @Nullable RecordKind kind, @Nullable Path profile, boolean strict, boolean dryRun) {
        /** Kinds found out, the profiles that come along, bad rows listed. */
        public static final Options DEFAULT = new Options(null, null, false, false);
    }

    /**
     * Takes the files in and writes {@code report.json} and {@code rejects.jsonl} into a folder of its own. Whatever stops
     * it, the report says how far it came.
     *
     * @param reports the folder that holds one folder for each ingest
     * @throws CommandFailure if a file is no log, or for {@link Options#strict} has a bad row
     */
    public IngestReport run(List<Path> paths, Options options, Path reports) {
        Instant start = clock.instant();
        Path own = options.profile();
        ColumnProfile profile = own == null ? null : ColumnProfile.read(own);
        List<CaseLogFile> files = paths.stream()
                .map(path -> CaseLogFile.open(path, options.kind(), profile))
                .toList();
        LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        if (options.strict()) {
            refuseBadRows(files, today);
        }
        IngestReport report = new IngestReport(options.dryRun());
        try (IngestFolder folder = options.dryRun() ? IngestFolder.ofDryRun() : IngestFolder.create(reports, start)) {
            try {
                takeIn(files, options, today, report, folder);
            } catch (RuntimeException e) {
                report.stopped(
                        e instanceof CommandFailure
                                ? String.valueOf(e.getMessage())
                                : e.getClass().getName());
                throw e;
            } finally {
                report.took(Duration.between(start, clock.instant()));
                folder.write(report);
            }
        }
        return report;
    }

    private void takeIn(
            List<CaseLogFile> files, Options options, LocalDate today, IngestReport report, IngestFolder folder) {
        RecordIntake intake = new RecordIntake(
                store,
                index,
                vectors,
                new IndexedCases(tables, vectors),
                settings.doubleValue(Setting.DUPLICATE_SIMILARITY),
                options.dryRun(),
                report,
                folder);
        Progress progress = Progress.onStderr("ingest");
        CaseAssembler assembler = new CaseAssembler(
                redactor, tables, settings, households, MunicipalRules.of(store.rules()), options.dryRun());
        long bytes = files.stream().mapToLong(CaseLogFile::bytes).sum();
        long before = 0;
        for (CaseLogFile file : files) {
            report.source(LogSource.of(file.path(), file.profile().kind(), options.profile()));
            file.ignoredColumns().forEach(title -> report.ignored(redactor.redact(title, today.getYear())));
            RowValidator validator = new RowValidator(file.profile(), today);
            long done = before;
            takeIn(
                    file,
                    validator,
                    assembler,
                    intake,
                    () -> progress.at(report.rows(), (double) (done + file.bytesRead()) / Math.max(1, bytes)));
            before += file.bytes();
        }
        if (!options.dryRun()) {
            index.commit(store.lastSequence());
        }
        progress.done();
    }

    /** Reads all files once before anything is taken in. */
    private void refuseBadRows(List<CaseLogFile> files, LocalDate today) {
        ExpectedOutcomes expected = new ExpectedOutcomes(store);
        files.forEach(file -> refuseBadRows(file, new RowValidator(file.profile(), today), expected));
    }

    private static void refuseBadRows(CaseLogFile file, RowValidator validator, ExpectedOutcomes expected) {
        RecordKind kind = file.profile().kind();
        file.forEach(
                row -> {
                    switch (validator.validate(row)) {
                        case Rejected rejected -> refuse(rejected.row());
                        case Valid valid -> {
                            if (expected.isRefused(valid.id(), kind, valid.municipalityCode())) {
                                refuse(new RejectedRow(row.source(), CaseField.ID.key(), Reason.ID_BELONGS_TO_OTHER));
                            }
                        }
                    }
                },
                IngestRun::refuse);
    }

    private static void refuse(RejectedRow row) {
        throw new CommandFailure(
                row.source() + ": " + row.field() + ": " + row.reason().code() + "; nothing was taken in (--strict)");
    }

    /** Reads and redacts one batch while the one before it is being kept: each takes about half the time. */
    private void takeIn(
            CaseLogFile file, RowValidator validator, CaseAssembler assembler, RecordIntake intake, Runnable progress) {
        RecordKind kind = file.profile().kind();
        int batchSize = settings.intValue(Setting.BATCH);
        RowBatch batch = new RowBatch();
        try (SingleWorker keeper = new SingleWorker()) {
            Runnable flush = () -> {
                List<Assembled> assembled = batch.valid().parallelStream()
                        .map(row -> assembler.assemble(row.row(), row.values(), kind))
                        .toList();
                List<RejectedRow> rejected = List.copyOf(batch.rejected());
                batch.clear();
                keeper.give(() -> {
                    intake.keep(file.path(), assembled, rejected);
                    progress.run();
                });
            };
            file.forEach(
                    row -> {
                        switch (validator.validate(row)) {
                            case Rejected rejected -> batch.rejected().add(rejected.row());
                            case Valid values -> batch.valid().add(new ValidRow(row, values));
                        }
                        if (batch.size() == batchSize) {
                            flush.run();
                        }
                    },
                    batch.rejected()::add);
            flush.run();
        }
    }

    private record ValidRow(CaseLogRow row, Valid values) {}

    /** Rows on their way into the store, in the order of the file. */
    private record RowBatch(List<ValidRow> valid, List<RejectedRow> rejected) {
        RowBatch() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        int size() {
            return valid.size() + rejected.size();
        }

        void clear() {
            valid.clear();
            rejected.clear();
        }
    }
}
