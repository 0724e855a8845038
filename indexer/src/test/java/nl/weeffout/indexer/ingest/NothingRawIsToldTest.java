package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.Judgement;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.WordMask;
import nl.weeffout.indexer.redact.PersonalLabel;
import nl.weeffout.indexer.redact.RawText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is told by code and place: no message, cause or rejected row repeats what stood there. */
class NothingRawIsToldTest {
    private static final String NAME = "Zwatterveen";
    private static final String NUMBER = "739118204";
    private static final String PERSON = "mw. " + NAME + " " + NUMBER;
    private static final String HEAD = "id;datum;gemeentecode;omschrijving";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("ArrayRecordComponent")
    private record BadFile(String name, byte[] bytes) {
        static BadFile of(String name, String text) {
            return new BadFile(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<BadFile> badFiles() throws IOException {
        String row = "A-1;2019-01-15;GM0855;" + PERSON;
        byte[] packed = packed(HEAD + "\n" + (row + "\n").repeat(500));
        return List.of(
                BadFile.of("unclosed.jsonl", "{\"id\": \"A-1\", \"omschrijving\": \"" + PERSON),
                BadFile.of("words.jsonl", PERSON + "\n" + PERSON),
                BadFile.of("list.jsonl", "[\"" + PERSON + "\"]\n"),
                BadFile.of("escape.jsonl", "{\"omschrijving\": \"" + PERSON + "\\x\"}\n"),
                BadFile.of("number.jsonl", "{\"bedrag\": " + NUMBER + "x}\n"),
                BadFile.of("huge.jsonl", "{\"bedrag\": " + NUMBER.repeat(300) + ", \"id\": \"a\"}\n"),
                BadFile.of("nested.jsonl", "{\"" + NAME + "\":" + "[".repeat(5_000) + "\n"),
                BadFile.of("twice.jsonl", "{\"id\": \"" + NAME + "\", \"id\": \"" + PERSON + "\"}\n"),
                new BadFile("latin.jsonl", ("{\"id\": \"é " + PERSON + "\"}").getBytes(StandardCharsets.ISO_8859_1)),
                BadFile.of("quote.csv", HEAD + "\nA-1;2019-01-15;GM0855;\"" + PERSON + "\n".repeat(10)),
                BadFile.of("more.csv", HEAD + "\n" + row + ";;" + PERSON + "\n"),
                BadFile.of("fewer.csv", HEAD + "\n" + PERSON + "\n"),
                BadFile.of("headless.csv", row + "\n" + row + "\n"),
                BadFile.of("binary.csv", HEAD + "\n" + PERSON + "\0"),
                new BadFile("undefined.csv", (HEAD + "\nA;b;c;\u0081é" + PERSON).getBytes(StandardCharsets.ISO_8859_1)),
                new BadFile("utf16.csv", (HEAD + "\n" + row).getBytes(StandardCharsets.UTF_16)),
                BadFile.of("words.xlsx", PERSON),
                new BadFile("cut.xlsx", Arrays.copyOf(workbook(PERSON, "t=\"inlineStr\""), 300)),
                new BadFile("xml.xlsx", workbook("<" + NAME + "><&" + NUMBER, "t=\"inlineStr\"")),
                new BadFile("number.xlsx", workbook(PERSON, "t=\"n\"")),
                new BadFile("shared.xlsx", workbook(PERSON, "t=\"s\"")),
                new BadFile("boolean.xlsx", workbook(PERSON, "t=\"b\"")),
                new BadFile("type.xlsx", workbook(PERSON, "t=\"" + NAME + "\"")),
                new BadFile("place.xlsx", workbook(PERSON, "r=\"" + NAME + "\"")),
                new BadFile("date.xlsx", workbook("99999999999999" + NUMBER, "s=\"1\"")),
                BadFile.of("words.csv.gz", PERSON),
                new BadFile("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2)),
                new BadFile("damaged.csv.gz", damaged(packed)),
                BadFile.of("words.docx", PERSON));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] damaged(byte[] bytes) {
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, bytes.length / 2, bytes.length / 2 + 8, (byte) 0x5A);
        return damaged;
    }

    /** A workbook with one cell of some type behind its head. */
    private static byte[] workbook(String value, String attributes) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder head = new StringBuilder();
        for (String title : HEAD.split(";")) {
            head.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        }
        String cell = attributes.contains("inlineStr")
                ? "<c " + attributes + "><is><t>" + value + "</t></is></c>"
                : "<c " + attributes + "><v>" + value + "</v></c>";
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                        + "</cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\">" + head + "</row><row r=\"2\">" + cell
                        + "</row></sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aFileThatIsNoGoodIsToldWithoutItsText(BadFile bad) throws IOException {
        Path path = Files.write(folder.resolve(bad.name()), bad.bytes());
        List<Object> told = new ArrayList<>();
        Throwable failure = catchThrowable(() -> {
            CaseLogFile file = CaseLogFile.open(path, RecordKind.EXCEPTIONS, null);
            RowValidator validator = new RowValidator(file.profile(), LocalDate.of(2021, 1, 1));
            file.forEach(row -> told.addAll(List.of(row, validator.validate(row))), told::add);
        });
        assertThat(failure != null || !told.isEmpty()).as("something is told").isTrue();
        told.forEach(one -> assertTellsNothing(one.toString()));
        assertTellsNothing(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "id, mw. Zwatterveen 739118204, ID_NOT_ALLOWED",
        "id, 739118204, ",
        "datum, mw. Zwatterveen, DATE_NOT_UNDERSTOOD",
        "datum, 31-02-2019 Zwatterveen, DATE_NOT_UNDERSTOOD",
        "datum, 739118204, DATE_NOT_UNDERSTOOD",
        "gemeentecode, Zwatterveen, MUNICIPALITY_CODE_NOT_UNDERSTOOD",
        "gemeentecode, 739118204, MUNICIPALITY_CODE_NOT_UNDERSTOOD",
        "bedrag, mw. Zwatterveen, AMOUNT_NOT_A_NUMBER",
        "bedrag, 739118204739118204, AMOUNT_NOT_A_NUMBER",
        "bedrag, -739118204, AMOUNT_NEGATIVE",
        "bedrag, 739118204e999999999, AMOUNT_NOT_A_NUMBER"
    })
    void aRowThatIsNoGoodIsToldByFieldAndReason(String field, String value, RejectedRow.@Nullable Reason reason) {
        Map<CaseField, List<RawText>> values = new EnumMap<>(CaseField.class);
        values.put(CaseField.ID, List.of(new RawText("A-1")));
        values.put(CaseField.DATUM, List.of(new RawText("2019-01-15")));
        values.put(CaseField.GEMEENTECODE, List.of(new RawText("GM0855")));
        values.put(CaseField.OMSCHRIJVING, List.of(new RawText(PERSON)));
        values.put(CaseField.valueOf(field.toUpperCase(Locale.ROOT)), List.of(new RawText(value)));
        RowValidator.Outcome outcome = new RowValidator(
                        ColumnProfile.builtIn(RecordKind.EXCEPTIONS), LocalDate.of(2021, 1, 1))
                .validate(new CaseLogRow(new SourceLine("a.csv", 7), values));
        if (reason == null) {
            // A number that fails the test of eleven may be the id of a case.
            assertThat(outcome).isInstanceOf(RowValidator.Valid.class);
            return;
        }
        assertThat(outcome)
                .isEqualTo(new RowValidator.Rejected(new RejectedRow(new SourceLine("a.csv", 7), field, reason)));
        assertTellsNothing(outcome.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERSON,
                "kind: exceptions\n" + PERSON + ": [",
                "- " + PERSON,
                "kind: {" + PERSON,
                "\"" + PERSON,
                "%" + PERSON,
                "&" + NAME + " *" + NAME + "x",
                "kind: exceptions\nkind: " + PERSON + "\n\t" + PERSON
            })
    void aLogThatIsGivenForAProfileIsToldWithoutItsText(String text) {
        Throwable failure = catchThrowable(() -> ColumnProfile.parse("ours.yml", text));
        assertThat(failure).hasMessageStartingWith("ours.yml");
        assertTellsNothing(failure);
    }

    @Test
    void valuesThatRefuseWhatTheyAreMadeOfDoNotRepeatIt() {
        for (Throwable failure : List.of(
                catchThrowable(() -> new CaseId(PERSON)),
                catchThrowable(() -> new HouseholdKey(PERSON)),
                catchThrowable(() -> NameRule.ruleWord(PERSON)),
                catchThrowable(() -> new WordMask(List.of(NAME.repeat(50)))),
                catchThrowable(() -> new PersonalLabel(RawText.EMPTY, Placeholder.NAAM)))) {
            assertThat(failure).isNotNull();
            assertTellsNothing(failure);
        }
        assertTellsNothing(
                new Judgement.Mask(java.util.Set.of(NAME), true, "petra", java.time.Instant.EPOCH).toString());
        assertTellsNothing(new Judgement.Accept(java.util.Set.of(NAME), "petra", java.time.Instant.EPOCH).toString());
    }

    @Test
    void whatIsToldOfAFailureIsLookedAtToItsEnd() {
        // So that the assertion itself is known to fail.
        Throwable deep = new IllegalStateException("outer", new IOException("inner", new IOException(NAME)));
        assertThat(catchThrowable(() -> assertTellsNothing(deep))).isInstanceOf(AssertionError.class);
    }

    private static void assertTellsNothing(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertTellsNothing(cause.toString());
            assertTellsNothing(String.valueOf(cause.getLocalizedMessage()));
            for (Throwable suppressed : cause.getSuppressed()) {
                assertTellsNothing(suppressed);
            }
        }
    }

    private static void assertTellsNothing(String told) {
        assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain(NAME.toLowerCase(Locale.ROOT), NUMBER);
    }
}
