package nl.weeffout.indexer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.indexer.ingest.IngestReport;
import nl.weeffout.indexer.ingest.IngestRun;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What becomes of the household numbers of a log. */
class HouseholdKeyTest {
    private static final String NUMBER = "HH.7712 03x";

    @TempDir
    private Path files = Path.of("");

    @TempDir
    private Path data = Path.of("");

    private Path log(String numberTitle, String... rows) throws IOException {
        return Files.writeString(
                files.resolve("cases.csv"),
                "id;datum;gemeentecode;huishouden;omschrijving;" + numberTitle + "\n" + String.join("\n", rows) + "\n");
    }

    private static String row(String id, String code, String number) {
        return id + ";2025-03-14;" + code + ";gezin;De koelkast is kapot.;" + number;
    }

    private IngestReport ingest(Path log) {
        return ingest(log, false);
    }

    private IngestReport ingest(Path log, boolean dryRun) {
        try (Workspace workspace =
                dryRun ? Workspace.openForDryRun(data, System.err) : Workspace.openForWriting(data, System.err)) {
            return workspace
                    .ingest()
                    .run(
                            List.of(log),
                            new IngestRun.Options(null, null, false, dryRun),
                            workspace.folder().ingestRuns());
        }
    }

    private Optional<HouseholdKey> key(String id) {
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            return workspace.store().find(new CaseId(id)).map(it -> it.content().householdKey());
        }
    }

    private String everyByte() throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            StringBuilder all = new StringBuilder();
            walk.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.append(Files.readString(file, ISO_8859_1)).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return all.toString().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Test
    void recordsOfOneHouseholdShareAKeyHoweverItsNumberIsTyped() throws IOException {
        ingest(log(
                "Cliëntnummer",
                row("A", "GM0344", NUMBER),
                row("B", "GM0344", " hh771203X"),
                row("C", "GM0344", "HH771204X"),
                row("D", "GM0363", NUMBER),
                row("E", "GM0344", " ")));
        assertThat(key("A")).isPresent().isEqualTo(key("B"));
        assertThat(key("C")).isPresent().isNotEqualTo(key("A"));
        // Another municipality may give out the same number.
        assertThat(key("D")).isPresent().isNotEqualTo(key("A"));
        assertThat(key("E")).isEmpty();
    }

    @Test
    void theKeyIsTheHmacUnderTheSecretOfTheFolder() throws IOException, GeneralSecurityException {
        ingest(log("huishoudnummer", row("A", "GM0344", NUMBER)));
        Path secret = data.resolve("household.key");
        assertThat(secret).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Files.readAllBytes(secret), "HmacSHA256"));
        byte[] hash = mac.doFinal("GM0344\nhh771203x".getBytes(UTF_8));
        assertThat(key("A"))
                .contains(new HouseholdKey(HexFormat.of().formatHex(hash).substring(0, 32)));
    }

    @Test
    void noByteOfTheDataFolderHoldsTheNumber() throws IOException {
        ingest(log("huishoudnummer", row("A", "GM0344", NUMBER), row("B", "nergens", NUMBER)));
        assertThat(everyByte()).contains("koelkast").doesNotContain("7712 03", "771203");
    }

    @Test
    void theNumberIsMaskedInTheRecordsOwnTexts() throws IOException {
        ingest(log(
                "huishoudnummer",
                row("A", "GM0344", NUMBER).replace("kapot.", "kapot (hh771203X). Zie ook HH.7712 03x."),
                row("B", "GM0344", "2024").replace("kapot.", "kapot sinds 2024.")));
        try (Workspace workspace = Workspace.openForReading(data, System.err)) {
            assertThat(workspace
                            .store()
                            .find(new CaseId("A"))
                            .orElseThrow()
                            .content()
                            .narrative())
                    .hasToString("De koelkast is kapot ([ZAAKNUMMER]). Zie ook [ZAAKNUMMER].");
            assertThat(workspace
                            .store()
                            .find(new CaseId("B"))
                            .orElseThrow()
                            .content()
                            .narrative())
                    .hasToString("De koelkast is kapot sinds 2024.");
        }
    }

    @Test
    void theKeyStandsInTheStoreAndNowhereElse() throws IOException {
        ingest(log("huishoudnummer", row("A", "GM0344", NUMBER)));
        String key = key("A").orElseThrow().value();
        assertThat(everyByte()).contains(key);
        Files.delete(data.resolve("records.sqlite"));
        assertThat(everyByte()).doesNotContain(key);
    }

    @Test
    void exportLeavesTheKeyOut() throws IOException {
        ingest(log("huishoudnummer", row("A", "GM0344", NUMBER)));
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ExportCommand());
        line.setOut(new PrintWriter(out));
        assertThat(line.execute("--data", data.toString())).isZero();
        assertThat(out.toString())
                .contains("\"huishouden\":\"gezin\"")
                .doesNotContain(key("A").orElseThrow().value(), "huishoudsleutel");
    }

    @Test
    void takingTheSameFileInAgainChangesNothingAndAnotherNumberDoes() throws IOException {
        Path log = log("huishoudnummer", row("A", "GM0344", NUMBER));
        ingest(log);
        assertThat(ingest(log).count(PutOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(ingest(log("huishoudnummer", row("A", "GM0344", "12"))).count(PutOutcome.CHANGED))
                .isEqualTo(1);
    }

    @Test
    void aSecretThatIsGoneIsNotMadeAnewWhereKeysAreKept() throws IOException {
        Path log = log("huishoudnummer", row("A", "GM0344", NUMBER));
        ingest(log);
        Files.delete(data.resolve("household.key"));
        assertThatThrownBy(() -> ingest(log))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("household.key: is missing, and the records hold household keys")
                .hasMessageNotContaining("7712");
        assertThatThrownBy(() -> ingest(log, true)).isInstanceOf(CommandFailure.class);
        assertThat(data.resolve("household.key")).doesNotExist();
    }

    @Test
    void aSecretThatIsDamagedOrOpenToOthersIsRefused() throws IOException {
        Path log = log("huishoudnummer", row("A", "GM0344", NUMBER));
        ingest(log);
        Path secret = data.resolve("household.key");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> ingest(log)).hasMessageContaining("household.key: others may read it");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.write(secret, new byte[5]);
        assertThatThrownBy(() -> ingest(log)).hasMessageContaining("household.key: is damaged: 5 bytes instead of 32");
    }

    @Test
    void aDryRunAndALogWithoutNumbersMakeNoSecret() throws IOException {
        assertThat(ingest(log("huishoudnummer", row("A", "GM0344", NUMBER)), true)
                        .count(PutOutcome.NEW))
                .isEqualTo(1);
        ingest(log("opmerking", row("A", "GM0344", NUMBER)));
        assertThat(data.resolve("household.key")).doesNotExist();
    }

    @Test
    void redactingAgainKeepsTheKey() throws IOException {
        ingest(Files.writeString(
                files.resolve("cases.csv"),
                "id;datum;gemeentecode;omschrijving;klantnummer\nA;2025-03-14;GM0344;De koelkast is kapot.;12\n"));
        Optional<HouseholdKey> before = key("A");
        try (Workspace workspace = Workspace.openForWriting(data, System.err)) {
            var stored = workspace.store().find(new CaseId("A")).orElseThrow();
            workspace
                    .store()
                    .put(List.of(nl.weeffout.indexer.testing.CaseBuilder.aCase()
                            .withId("A")
                            .withNarrative("De koelkast van mw. Zwatterveen is kapot.")
                            .ofHousehold(stored.content().householdKey())
                            .incoming()));
            assertThat(workspace.redactAgain(false).changed()).isEqualTo(1);
        }
        assertThat(key("A")).isPresent().isEqualTo(before);
    }
}
