package nl.weeffout.indexer.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows under each other in columns that fit, for people who read a terminal. */
public final class TextTable {
    private static final int WIDEST = 60;

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param titles of the columns; one that ends in {@code #} stands for numbers and is set to the right
     */
    public TextTable(String... titles) {
        this.titles = List.of(titles);
    }

    /** Adds a row. */
    public TextTable row(Object... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(shortened(cell.toString().strip().replaceAll("\\s+", " ")));
        }
        rows.add(row);
        return this;
    }

    private static String shortened(String text) {
        if (text.length() <= WIDEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(WIDEST - 2)) ? WIDEST - 2 : WIDEST - 1;
        return text.substring(0, end) + "…";
    }

    /** The whole table, each line ended. */
    @Override
    public String toString() {
        int[] widths = new int[titles.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = title(column).length();
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder result = new StringBuilder();
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            heads.add(title(column));
        }
        line(result, heads, widths);
        rows.forEach(row -> line(result, row, widths));
        return result.toString();
    }

    private String title(int column) {
        return isNumber(column)
                ? titles.get(column).substring(0, titles.get(column).length() - 1)
                : titles.get(column);
    }

    private boolean isNumber(int column) {
        return titles.get(column).endsWith("#");
    }

    private void line(StringBuilder result, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? "" : "  ")
                    .append(isNumber(column) ? padding + cells.get(column) : cells.get(column) + padding);
        }
        result.append(line.toString().stripTrailing()).append('\n');
    }
}
