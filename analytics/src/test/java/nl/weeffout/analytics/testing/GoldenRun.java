package nl.weeffout.analytics.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.TextSignature;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.store.CaseJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run folder that was mined once from {@code golden/records.jsonl} and is kept since: what every later reader and
 * writer must agree with. Records and texts are invented.
 */
public final class GoldenRun {
    /** The run's id and the name of its folder. */
    public static final String ID = "run-20240501-060708-a07b2d";

    /** The files of the folder. */
    public static final List<String> FILES = List.of(
            "run.json",
            "patterns.jsonl",
            "members.jsonl",
            "profiles.jsonl",
            "weeffouten.jsonl",
            "links.jsonl",
            "counter-examples.jsonl",
            "README.md");

    /** The one record that waits in quarantine. */
    public static final CaseId QUARANTINED = new CaseId("AMS/2024/14");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoldenRun() {}

    /** A file of the run folder as it is kept. */
    public static byte[] file(String name) {
        return bytes(ID + "/" + name);
    }

    /** Copies the run folder into a folder of runs. */
    public static Path copyInto(Path runsFolder) throws IOException {
        Path folder = Files.createDirectories(runsFolder.resolve(ID));
        for (String name : FILES) {
            Files.write(folder.resolve(name), file(name));
        }
        return folder;
    }

    /** Makes a data folder that holds the records, their index and the run. */
    public static void fill(Path dataFolder) throws IOException {
        try (Workspace workspace = Workspace.openForWriting(dataFolder, System.err)) {
            workspace.store().put(records());
            workspace.store().linkDuplicates(duplicates());
            workspace.reindex();
            copyInto(workspace.folder().runs());
        }
    }

    /** The records that were mined, and the one in quarantine, which was not. */
    public static List<IncomingCase> records() {
        List<IncomingCase> records = new ArrayList<>();
        for (JsonNode line : lines()) {
            RecordKind kind = RecordKind.ofKey(line.required("kind").stringValue());
            Set<CaseFlag> flags = new HashSet<>();
            line.required("flags").forEach(key -> flags.add(CaseFlag.valueOf(constant(key))));
            JsonNode quarantine = line.required("quarantine");
            records.add(new IncomingCase(
                    CaseJson.read(
                            kind,
                            line.required("record").toString(),
                            line.required("province").stringValue()),
                    flags,
                    quarantine.isNull() ? null : QuarantineReason.valueOf(constant(quarantine)),
                    List.of(),
                    new TextSignature(new short[TextSignature.LENGTH]),
                    new SourceLine("records.jsonl", records.size() + 1L)));
        }
        return records;
    }

    /** Which of the records are possible duplicates. */
    public static List<DuplicateLink> duplicates() {
        return lines().stream()
                .filter(line -> !line.required("duplicateOf").isNull())
                .map(line -> DuplicateLink.between(
                        new CaseId(line.required("record").required("id").stringValue()),
                        new CaseId(line.required("duplicateOf").stringValue()),
                        1))
                .distinct()
                .toList();
    }

    private static String constant(JsonNode key) {
        return key.stringValue().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static List<JsonNode> lines() {
        return new String(bytes("records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = GoldenRun.class.getResourceAsStream("/nl/weeffout/analytics/golden/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource golden/" + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
