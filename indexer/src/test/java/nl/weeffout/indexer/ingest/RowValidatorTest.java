package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import nl.weeffout.indexer.ingest.RowValidator.Outcome;
import nl.weeffout.indexer.ingest.RowValidator.Rejected;
import nl.weeffout.indexer.ingest.RowValidator.Valid;
import nl.weeffout.indexer.redact.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowValidatorTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);
    private static final SourceLine SOURCE = new SourceLine("cases.csv", 12);

    /** Of every format in the profiles that come along, and of what Excel in Dutch makes of a day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-03-05          | 2025-03-05
            05-03-2025          | 2025-03-05
            5-3-2025            | 2025-03-05
            05/03/2025          | 2025-03-05
            5/3/2025            | 2025-03-05
            05.03.2025          | 2025-03-05
            5.3.2025            | 2025-03-05
            5 maart 2025        | 2025-03-05
            5 mrt 2025          | 2025-03-05
            15 januari 2025     | 2025-01-15
            15 jan 2025         | 2025-01-15
            15 jan. 2025        | 2025-01-15
            15 Januari 2025     | 2025-01-15
            31 MEI 2025         | 2025-05-31
            29-02-2024          | 2024-02-29
            2025-03-05T10:30:00 | 2025-03-05
            2025-03-05 10:30    | 2025-03-05
            5-3-2025 0:00       | 2025-03-05
            5-3-2025 9:05:07    | 2025-03-05
            """)
    void readsADayInEveryUsualSpelling(String written, LocalDate day) {
        assertThat(valid(exception().with(CaseField.DATUM, written)).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void readsBackEveryDayInEveryFormatOfTheProfile(RecordKind kind) {
        ColumnProfile profile = ColumnProfile.builtIn(kind);
        for (var format : profile.dateFormats()) {
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
                Outcome outcome = new RowValidator(profile, TODAY)
                        .validate(row(kind)
                                .with(CaseField.DATUM, format.format(day))
                                .build());
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Valid.class,
                                valid -> assertThat(valid.date())
                                        .isBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
                assertThat(((Valid) outcome).date()).as(format.format(day)).isEqualTo(day);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-02-2025",
                "29-02-2025",
                "2025-04-31",
                "00-01-2025",
                "12-13-2025",
                "5-3-25",
                "gisteren",
                "2025",
                "maart 2025",
                "5 brumaire 2025",
                "20250305",
                "45721",
                "5-3-2025 en 6-3-2025",
                "-5-3-2025"
            })
    void refusesWhatIsNoDay(String written) {
        assertRejected(exception().with(CaseField.DATUM, written), CaseField.DATUM, Reason.DATE_NOT_UNDERSTOOD);
    }

    @Test
    void takesDaysFrom1990ToAMonthAhead() {
        assertThat(valid(exception().with(CaseField.DATUM, "1990-01-01")).date())
                .isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(valid(exception().with(CaseField.DATUM, "2025-07-15")).date())
                .isEqualTo(LocalDate.of(2025, 7, 15));
        assertRejected(exception().with(CaseField.DATUM, "1989-12-31"), CaseField.DATUM, Reason.DATE_OUT_OF_RANGE);
        assertRejected(exception().with(CaseField.DATUM, "2025-07-16"), CaseField.DATUM, Reason.DATE_OUT_OF_RANGE);
        assertRejected(exception().with(CaseField.DATUM, "0025-03-05"), CaseField.DATUM, Reason.DATE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"GM0855, GM0855", "gm0855, GM0855", "0855, GM0855", "' GM0855 ', GM0855"})
    void readsAMunicipalityCodeWithAndWithoutItsLetters(String written, String code) {
        assertThat(valid(exception().with(CaseField.GEMEENTECODE, written)).municipalityCode())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"855", "GM855", "GM08555", "Tilburg", "PV30", "GM 0855", "GM٠٨٥٥"})
    void refusesWhatIsNoMunicipalityCode(String written) {
        assertRejected(
                exception().with(CaseField.GEMEENTECODE, written),
                CaseField.GEMEENTECODE,
                Reason.MUNICIPALITY_CODE_NOT_UNDERSTOOD);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertRejected(exception().without(CaseField.ID), CaseField.ID, Reason.ID_MISSING);
        assertRejected(exception().with(CaseField.ID, " "), CaseField.ID, Reason.ID_MISSING);
        assertRejected(exception().without(CaseField.DATUM), CaseField.DATUM, Reason.DATE_MISSING);
        assertRejected(
                exception().without(CaseField.GEMEENTECODE), CaseField.GEMEENTECODE, Reason.MUNICIPALITY_CODE_MISSING);
        assertRejected(exception().without(CaseField.OMSCHRIJVING), CaseField.OMSCHRIJVING, Reason.TEXT_MISSING);
        assertRejected(exception().with(CaseField.OMSCHRIJVING, " \t\n"), CaseField.OMSCHRIJVING, Reason.TEXT_MISSING);
    }

    @Test
    void refusesABsnAsIdButKeepsALookalikeThatFailsTheTestOfEleven() {
        assertRejected(exception().with(CaseField.ID, "111222333"), CaseField.ID, Reason.ID_IS_A_BSN);
        assertRejected(exception().with(CaseField.ID, " 123456782 "), CaseField.ID, Reason.ID_IS_A_BSN);
        assertThat(valid(exception().with(CaseField.ID, "123456789")).id()).isEqualTo(new CaseId("123456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan de Vries", "A;1", "../../etc", "-1", "A\n1", "Jürgen-1", "=1+1"})
    void refusesAnIdThatHoldsOtherSigns(String written) {
        assertRejected(exception().with(CaseField.ID, written), CaseField.ID, Reason.ID_NOT_ALLOWED);
    }

    @Test
    void takesAnIdOf64CharactersAndNoLongerOne() {
        assertThat(valid(exception().with(CaseField.ID, "a".repeat(64))).id().value())
                .hasSize(64);
        assertRejected(exception().with(CaseField.ID, "a".repeat(65)), CaseField.ID, Reason.ID_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            640         | 640
            640,00      | 640.00
            640.00      | 640.00
            1.234       | 1234
            1.234,5     | 1234.5
            1.234.567,89| 1234567.89
            1,234.56    | 1234.56
            1234,56     | 1234.56
            € 12,50     | 12.50
            €12,50      | 12.50
            12,50 EUR   | 12.50
            12,50 euro  | 12.50
            € 1.250,-   | 1250
            25,--       | 25
            0           | 0
            +5          | 5
            """)
    void readsAmountsInDutchAndEnglish(String written, BigDecimal euros) {
        assertThat(valid(exception().with(CaseField.BEDRAG, written)).amount()).isEqualByComparingTo(euros);
    }

    @Test
    void readsAnAmountBehindTheSpaceThatExcelPutsThere() {
        assertThat(valid(exception().with(CaseField.BEDRAG, "€\u00a01.250,00")).amount())
                .isEqualByComparingTo("1250");
        assertThat(valid(exception().with(CaseField.BEDRAG, "€\u202f1.250,00")).amount())
                .isEqualByComparingTo("1250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"veel", "1.2.3", "12,34,56", "1.23,4", "12-15", "€", "1e3", "NaN", "٥", "1234567890123"})
    void refusesWhatIsNoAmount(String written) {
        assertRejected(exception().with(CaseField.BEDRAG, written), CaseField.BEDRAG, Reason.AMOUNT_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0,01", "€ -12,50", "-€ 12,50", "-1.234,56"})
    void refusesANegativeAmount(String written) {
        assertRejected(exception().with(CaseField.BEDRAG, written), CaseField.BEDRAG, Reason.AMOUNT_NEGATIVE);
        assertRejected(grant().with(CaseField.BEDRAG, written), CaseField.BEDRAG, Reason.AMOUNT_NEGATIVE);
    }

    @Test
    void asksAnAmountOfAGrantOnly() {
        assertThat(valid(exception().without(CaseField.BEDRAG)).amount()).isNull();
        assertRejected(grant().without(CaseField.BEDRAG), CaseField.BEDRAG, Reason.AMOUNT_MISSING);
    }

    @Test
    void readsApprovalsAsExcelWritesThem() {
        assertThat(valid(grant().with(CaseField.AKKOORD, "3")).approvals()).isEqualTo(3);
        assertThat(valid(grant().with(CaseField.AKKOORD, "3,0")).approvals()).isEqualTo(3);
        assertThat(valid(grant().with(CaseField.AKKOORD, "2.00")).approvals()).isEqualTo(2);
        assertThat(valid(grant().without(CaseField.AKKOORD)).approvals()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "-1", "2,5", "3 van 3", "1000"})
    void refusesApprovalsThatAreNoWholeNumber(String written) {
        assertRejected(grant().with(CaseField.AKKOORD, written), CaseField.AKKOORD, Reason.APPROVALS_NOT_A_NUMBER);
    }

    @Test
    void refusesATextLongerThanACase() {
        assertThat(valid(exception().with(CaseField.MAATWERK, "a ".repeat(50_000)))
                        .id())
                .isEqualTo(new CaseId("A-1"));
        assertRejected(
                exception().with(CaseField.MAATWERK, "a ".repeat(50_000) + "a"),
                CaseField.MAATWERK,
                Reason.TEXT_TOO_LONG);
        assertRejected(grant().with(CaseField.REDEN, "a".repeat(100_001)), CaseField.REDEN, Reason.TEXT_TOO_LONG);
    }

    @Test
    void saysFileLineFieldAndReasonAndNothingElse() {
        Outcome outcome = new RowValidator(ColumnProfile.builtIn(RecordKind.EXCEPTIONS), TODAY)
                .validate(exception().with(CaseField.DATUM, "Jan Jansen").build());
        assertThat(outcome)
                .isEqualTo(new Rejected(new RejectedRow(SOURCE, "datum", Reason.DATE_NOT_UNDERSTOOD)))
                .asString()
                .doesNotContain("Jansen");
    }

    /** Whatever stands in a row, it is valid or rejected. */
    @Test
    void neverThrows() {
        Random random = new Random(20250615);
        for (int i = 0; i < 20_000; i++) {
            RecordKind kind = random.nextBoolean() ? RecordKind.EXCEPTIONS : RecordKind.GRANTS;
            Row row = row(kind);
            for (CaseField field : CaseField.values()) {
                if (random.nextInt(4) == 0) {
                    row.with(field, anything(random));
                }
            }
            assertThat(new RowValidator(ColumnProfile.builtIn(kind), TODAY).validate(row.build()))
                    .isNotNull();
        }
    }

    private static String anything(Random random) {
        String signs = "0123456789.,-+€ \u00a0:/T'\"GM\n\t\u0000eE٣½²\ud83d";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(5) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE)
                            : signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static Valid valid(Row row) {
        Outcome outcome = outcome(row);
        assertThat(outcome).isInstanceOf(Valid.class);
        return (Valid) outcome;
    }

    private static void assertRejected(Row row, CaseField field, Reason reason) {
        assertThat(outcome(row)).isEqualTo(new Rejected(new RejectedRow(SOURCE, field.key(), reason)));
    }

    private static Outcome outcome(Row row) {
        return new RowValidator(ColumnProfile.builtIn(row.kind), TODAY).validate(row.build());
    }

    private static Row exception() {
        return row(RecordKind.EXCEPTIONS);
    }

    private static Row grant() {
        return row(RecordKind.GRANTS);
    }

    /** A row without a fault. */
    private static Row row(RecordKind kind) {
        return new Row(kind)
                .with(CaseField.ID, "A-1")
                .with(CaseField.DATUM, "2025-03-05")
                .with(CaseField.GEMEENTECODE, "GM0855")
                .with(CaseField.OMSCHRIJVING, "De huurtoeslag is stopgezet.")
                .with(CaseField.BEDRAG, "640");
    }

    private static final class Row {
        private final RecordKind kind;
        private final Map<CaseField, List<RawText>> values = new EnumMap<>(CaseField.class);

        Row(RecordKind kind) {
            this.kind = kind;
        }

        Row with(CaseField field, String text) {
            values.put(field, List.of(new RawText(text)));
            return this;
        }

        Row without(CaseField field) {
            values.remove(field);
            return this;
        }

        CaseLogRow build() {
            return new CaseLogRow(SOURCE, Map.copyOf(values));
        }
    }
}
