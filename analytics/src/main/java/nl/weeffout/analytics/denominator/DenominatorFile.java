package nl.weeffout.analytics.denominator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of denominators: CSV in UTF-8 with semicolons or commas and the columns {@code gemeente}, {@code jaar} and any
 * of {@code team}, {@code caseload}, {@code inwoners}, {@code budget}; an empty cell is a number that is not known.
 */
public final class DenominatorFile {
    private static final String MUNICIPALITY = "gemeente";
    private static final String TEAM = "team";
    private static final String YEAR = "jaar";
    private static final String CASELOAD = "caseload";
    private static final String INHABITANTS = "inwoners";
    private static final String BUDGET = "budget";
    private static final List<String> COLUMNS = List.of(MUNICIPALITY, TEAM, YEAR, CASELOAD, INHABITANTS, BUDGET);
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{1,2})?");

    private final Path file;
    private final Set<List<Object>> seen = new HashSet<>();

    private DenominatorFile(Path file) {
        this.file = file;
    }

    /** @throws CommandFailure naming file, line, field and reason of the first thing that is not as it should be */
    public static DenominatorTable read(Path file) {
        return new DenominatorFile(file).table();
    }

    private DenominatorTable table() {
        String text = text();
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        List<DenominatorRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .ofNamedCsvRecord(head.toLowerCase(Locale.ROOT) + text.substring(head.length()))) {
            for (NamedCsvRecord record : records) {
                if (rows.isEmpty()) {
                    requireColumns(record.getHeader());
                }
                rows.add(row(record));
            }
        } catch (IOException | CsvParseException e) {
            throw new CommandFailure(
                    file + ": not CSV: a row has other columns than the first, or a quote is never closed", e);
        }
        if (rows.isEmpty()) {
            throw new CommandFailure(file + ": no rows");
        }
        return new DenominatorTable(rows);
    }

    private String text() {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(file + ": not UTF-8", e);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private void requireColumns(List<String> header) {
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw new CommandFailure(
                        file + ":1: column '" + column + "' unknown; known: " + String.join(", ", COLUMNS));
            }
        }
        for (String needed : List.of(MUNICIPALITY, YEAR)) {
            if (!header.contains(needed)) {
                throw new CommandFailure(file + ":1: column '" + needed + "' missing");
            }
        }
    }

    private DenominatorRow row(NamedCsvRecord record) {
        String municipality = cell(record, MUNICIPALITY);
        if (municipality.isEmpty()) {
            throw fault(record, MUNICIPALITY, "empty");
        }
        String team = cell(record, TEAM);
        String year = cell(record, YEAR);
        if (!CALENDAR_YEAR.matcher(year).matches()) {
            throw fault(record, YEAR, "not a year such as 2024");
        }
        Double caseload = number(record, CASELOAD);
        Double inhabitants = number(record, INHABITANTS);
        Double budget = number(record, BUDGET);
        if (caseload == null && inhabitants == null && budget == null) {
            throw fault(record, CASELOAD, "neither caseload nor inwoners nor budget is given");
        }
        if (!seen.add(List.of(municipality.toLowerCase(Locale.ROOT), team.toLowerCase(Locale.ROOT), year))) {
            throw fault(record, YEAR, "stands in the table twice");
        }
        return new DenominatorRow(
                team.isEmpty() ? municipality : municipality + ": " + team,
                !team.isEmpty(),
                Integer.parseInt(year),
                caseload,
                inhabitants,
                budget);
    }

    private static String cell(NamedCsvRecord record, String column) {
        return record.findField(column).orElse("").strip();
    }

    private @Nullable Double number(NamedCsvRecord record, String column) {
        String cell = cell(record, column).replace("€", "").strip();
        if (cell.isEmpty()) {
            return null;
        }
        boolean thousands = THOUSANDS.matcher(cell).matches();
        if (!thousands && !PLAIN.matcher(cell).matches()) {
            throw fault(record, column, "not a number");
        }
        double value = Double.parseDouble((thousands ? cell.replace(".", "") : cell).replace(',', '.'));
        if (!(value > 0)) {
            throw fault(record, column, "not above 0; leave it empty where it is not known");
        }
        return value;
    }

    private CommandFailure fault(NamedCsvRecord record, String column, String reason) {
        return new CommandFailure(file + ":" + record.getStartingLineNumber() + ": " + column + ": " + reason);
    }
}
