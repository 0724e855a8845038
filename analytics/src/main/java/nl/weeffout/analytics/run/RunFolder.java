package nl.weeffout.analytics.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a run: whole into a hidden sibling, on disk, then renamed, so that no reader sees half a run. */
public final class RunFolder {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String README = """
            # A run

            - run.json: provenance (where the result comes from) and the SHA-256 of the files below.
            - patterns.jsonl: a pattern a line, in the order shown: id, kind, title, description (figures; typicalCase and the
              place of its typicalSentence, or null), terms, cases (ids of its records), shared (those that stand in
              another pattern first; missing where there are none),
              households (possible duplicates and records of one household counted once), strength (0 to 1), from, to, municipalities
              (records for each name), amounts (known, totalEuros, medianEuros, highestEuros; null where none is noted), nearby
              (caseId, likeness, missing, own: records that resemble the members and are none of them), weight (harmed, harms, growth,
              value, reason: how much it weighs; missing from runs of before it was kept). The order is that of strength times weight.
            - members.jsonl: a record in a pattern a line: pattern, caseId, typicality (0 to 1), terms it holds,
              reasons (kind, label, weight, place of the sentence or null). A place is field, start and end in chars.
            - communities.jsonl: a record that was mined a line: caseId, community (records of one number were put together,
              also where that made no pattern). The next run starts from it.
            - changes.jsonl, where anything changed since the run before: a change a line: change, pattern, reason in words and
              in numbers of records.
            - profiles.jsonl: what lies underneath a pattern, a pattern a line: weeffout (id, or null), grounds and rules with
              their shares among the members, evidence (records, and the number of the sentence in each).
            - weeffouten.jsonl: a weeffout a line, those of most patterns first: ground, rule, patterns, alsoHit (single
              records outside any pattern).
            - links.jsonl: two patterns that may share a weeffout a line, the likeliest first: question and reasons.
            - counter-examples.jsonl: a record like a pattern that was settled within the rules a line: pattern, caseId,
              likeness (0 to 1).
            - signals.jsonl, where anything stands out: a signal a line, the most worth a werktafel's time first: type, kind,
              pattern, weeffout, dimensions, period, observed, expected, ratio and lower (null where infinite), denominator, cases,
              counterExamples, strength, attention, reason of its place, sentence.
            - trends.jsonl: what became of a pattern, weeffout, category or regeling by month a line: counts, exposures (what each
              was counted among), levels (times of one rate with its 95 % interval), season, peaks, and how likely chance explains
              a change, a late start and an early end.
            - associations.jsonl: values that go together a line: kind, parts (dimension, value, label), period, observed, expected,
              ratio, shrunk, lower, chance, strength, cases, counterExamples (all values but one), sentence.
            - conflicts.jsonl: two regelingen that point away to each other a line: kind, one and other (regeling, label, records),
              towards (records in which which points to which), records (in which one points to the other),
              together (records with both), share with its 95 % interval, chance, strength, cases, counterExamples, sentence.

            The files from profiles.jsonl on are missing from runs that knew nothing of weeffouten.
            """;

    private RunFolder() {}

    /**
     * What run.json holds.
     *
     * @param moreSha256 of the files that came later, by name; null in runs that have none
     */
    record Header(
            RunProvenance provenance,
            String patternsSha256,
            String membersSha256,
            @Nullable SortedMap<String, String> moreSha256) {}

    /**
     * Writes the run under its id, with a number behind it if that is taken.
     *
     * @return the new folder
     * @throws IOException where the folder cannot be written; a hidden rest may stay behind, which readers pass over
     */
    public static Path write(Path runsFolder, PatternRun run) throws IOException {
        return write(runsFolder, run, Findings.NONE);
    }

    /** The same with what stands out among its records. */
    public static Path write(Path runsFolder, PatternRun run, Findings findings) throws IOException {
        Files.createDirectories(runsFolder);
        String base = run.provenance().runId();
        String id = base;
        for (int number = 2; Files.exists(runsFolder.resolve(id)); number++) {
            id = base + "-" + number;
        }
        RunProvenance old = run.provenance();
        RunProvenance provenance = new RunProvenance(
                id,
                old.schema(),
                old.inputHash(),
                old.records(),
                old.miner(),
                old.parameters(),
                old.seed(),
                old.software(),
                old.startedAt(),
                old.finishedAt());
        Path hidden = Files.createTempDirectory(runsFolder, "." + id + "-");
        byte[] patterns = lines(run.patterns().stream().map(PatternLine::of).toList());
        byte[] members = lines(run.members().stream().map(MemberLine::of).toList());
        put(hidden.resolve("patterns.jsonl"), patterns);
        put(hidden.resolve("members.jsonl"), members);
        SortedMap<String, String> more = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : RuleFiles.of(run).entrySet()) {
            put(hidden.resolve(file.getKey()), file.getValue());
            more.put(file.getKey(), sha256(file.getValue()));
        }
        putIfAny("communities.jsonl", communities(run), hidden, more);
        putIfAny(
                "changes.jsonl",
                lines(run.changes().stream().map(ChangeLine::of).toList()),
                hidden,
                more);
        for (Map.Entry<String, byte[]> file : SignalFiles.of(findings).bytes().entrySet()) {
            putIfAny(file.getKey(), file.getValue(), hidden, more);
        }
        put(hidden.resolve("README.md"), README.getBytes(StandardCharsets.UTF_8));
        put(
                hidden.resolve("run.json"),
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(new Header(provenance, sha256(patterns), sha256(members), more)));
        return Files.move(hidden, runsFolder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] communities(PatternRun run) {
        return lines(run.communities().entrySet().stream()
                .map(entry -> new CommunityLine(entry.getKey().value(), entry.getValue()))
                .toList());
    }

    private static void putIfAny(String name, byte[] bytes, Path folder, SortedMap<String, String> sha256)
            throws IOException {
        if (bytes.length > 0) {
            put(folder.resolve(name), bytes);
            sha256.put(name, sha256(bytes));
        }
    }

    static byte[] lines(List<?> rows) {
        return rows.stream()
                .map(row -> JSON.writeValueAsString(row) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
