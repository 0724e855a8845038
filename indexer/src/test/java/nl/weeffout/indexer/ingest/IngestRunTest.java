package nl.weeffout.indexer.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.store.RelationalRecordStore;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.testing.Searches;
import nl.weeffout.indexer.vector.CaseVectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole ingest, with a real store and index in a temporary folder. */
@SuppressWarnings("NullAway.Init")
class IngestRunTest {
    private static final IngestRun.Options PLAIN = new IngestRun.Options(null, null, false, false);
    private static final IngestRun.Options STRICT = new IngestRun.Options(null, null, true, false);
    private static final IngestRun.Options DRY = new IngestRun.Options(null, null, false, true);
    private static final String HEAD =
            "id;datum;gemeente;gemeentecode;wijk;team;leefgebied;regelingen;organisaties;omschrijving;maatwerk;bedrag;huishouden;uitkomst\n";
    private static final String GRANT_HEAD =
            "id;datum;gemeente;gemeentecode;team;categorie;omschrijving;bedrag;akkoord;alternatief;leverancier;voorliggend;reden\n";

    private static final String STORY = "De huurtoeslag stopte omdat er iemand op het adres stond die er niet woonde. "
            + "De gemeente begon een onderzoek en dat duurde 4 maanden, waarna de achterstand bij de corporatie "
            + "was opgelopen tot drie termijnen en een ontruiming dreigde.";

    @TempDir
    private Path files;

    @TempDir
    private Path data;

    private RelationalRecordStore store;
    private SearchIndex index;

