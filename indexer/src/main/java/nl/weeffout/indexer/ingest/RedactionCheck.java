package nl.weeffout.indexer.ingest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.redact.LabelledRecord;
import nl.weeffout.indexer.redact.LocalRules;
import nl.weeffout.indexer.redact.PersonalLabel;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.redact.RedactionQuality;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds labelled records as they were typed against what the store keeps of them. The files are read again the way an
 * ingest reads them; each labelled record is compared once, with the first row that it can have come from.
 */
public final class RedactionCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordStore store;
    private final Map<CaseId, List<PersonalLabel>> labels;
    private final RedactionQuality quality = new RedactionQuality();
    private final Set<CaseId> compared = new HashSet<>();
    /** By id, so that what is measured on them does not depend on the order of files. */
    private final SortedMap<String, LabelledRecord> records = new TreeMap<>();

    /** @param labels of each labelled record; none where nothing in it is personal */
    public RedactionCheck(RecordStore store, Map<CaseId, List<PersonalLabel>> labels) {
        this.store = store;
        this.labels = Map.copyOf(labels);
    }

    /** Compares the labelled records of a file. */
    public void read(Path path, @Nullable Path profile) {
        CaseLogFile file = CaseLogFile.open(path, null, profile == null ? null : ColumnProfile.read(profile));
        Progress progress = Progress.onStderr("compare");
        file.forEach(
                row -> {
                    compare(row);
                    progress.at(compared.size(), (double) file.bytesRead() / Math.max(1, file.bytes()));
                },
                malformed -> {});
        progress.done();
    }

    /** How well they were masked, of the records that were compared. */
    public RedactionQuality quality() {
        return quality;
    }

    /** The records that were compared, as they were typed, by id. */
    public List<LabelledRecord> records() {
        return List.copyOf(records.values());
    }

    private static LabelledRecord labelled(CaseLogRow row, MaatwerkCase content, List<PersonalLabel> personal) {
        TypedTexts typed = TypedTexts.of(row);
        return new LabelledRecord(
                content.municipality().code(),
                typed.texts(),
                new RecordFacts(
                        typed.notPersons(), LocalRules.NONE, content.date().getYear()),
                personal);
    }

    /** How many labelled records were compared. */
    public int compared() {
        return compared.size();
    }

    private void compare(CaseLogRow row) {
        String id = row.text(CaseField.ID).value().strip();
        if (!CaseId.isValid(id)) {
            return;
        }
        CaseId caseId = new CaseId(id);
        List<PersonalLabel> personal = labels.get(caseId);
        Optional<StoredCase> stored = store.find(caseId);
        if (personal == null || stored.isEmpty() || compared.contains(caseId)) {
            return;
        }
        Kept kept = Kept.of(stored.get().content());
        if (compare(row, kept, List.of(), new RedactionQuality())) {
            compare(row, kept, personal, quality);
            compared.add(caseId);
            records.put(caseId.value(), labelled(row, stored.get().content(), personal));
        }
    }

    /** Whether each field of what is kept can have come from the row. */
    private static boolean compare(CaseLogRow row, Kept kept, List<PersonalLabel> personal, RedactionQuality counted) {
        boolean all = true;
        for (Map.Entry<CaseField, List<RawText>> entry : row.values().entrySet()) {
            // The municipality's name may have come from its code.
            if (entry.getKey().isTyped() && entry.getKey() != CaseField.GEMEENTE) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    all &= counted.add(entry.getValue().get(i), kept.text(entry.getKey(), i), personal);
                }
            }
        }
        return all;
    }

    /** The fields of a stored record under the names that the files give them. */
    private record Kept(JsonNode fields) {
        static Kept of(MaatwerkCase content) {
            return new Kept(JSON.readTree(CaseJson.write(content)));
        }

        String text(CaseField field, int index) {
            JsonNode node = fields.path(field.key());
            return (node.isArray() ? node.path(index) : node).asString("");
        }
    }
}
