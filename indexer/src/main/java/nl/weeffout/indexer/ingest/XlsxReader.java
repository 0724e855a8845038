package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel workbook: every sheet with a head of columns, its dates and numbers as cells. */
final class XlsxReader implements CaseLogReader {
    /** Only its format tells a date from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    @Override
    public void read(
            InputStream in, String file, Consumer<Set<String>> columns, Consumer<RawRow> rows, Consumer<Long> malformed)
            throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, WITH_FORMATS);
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                try (Stream<Row> lines = sheet.openStream()) {
                    readSheet(lines, columns, rows);
                }
            }
        } catch (ExcelReaderException e) {
            throw new CommandFailure(file + ": not an Excel workbook (.xlsx), or a damaged one", e);
        }
    }

    private static void readSheet(Stream<Row> lines, Consumer<Set<String>> columns, Consumer<RawRow> rows) {
        List<String> titles = new ArrayList<>();
        lines.forEach(row -> {
            List<Optional<String>> values = row.stream().map(XlsxReader::text).toList();
            if (values.stream().allMatch(Optional::isEmpty)) {
                return;
            }
            if (titles.isEmpty()) {
                values.forEach(value -> titles.add(value.orElse("")));
                Set<String> named = new LinkedHashSet<>(titles);
                named.remove("");
                columns.accept(named);
                return;
            }
            Map<String, List<RawText>> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(values.size(), titles.size()); i++) {
                if (!titles.get(i).isEmpty()) {
                    cells.put(
                            titles.get(i),
                            values.get(i).map(RawText::new).map(List::of).orElse(List.of()));
                }
            }
            rows.accept(new RawRow(row.getRowNum(), cells));
        });
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return Optional.empty();
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy")) {
                LocalDateTime date = cell.asDate();
                return Optional.of(date.toLocalDate().toString());
            }
            return Optional.of(NumberCell.text(cell.asNumber().toString()));
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : String.valueOf(cell.getValue());
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