    @BeforeEach
    void open() {
        store = RelationalRecordStore.openEmbedded(data.resolve("records.sqlite"), Clock.systemUTC());
        index = LuceneSearchIndex.open(data.resolve("index"), "tables-1");
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private IngestReport run(IngestRun.Options options, Path... paths) {
        IngestRun run = new IngestRun(
                store,
                index,
                new CaseVectors(store, store.vectors(), false),
                ReferenceTables.load(),
                Workspace.redactor(),
                Settings.load(data, Map.of()),
                new HouseholdSecret(data.resolve("household.key"), store::holdsHouseholdKeys),
                Clock.fixed(Instant.parse("2025-06-15T10:00:00Z"), ZoneOffset.UTC));
        return run.run(Arrays.asList(paths), options, data.resolve("ingest"));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }

    private static String row(String id, String text) {
        return id + ";2025-03-14;Tilburg;GM0855;;;wonen;huurtoeslag;UWV;" + text + ";;640;gezin;opgelost\n";
    }

    private static String grant(String id, String text) {
        return id + ";2025-03-14;Tilburg;GM0855;Noord;fiets;" + text + ";200;3;geen;kringloop;;spoed\n";
    }

    private List<String> found(String words) {
        return Searches.ids(index, words).stream().map(CaseId::value).toList();
    }

    @Test
    void takesInStoresAndFinds() throws IOException {
        IngestReport report = run(PLAIN, written("cases.csv", HEAD + row("A-1", STORY) + row("A-2", "Kapotte fiets.")));
        assertThat(report.count(PutOutcome.NEW)).isEqualTo(2);
        assertThat(store.find(new CaseId("A-1")).orElseThrow().source().toString())
                .isEqualTo("cases.csv:2");
        assertThat(found("ontruimingen")).containsExactly("A-1");
        assertThat(found("fietsen")).containsExactly("A-2");
        assertThat(index.indexedSequence()).isEqualTo(store.lastSequence());
    }

    @Test
    void strictTakesInNothingOfAFileWithABadRow() throws IOException {
        Path bad = written(
                "cases.csv", HEAD + row("A-1", "Een.") + row("A-2", "Twee.").replace("2025-03-14", "gisteren"));
        assertThatThrownBy(() -> run(STRICT, bad))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cases.csv:3: datum: date-not-understood;")
                .hasMessageNotContaining("gisteren")
                .hasMessageNotContaining("\n");
        assertThat(store.size()).isZero();
        assertThat(found("")).isEmpty();
        assertThat(data.resolve("ingest")).doesNotExist();
        assertThat(run(PLAIN, bad).count(PutOutcome.NEW)).isEqualTo(1);
    }

    @Test
    void strictStopsAtARowThatIsNoneToo() throws IOException {
        Path bad = written("cases.csv", HEAD + row("A-1", "Een.") + row("A-2", "Twee; en drie."));
        assertThatThrownBy(() -> run(STRICT, bad))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cases.csv:3: row: malformed-row;");
        assertThat(store.size()).isZero();
    }

    @Test
    void strictTakesInNothingWhereALaterFileHasABadRow() throws IOException {
        Path good = written("good.csv", HEAD + row("A-1", "Een."));
        Path bad = written("bad.csv", HEAD + row("A-2", "Twee.").replace("2025-03-14", "gisteren"));
        assertThatThrownBy(() -> run(STRICT, good, bad)).hasMessageStartingWith("bad.csv:2: datum: ");
        assertThat(store.size()).isZero();
    }

    @Test
    void strictTakesInAFileWithoutFault() throws IOException {
        assertThat(run(STRICT, written("cases.csv", HEAD + row("A-1", STORY))).count(PutOutcome.NEW))
                .isEqualTo(1);
        assertThat(found("huurtoeslag")).containsExactly("A-1");
    }

    @Test
    void aDryRunWritesNothingAtAll() throws IOException {
        run(PLAIN, written("first.csv", HEAD + row("A-1", STORY) + row("A-2", "Kapotte fiets.")));
        Map<String, String> before = contents(data);
        Path second = written(
                "second.csv",
                HEAD + row("A-1", STORY) + row("A-2", "Kapotte bromfiets.") + row("A-3", "Nieuw.") + row("", "Geen."));
        IngestReport report = run(DRY, second);
        assertThat(report.count(PutOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(report.count(PutOutcome.CHANGED)).isEqualTo(1);
        assertThat(report.count(PutOutcome.NEW)).isEqualTo(1);
        assertThat(report.rejectedByReason()).containsOnly(Map.entry("id-missing", 1L));
        assertThat(report.toString()).startsWith("dry run: nothing was kept");
        assertThat(contents(data)).isEqualTo(before);
        assertThat(contents(files)).containsOnlyKeys("first.csv", "second.csv");
    }

    @Test
    void listsRejectsByFileLineFieldAndReasonWithoutAnyTextOfTheRow() throws IOException {
        String marker = "Qzwijbelaar";
        String good = "A-9;2025-03-14;" + (marker + ";").repeat(9) + "640;" + marker + ";" + marker + "\n";
        String exceptions = HEAD
                + row("A-1", "Een.")
                + bad(good, 0, "")
                + bad(good, 0, marker + " van Dam")
                + bad(good, 0, "123456782")
                + bad(good, 1, "")
                + bad(good, 1, marker)
                + bad(good, 1, "1980-01-01")
                + bad(good, 3, "")
                + good
                + bad(bad(good, 3, "GM0855"), 9, "")
                + bad(bad(good, 3, "GM0855"), 11, marker)
                + bad(bad(good, 3, "GM0855"), 11, "-5")
                + bad(bad(good, 3, "GM0855"), 10, (marker + " ").repeat(10_000))
                + bad(good, 13, marker + ";" + marker);
        String grants = GRANT_HEAD
                + grant("G-1", "Een.").replace(";200;", ";;").replace("Een", marker)
                + grant("G-2", marker).replace(";3;", ";" + marker + ";")
                + grant("A-1", marker)
                        .replace("Noord", marker)
                        .replace("kringloop", marker)
                        .replace("fiets", marker);
        run(PLAIN, written("cases.csv", exceptions), written("grants.csv", grants));
        assertThat(rejects())
                .containsExactly(
                        "cases.csv:3 id id-missing",
                        "cases.csv:4 id id-not-allowed",
                        "cases.csv:5 id id-is-a-bsn",
                        "cases.csv:6 datum date-missing",
                        "cases.csv:7 datum date-not-understood",
                        "cases.csv:8 datum date-out-of-range",
                        "cases.csv:9 gemeentecode municipality-code-missing",
                        "cases.csv:10 gemeentecode municipality-code-not-understood",
                        "cases.csv:11 omschrijving text-missing",
                        "cases.csv:12 bedrag amount-not-a-number",
                        "cases.csv:13 bedrag amount-negative",
                        "cases.csv:14 maatwerk text-too-long",
                        "cases.csv:15 row malformed-row",
                        "grants.csv:2 bedrag amount-missing",
                        "grants.csv:3 akkoord approvals-not-a-number",
                        "grants.csv:4 id id-belongs-to-other");
        index.close();
        for (Map.Entry<String, String> file : contents(data).entrySet()) {
            String bytes = new String(HexFormat.of().parseHex(file.getValue()), StandardCharsets.ISO_8859_1);
            assertThat(bytes.toLowerCase(java.util.Locale.ROOT).contains("qzwijbelaar"))
                    .as(file.getKey())
                    .isFalse();
        }
    }

    private static String bad(String row, int cell, String value) {
        String[] cells = row.strip().split(";", -1);
        cells[cell] = value;
        return String.join(";", cells) + "\n";
    }

    /** As file:line field reason; each line must hold these four and nothing else. */
    private List<String> rejects() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(reportFolder().resolve("rejects.jsonl"))) {
            JsonNode reject = JsonMapper.builder().build().readTree(line);
            assertThat(reject.propertyNames()).containsExactly("file", "line", "field", "reason");
            lines.add(reject.path("file").asString() + ":" + reject.path("line").asLong() + " "
                    + reject.path("field").asString() + " "
                    + reject.path("reason").asString());
        }
        return lines;
    }

    private Path reportFolder() throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("ingest"))) {
            return folders.sorted().reduce((one, other) -> other).orElseThrow();
        }
    }

    @Test
    void theSameFileTwiceIsUnchanged() throws IOException {
        Path file = written("cases.csv", HEAD + row("A-1", STORY) + row("A-2", "Kapotte fiets van dhr. Jansen."));
        run(PLAIN, file);
        long sequence = store.lastSequence();
        IngestReport again = run(PLAIN, file);
        assertThat(again.count(PutOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.count(PutOutcome.NEW)).isZero();
        assertThat(store.lastSequence()).isEqualTo(sequence);
        assertThat(found("")).hasSize(2);
    }

    @Test
    void changedContentIsANewVersionAndTheOldOneIsKept() throws IOException {
        run(PLAIN, written("first.csv", HEAD + row("A-1", "Kapotte fiets.")));
        IngestReport report = run(PLAIN, written("second.csv", HEAD + row("A-1", "Kapotte koelkast.")));
        assertThat(report.count(PutOutcome.CHANGED)).isEqualTo(1);
        assertThat(store.versions(new CaseId("A-1")))
                .extracting(
                        StoredCase::version,
                        stored -> stored.content().narrative().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Kapotte fiets."),
                        org.assertj.core.groups.Tuple.tuple(2, "Kapotte koelkast."));
        assertThat(found("fiets")).isEmpty();
        assertThat(found("koelkast")).containsExactly("A-1");
    }

    @Test
    void theSameIdInAnotherKindOrMunicipalityIsRejected() throws IOException {
        run(PLAIN, written("cases.csv", HEAD + row("A-1", "Kapotte fiets.")));
        IngestReport report = run(
                PLAIN,
                written("grants.csv", GRANT_HEAD + grant("A-1", "Een koelkast.")),
                written("leiden.csv", HEAD + row("A-1", "Een koelkast.").replace("GM0855", "GM0546")));
        assertThat(report.rejectedByReason()).containsOnly(Map.entry("id-belongs-to-other", 2L));
        assertThat(rejects())
                .containsExactly("grants.csv:2 id id-belongs-to-other", "leiden.csv:2 id id-belongs-to-other");
        assertThat(store.versions(new CaseId("A-1"))).hasSize(1);
        assertThat(found("koelkast")).isEmpty();
    }

    @Test
    void aDryRunForetellsWhatTheRunItselfThenReports() throws IOException {
        run(PLAIN, written("cases.csv", HEAD + row("A-1", "Kapotte fiets.")));
        Path[] next = {
            written("more.csv", HEAD + row("A-1", "Kapotte fiets.") + row("A-2", "Een.") + row("A-2", "Twee.")),
            written("grants.csv", GRANT_HEAD + grant("A-1", "Een koelkast."))
        };
        Map<String, Object> foretold = run(DRY, next).asMap();
        Map<String, Object> done = run(PLAIN, next).asMap();
        assertThat(foretold).containsEntry("takenIn", 1L).containsEntry("changed", 1L);
        for (String count : List.of("rows", "takenIn", "unchanged", "changed", "rejected", "possibleDuplicates")) {
            assertThat(foretold).as(count).containsEntry(count, done.get(count));
        }
    }

    @Test
    void theReportRemembersWhichFilesWereTakenIn() throws IOException {
        Path log = written("cases.csv", HEAD + row("A-1", STORY));
        run(PLAIN, log);
        assertThat(IngestReports.sources(data.resolve("ingest")))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.path()).isEqualTo(log.toAbsolutePath());
                    assertThat(source.isStillThere()).isTrue();
                    Files.writeString(log, "changed");
                    assertThat(source.isStillThere()).isFalse();
                });
    }

    @Test
    void aRunThatIsStoppedSaysHowFarItCame() throws IOException {
        // What does not compress: the end must lie beyond what the reader takes in at once.
        Random random = new Random(3);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEAD.getBytes(UTF_8));
            for (int i = 0; i < 15_000; i++) {
                String words = Long.toString(random.nextLong(), 36) + " " + Long.toString(random.nextLong(), 36);
                out.write(row("A-" + i, words.replaceAll("[0-9-]", "e")).getBytes(UTF_8));
            }
        }
        Path cut = files.resolve("cut.csv.gz");
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 20));
        assertThatThrownBy(() -> run(PLAIN, cut)).hasMessageContaining("cut.csv.gz: ends in the middle");
        try (Stream<Path> runs = Files.list(data.resolve("ingest"))) {
            assertThat(runs.findFirst().orElseThrow().resolve("report.json"))
                    .content()
                    .contains("\"stopped\"")
                    .contains("ends in the middle");
        }
    }

    @Test
    void aMunicipalityMayHaveALimitOfItsOwn() throws IOException {
        Files.writeString(data.resolve("weeffout.yml"), """
                municipalities:
                  GM0855:
                    grant-limit-euros: 150
                """);
        Map<String, Object> report = run(
                        PLAIN,
                        written(
                                "grants.csv",
                                GRANT_HEAD
                                        + grant("A-1", "Een koelkast.")
                                        + grant("A-2", "Een fiets.").replace("GM0855", "GM0546")))
                .asMap();
        assertThat(report).containsEntry("flagged", Map.of("amount-above-limit", 1L));
    }

    /** As after a kill between the batch and its links. */
    @Test
    void linksThatWereLostComeBackWithTheSameFile() throws IOException {
        Path log = written("cases.csv", HEAD + row("A-1", STORY) + row("A-2", STORY));
        run(PLAIN, log);
        store.unlinkDuplicates(List.of(new CaseId("A-1")));
        assertThat(duplicates("A-2")).isEmpty();
        IngestReport report = run(PLAIN, log);
        assertThat(report.count(PutOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(duplicates("A-1")).containsExactly(new CaseId("A-2"));
        assertThat(duplicates("A-2")).containsExactly(new CaseId("A-1"));
    }

    @Test
    void textsThatSayLittleAreNoDuplicatesOfEachOther() throws IOException {
        run(PLAIN, written("cases.csv", HEAD + row("A-1", "Zie het dossier.") + row("A-2", "Zie het dossier.")));
        assertThat(duplicates("A-1")).isEmpty();
    }

    @Test
    void aTextThatIsCopiedOftenIsLinkedToItsNearestOnly() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 10; i < 40; i++) {
            rows.append(row("A-" + i, STORY));
        }
        run(PLAIN, written("cases.csv", rows.toString()));
        assertThat(duplicates("A-39")).hasSize(8);
        assertThat(duplicates("A-10")).contains(new CaseId("A-39"));
    }

    @Test
    void linksNearDuplicatesOfThisFileAndOfEarlierOnes() throws IOException {
        run(PLAIN, written("first.csv", HEAD + row("A-1", STORY)));
        IngestReport report = run(
                PLAIN,
                written(
                        "second.csv",
                        HEAD
                                + row("A-2", STORY.replace("4 maanden", "5 maanden"))
                                + row("A-3", "Iets heel anders dan de rest.")));
        assertThat(report.asMap()).containsEntry("possibleDuplicates", 1L);
        assertThat(duplicates("A-1")).containsExactly(new CaseId("A-2"));
        assertThat(duplicates("A-2")).containsExactly(new CaseId("A-1"));
        assertThat(duplicates("A-3")).isEmpty();
        run(PLAIN, written("third.csv", HEAD + row("A-2", "Bij nader inzien ging het over een kapotte fiets.")));
        assertThat(duplicates("A-1")).isEmpty();
    }

    private List<CaseId> duplicates(String id) {
        return store.find(new CaseId(id)).orElseThrow().possibleDuplicates();
    }

    @Test
    void countsWhatTheTablesDoNotKnow() throws IOException {
        IngestReport report = run(
                PLAIN,
                written(
                        "cases.csv",
                        HEAD
                                + row("A-1", "Een.")
                                        .replace(";huurtoeslag;UWV;", ";Huurtoeslag / Knuppelwet;UWV | Flutbedrijf;")
                                + row("A-2", "Twee.").replace(";huurtoeslag;", ";knuppelwet;")
                                + row("A-3", "Drie.").replace("GM0855", "GM9999")),
                written("grants.csv", GRANT_HEAD + grant("G-1", "Een.").replace(";fiets;", ";zeilboot;")));
        assertThat(report.asMap().get("unknownValues"))
                .isEqualTo(Map.of(
                        "regelingen", Map.of("Knuppelwet", 1L, "knuppelwet", 1L),
                        "organisaties", Map.of("Flutbedrijf", 1L),
                        "gemeentecode", Map.of("GM9999", 1L),
                        "categorie", Map.of("zeilboot", 1L)));
        assertThat(report.toString()).contains("unknown categorie").contains("zeilboot 1");
    }

    @Test
    void flagsWhatIsOddAboutAGrantAndKeepsIt() throws IOException {
        run(
                PLAIN,
                written(
                        "grants.csv",
                        GRANT_HEAD
                                + grant("G-1", "Een.")
                                + grant("G-2", "Twee.").replace(";200;3;", ";500,01;2;")
                                + grant("G-3", "Drie.").replace(";200;3;geen;", ";0;3;gratis;")));
        assertThat(flags("G-1")).isEmpty();
        assertThat(flags("G-2")).containsExactlyInAnyOrder(CaseFlag.AMOUNT_ABOVE_LIMIT, CaseFlag.TOO_FEW_APPROVALS);
        assertThat(flags("G-3")).containsExactly(CaseFlag.ZERO_WITH_ALTERNATIVE);
    }

    private java.util.Set<CaseFlag> flags(String id) {
        return store.find(new CaseId(id)).orElseThrow().flags();
    }

    @Test
    void countsAddUpToTheRowsRead() throws IOException {
        Path file = written(
                "cases.csv",
                HEAD
                        + row("A-1", "Een.")
                        + row("A-1", "Een.")
                        + row("A-1", "Twee.")
                        + row("", "Drie.")
                        + row("A-2", "Vier; vijf."));
        IngestReport report = run(PLAIN, file);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.count(PutOutcome.NEW)).isEqualTo(1);
        assertThat(report.count(PutOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(report.count(PutOutcome.CHANGED)).isEqualTo(1);
        assertThat(report.rejectedRows()).isEqualTo(2);
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(Files.readString(reportFolder().resolve("report.json")));
        assertThat(json.path("rows").asLong()).isEqualTo(5);
        assertThat(json.path("files").path("cases.csv").asLong()).isEqualTo(5);
    }

    @Test
    void aBadFileGivesOneLineThatNamesIt() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write((HEAD + row("A-1", STORY)).getBytes(StandardCharsets.UTF_8));
        }
        List<Path> bad = List.of(
                Files.write(files.resolve("binary.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}),
                Files.write(files.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2)),
                written("column.csv", HEAD.replace("datum", "moment") + row("A-1", "Een.")),
                written("norows.csv", HEAD),
                written("empty.csv", ""),
                written("empty.jsonl", ""),
                written("binary.jsonl", "\u0000\u0001"),
                written("folder.docx", "x"),
                files.resolve("nowhere.csv"),
                Files.createDirectory(files.resolve("folder.csv")));
        for (Path path : bad) {
            assertThatThrownBy(() -> run(PLAIN, path))
                    .as(path.getFileName().toString())
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageStartingWith(path.toString() + ":")
                    .hasMessageNotContaining("\n")
                    .hasMessageNotContaining("null");
        }
        assertThat(store.size()).isZero();
    }

    /** A log that somebody fills by pressing one key stops nothing, and leaves an index that opens. */
    @Test
    void takesInAWordAndAHeadingOfAnyLength() throws IOException {
        String word = "a".repeat(40_000);
        IngestReport report = run(
                PLAIN,
                written(
                        "cases.csv",
                        HEAD
                                + row("A-1", "Kapotte fiets " + word)
                                + row("A-2", "Kapotte fiets.").replace(";wonen;", ";" + word + ";")));
        assertThat(report.count(PutOutcome.NEW)).isEqualTo(2);
        assertThat(found("fiets")).hasSize(2);
    }

    /** Path within the folder to content in hexadecimal. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return contents;
    }

    @Test
    void masksByTheRulesOfItsOwnMunicipality() throws IOException {
        Instant now = Instant.parse("2025-06-01T10:00:00Z");
        String text = "De melkboer en kwibus kwamen langs.";
        Path log =
                written("cases.csv", HEAD + row("A-1", text) + row("A-2", text).replace("GM0855", "GM0344"));
        run(PLAIN, log);
        assertThat(store.find(new CaseId("A-1")).orElseThrow().content().narrative())
                .hasToString(text);
        store.addRule(new NameRule("GM0855", "kwibus", true, "petra", now));
        assertThat(run(PLAIN, log).count(PutOutcome.CHANGED)).isEqualTo(1);
        assertThat(store.find(new CaseId("A-1")).orElseThrow().content().narrative())
                .hasToString("De melkboer en [NAAM-1] kwamen langs.");
        assertThat(store.find(new CaseId("A-2")).orElseThrow().content().narrative())
                .hasToString(text);
    }

    @Test
    void aRecordThatAReviewerMaskedIsUnchangedForADryRunToo() throws IOException {
        Path log = written("cases.csv", HEAD + row("A-1", "Zij las de книга op haar fiets."));
        run(PLAIN, log);
        assertThat(found("fiets")).isEmpty();
        Instant now = Instant.parse("2025-06-01T10:00:00Z");
        assertThat(store.judge(new CaseId("A-1"), new Judgement.Mask(Set.of("КНИГА"), false, "petra", now)))
                .isPresent();
        assertThat(run(DRY, log).count(PutOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(run(PLAIN, log).count(PutOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(store.find(new CaseId("A-1")).orElseThrow().quarantined()).isEmpty();
        Path changed = written("cases.csv", HEAD + row("A-1", "Zij las een книга op haar fiets."));
        assertThat(run(DRY, changed).count(PutOutcome.CHANGED)).isEqualTo(1);
        run(PLAIN, changed);
        assertThat(store.find(new CaseId("A-1")).orElseThrow().quarantined()).contains(QuarantineReason.OTHER_SCRIPT);
    }
}
