package nl.weeffout.indexer.ingest;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import org.jspecify.annotations.Nullable;

/** Turns a row into its typed values, or says what keeps it out. A bad row never stops a file. */
final class RowValidator {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Longer than any case is described; it keeps a pasted book out. */
    private static final int LONGEST_TEXT = 100_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(?:\\.[0-9]{1,6})?");
    private static final Pattern DUTCH_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]{1,6})?");
    private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]{1,6}");

    /** 'jan.' for 'jan'. */
    private static final Pattern ABBREVIATION = Pattern.compile("(\\p{L})\\.");

    private final ColumnProfile profile;
    private final LocalDate latest;

    /**
     * @param today records may be dated a month ahead at most
     */
    RowValidator(ColumnProfile profile, LocalDate today) {
        this.profile = profile;
        this.latest = today.plusMonths(1);
    }

    /** A row's outcome. */
    sealed interface Outcome permits Valid, Rejected {}

    /**
     * @param amount in euros, or null where none is noted
     * @param approvals or null
     */
    record Valid(
            CaseId id,
            LocalDate date,
            String municipalityCode,
            @Nullable BigDecimal amount,
            @Nullable Integer approvals)
            implements Outcome {}

    record Rejected(RejectedRow row) implements Outcome {}

    Outcome validate(CaseLogRow row) {
        String id = row.text(CaseField.ID).value().strip();
        if (id.isEmpty()) {
            return rejected(row, CaseField.ID, Reason.ID_MISSING);
        }
        if (!CaseId.isValid(id)) {
            return rejected(row, CaseField.ID, Reason.ID_NOT_ALLOWED);
        }
        if (isBsn(id)) {
            return rejected(row, CaseField.ID, Reason.ID_IS_A_BSN);
        }
        String dateText = row.text(CaseField.DATUM).value().strip();
        if (dateText.isEmpty()) {
            return rejected(row, CaseField.DATUM, Reason.DATE_MISSING);
        }
        Optional<LocalDate> date = date(dateText);
        if (date.isEmpty()) {
            return rejected(row, CaseField.DATUM, Reason.DATE_NOT_UNDERSTOOD);
        }
        if (date.get().isBefore(EARLIEST) || date.get().isAfter(latest)) {
            return rejected(row, CaseField.DATUM, Reason.DATE_OUT_OF_RANGE);
        }
        String code = row.text(CaseField.GEMEENTECODE).value().strip().toUpperCase(java.util.Locale.ROOT);
        if (code.isEmpty()) {
            return rejected(row, CaseField.GEMEENTECODE, Reason.MUNICIPALITY_CODE_MISSING);
        }
        if (!code.matches("(?:GM)?[0-9]{4}")) {
            return rejected(row, CaseField.GEMEENTECODE, Reason.MUNICIPALITY_CODE_NOT_UNDERSTOOD);
        }
        if (row.text(CaseField.OMSCHRIJVING).isBlank()) {
            return rejected(row, CaseField.OMSCHRIJVING, Reason.TEXT_MISSING);
        }
        for (CaseField field : CaseField.of(profile.kind())) {
            if (row.text(field).value().length() > LONGEST_TEXT) {
                return rejected(row, field, Reason.TEXT_TOO_LONG);
            }
        }
        return amounts(row, new CaseId(id), date.get(), code.startsWith("GM") ? code : "GM" + code);
    }

    private Outcome amounts(CaseLogRow row, CaseId id, LocalDate date, String code) {
        String amountText = row.text(CaseField.BEDRAG).value().strip();
        BigDecimal amount = null;
        if (!amountText.isEmpty()) {
            Optional<BigDecimal> parsed = amount(amountText);
            if (parsed.isEmpty()) {
                return rejected(row, CaseField.BEDRAG, Reason.AMOUNT_NOT_A_NUMBER);
            }
            amount = parsed.get();
            if (amount.signum() < 0) {
                return rejected(row, CaseField.BEDRAG, Reason.AMOUNT_NEGATIVE);
            }
        } else if (profile.kind() == RecordKind.GRANTS) {
            return rejected(row, CaseField.BEDRAG, Reason.AMOUNT_MISSING);
        }
        String approvalsText = row.text(CaseField.AKKOORD).value().strip();
        Integer approvals = null;
        if (!approvalsText.isEmpty()) {
            if (!approvalsText.matches("[0-9]{1,3}(?:[.,]0+)?")) {
                return rejected(row, CaseField.AKKOORD, Reason.APPROVALS_NOT_A_NUMBER);
            }
            approvals = Integer.valueOf(approvalsText.replaceFirst("[.,].*", ""));
        }
        return new Valid(id, date, code, amount, approvals);
    }

    private static Rejected rejected(CaseLogRow row, CaseField field, Reason reason) {
        return new Rejected(new RejectedRow(row.source(), field.key(), reason));
    }

    private Optional<LocalDate> date(String text) {
        String day = ABBREVIATION
                .matcher(text.replaceFirst("[T ][0-9]{1,2}:[0-9]{2}.*$", ""))
                .replaceFirst("$1");
        return profile.dateFormats().stream()
                .map(format -> date(day, format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> date(String day, DateTimeFormatter format) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = format.parseUnresolved(day, position);
        if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() < day.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeParseException e) {
            // The 31st of February: the form is right, the day is not.
            return Optional.empty();
        }
    }

    /** '1.234,56', '1234.56', '€ 12,50': the last of comma and point is the decimal sign, unless three digits follow a point. */
    static Optional<BigDecimal> amount(String text) {
        String number = text.replaceAll("(?iu)€|eur(?:o)?|[\\s\\p{Z}]", "").replaceFirst(",-+$", "");
        if (DUTCH_THOUSANDS.matcher(number).matches()) {
            number = number.replace(".", "").replace(',', '.');
        } else if (ENGLISH_THOUSANDS.matcher(number).matches()) {
            number = number.replace(",", "");
        } else {
            number = number.replace(',', '.');
        }
        return NUMBER.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** Nine digits that pass the test of eleven (Besluit BSN): such an id would give its owner away on every page. */
    private static boolean isBsn(String id) {
        if (!id.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (id.charAt(i) - '0') * (i == 8 ? -1 : 9 - i);
        }
        return sum % 11 == 0;
    }
}
