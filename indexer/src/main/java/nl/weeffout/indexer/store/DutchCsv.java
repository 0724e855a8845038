package nl.weeffout.indexer.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A table that Excel in Dutch opens as it stands: byte order mark, semicolons. */
public final class DutchCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What makes a spreadsheet take a cell for a formula: the signs that begin one, also in full width, and the white space that
     * is dropped before them (OWASP, CSV injection).
     */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter rows;

    private DutchCsv(CsvWriter rows) {
        this.rows = rows;
    }

    /**
     * Begins a table with its titles.
     *
     * @param out takes characters of UTF-8; it is neither flushed nor closed
     * @throws java.io.UncheckedIOException where it cannot be written, as {@link #add}
     */
    public static DutchCsv to(Writer out, List<String> titles) {
        DutchCsv table = new DutchCsv(CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out));
        List<String> marked = new ArrayList<>(titles);
        marked.set(0, BYTE_ORDER_MARK + marked.getFirst());
        table.rows.writeRecord(marked);
        return table;
    }

    /** Adds a row as it is: what people wrote has to go through {@link #text} first. */
    public void add(List<String> cells) {
        rows.writeRecord(cells);
    }

    /** What people wrote is never a formula: an apostrophe before it makes it a text. */
    public static String text(String written) {
        return !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
    }
}
