package nl.weeffout.indexer.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.ingest.CaseAssembler.Assembled;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.vector.CaseVectors;

/** Keeps redacted records, batch by batch: in the store, with their near-duplicates and vectors, then in the index. */
final class RecordIntake {
    private final RecordStore store;
    private final SearchIndex index;
    private final CaseVectors vectors;
    private final IndexedCases indexed;
    private final DuplicateFinder duplicates;
    private final ExpectedOutcomes expected;
    private final boolean dryRun;
    private final IngestReport report;
    private final IngestFolder folder;

    /** @param dryRun whether to only count what would happen */
    RecordIntake(
            RecordStore store,
            SearchIndex index,
            CaseVectors vectors,
            IndexedCases indexed,
            double duplicateSimilarity,
            boolean dryRun,
            IngestReport report,
            IngestFolder folder) {
        this.store = store;
        this.index = index;
        this.vectors = vectors;
        this.indexed = indexed;
        this.duplicates = new DuplicateFinder(duplicateSimilarity);
        this.expected = new ExpectedOutcomes(store);
        this.dryRun = dryRun;
        this.report = report;
        this.folder = folder;
        store.forEachSignature(duplicates::add);
    }

    /**
     * Keeps a batch.
     *
     * @param file of which the batch is a part
     * @param rejected rows of the same stretch of the file that cannot be kept
     */
    void keep(Path file, List<Assembled> batch, List<RejectedRow> rejected) {
        report.rows(file.getFileName().toString(), batch.size() + rejected.size());
        rejected.forEach(this::reject);
        List<IncomingCase> incoming = batch.stream().map(Assembled::incoming).toList();
        List<PutOutcome> outcomes = dryRun ? incoming.stream().map(expected::of).toList() : store.put(incoming);
        List<CaseId> written = new ArrayList<>();
        List<CaseId> changed = new ArrayList<>();
        List<DuplicateLink> links = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            IncomingCase one = incoming.get(i);
            CaseId id = one.content().id();
            PutOutcome outcome = outcomes.get(i);
            switch (outcome) {
                case REFUSED -> {
                    reject(new RejectedRow(one.source(), CaseField.ID.key(), Reason.ID_BELONGS_TO_OTHER));
                    continue;
                }
                case NEW -> written.add(id);
                case CHANGED -> {
                    written.add(id);
                    changed.add(id);
                }
                case UNCHANGED -> {}
            }
            report.outcome(outcome);
            count(batch.get(i));
            if (outcome != PutOutcome.UNCHANGED) {
                links.addAll(duplicates.find(id, one.signature()));
                duplicates.add(id, one.signature());
            }
        }
        report.duplicates(links.size());
        links.addAll(lostLinks(incoming, outcomes));
        if (dryRun) {
            return;
        }
        store.unlinkDuplicates(changed);
        store.linkDuplicates(links);
        if (!written.isEmpty()) {
            List<StoredCase> stored = store.findAll(written);
            // A run that is killed in between leaves records without vectors, which 'mine' and 'vectors' compute.
            vectors.keep(stored);
            index.put(indexed.of(stored));
        }
    }

    /** An ingest that was killed behind the batch and before its links left records that have copies and no link. */
    private List<DuplicateLink> lostLinks(List<IncomingCase> incoming, List<PutOutcome> outcomes) {
        Map<CaseId, List<DuplicateLink>> found = new LinkedHashMap<>();
        for (int i = 0; i < incoming.size(); i++) {
            CaseId id = incoming.get(i).content().id();
            if (outcomes.get(i) == PutOutcome.UNCHANGED) {
                List<DuplicateLink> links = duplicates.find(id, incoming.get(i).signature());
                if (!links.isEmpty()) {
                    found.put(id, links);
                }
            }
        }
        return store.findAll(List.copyOf(found.keySet())).stream()
                .filter(stored -> stored.possibleDuplicates().isEmpty())
                .flatMap(stored -> found.getOrDefault(stored.id(), List.of()).stream())
                .toList();
    }

    private void reject(RejectedRow row) {
        report.rejected(row);
        folder.rejected(row);
    }

    private void count(Assembled assembled) {
        report.masked(assembled.redacted().masked());
        assembled.incoming().flags().forEach(report::flagged);
        assembled.unknown().forEach((field, values) -> values.forEach(value -> report.unknown(field, value)));
        if (assembled.incoming().quarantined().isPresent()) {
            report.quarantined();
        }
    }
}
