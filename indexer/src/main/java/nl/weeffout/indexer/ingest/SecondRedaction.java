package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.VersionRewrite;
import nl.weeffout.indexer.ingest.StoredTexts.Place;
import nl.weeffout.indexer.redact.Explanation;
import nl.weeffout.indexer.redact.RareDescriptors;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.terminal.Progress;

/**
 * Runs the present rules over what is kept. All versions of a record are redacted together and masked in place, as a name
 * that one of them gives away must not stay readable in another. Cost: a redaction for each version.
 */
public final class SecondRedaction {
    private static final int BATCH = 500;

    private final RecordStore store;
    private final Redactor redactor;
    private final MunicipalRules rules;

    public SecondRedaction(RecordStore store, Redactor redactor) {
        this.store = store;
        this.redactor = redactor;
        this.rules = MunicipalRules.of(store.rules());
    }

    /**
     * Masks what the present rules find in the store. What was masked stays masked. Whatever stops it, the next run goes
     * on, as what was done no longer changes.
     *
     * @param dryRun whether to only tell what would change
     */
    public SecondRedactionReport run(boolean dryRun) {
        SecondRedactionReport report = new SecondRedactionReport(dryRun);
        // Records that this run changes come again behind the last change that was there before it.
        long last = store.lastSequence();
        long size = Math.max(1, store.size());
        Progress progress = Progress.onStderr("redact");
        List<StoredCase> batch = new ArrayList<>(BATCH);
        store.forEachSince(0, stored -> {
            if (stored.sequence() <= last) {
                batch.add(stored);
            }
            if (batch.size() == BATCH) {
                redact(batch, report);
                batch.clear();
                progress.at(report.records(), (double) report.records() / size);
            }
        });
        redact(batch, report);
        progress.done();
        return report;
    }

    private void redact(List<StoredCase> batch, SecondRedactionReport report) {
        List<Redacted> redacted = batch.parallelStream().map(this::redact).toList();
        redacted.forEach(
                record -> report.add(record.explained(), record.rewrites().size()));
        List<VersionRewrite> rewrites =
                redacted.stream().flatMap(record -> record.rewrites().stream()).toList();
        if (!report.isDryRun() && !rewrites.isEmpty()) {
            store.rewrite(rewrites);
        }
    }

    /** A record's versions that change, and why. */
    private record Redacted(List<VersionRewrite> rewrites, List<Explanation> explained) {}

    private Redacted redact(StoredCase newest) {
        List<StoredCase> versions = newest.version() == 1 ? List.of(newest) : store.versions(newest.id());
        Map<String, RawText> texts = new LinkedHashMap<>();
        List<RawText> notPersons = new ArrayList<>();
        for (StoredCase version : versions) {
            StoredTexts.of(version.content()).forEach((field, values) -> {
                for (int i = 0; i < values.size(); i++) {
                    texts.put(key(version, new Place(field, i)), values.get(i));
                }
                if (field.namesNoPersons()) {
                    notPersons.addAll(values);
                }
            });
        }
        RecordFacts facts = new RecordFacts(
                notPersons,
                rules.of(newest.content().municipality().code()),
                newest.content().date().getYear());
        Map<String, Explanation> explained = redactor.explain(texts, facts);
        List<VersionRewrite> rewrites = new ArrayList<>();
        for (StoredCase version : versions) {
            MaatwerkCase content = StoredTexts.replaced(version.content(), (place, text) -> {
                Explanation explanation = explained.get(key(version, place));
                if (explanation == null) {
                    throw new IllegalStateException("field " + place.field().key() + " was not redacted");
                }
                return explanation.redacted();
            });
            if (!content.equals(version.content())) {
                rewrites.add(new VersionRewrite(
                        content, version.version(), TextSignatures.of(content.narrative()), notes(content)));
            }
        }
        return new Redacted(rewrites, List.copyOf(explained.values()));
    }

    /** What in a redacted record is for a reviewer to look at. */
    private static List<ReviewNote> notes(MaatwerkCase content) {
        List<ReviewNote> notes = new ArrayList<>();
        StoredTexts.of(content).forEach((field, texts) -> {
            for (int i = 0; i < texts.size(); i++) {
                String key = field.isList() ? TypedTexts.key(field, i) : field.key();
                RareDescriptors.load()
                        .find(texts.get(i).value())
                        .forEach(rare -> notes.add(new ReviewNote(key, rare.start(), rare.end(), rare.reason())));
            }
        });
        return notes;
    }

    private static String key(StoredCase version, Place place) {
        return version.version() + "." + place.field().key() + "." + place.index();
    }
}
