package nl.weeffout.analytics.chart;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.weeffout.indexer.store.DutchCsv;

/**
 * The numbers under a chart, written as they stand in Dutch.
 *
 * @param columns their titles
 * @param rows with a cell for each column; the first names the row
 */
public record Table(List<String> columns, List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.,]+");

    /** @throws IllegalArgumentException where a row is longer or shorter than the titles */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " titles");
            }
        }
    }

    /**
     * As an HTML table with headings of columns and rows; cells of columns that hold numbers alone have the class {@code
     * amount}.
     *
     * @param caption what it is of
     */
    public String html(String caption) {
        StringBuilder html = new StringBuilder("<table><caption class=\"hidden\">")
                .append(escaped(caption))
                .append("</caption><thead><tr>");
        for (int column = 0; column < columns.size(); column++) {
            html.append("<th scope=\"col\"").append(kind(column)).append('>');
            html.append(escaped(columns.get(column))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(row.getFirst()))
                    .append("</th>");
            for (int column = 1; column < row.size(); column++) {
                html.append("<td").append(kind(column)).append('>');
                html.append(escaped(row.get(column))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String kind(int column) {
        boolean numbers = column > 0
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        return numbers ? " class=\"amount\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As a table that Excel in Dutch opens; no name is a formula. */
    public String csv() {
        StringWriter text = new StringWriter();
        DutchCsv table = DutchCsv.to(text, columns);
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.set(0, DutchCsv.text(row.getFirst()));
            table.add(cells);
        }
        return text.toString();
    }
}
