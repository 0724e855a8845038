package nl.weeffout.indexer.thesaurus;

import java.util.ArrayList;
import java.util.List;

/** A row of one of the tables: five cells, none empty, and where it stands. */
record TableRow(String place, List<String> cells) {
    private static final int CELLS = 5;

    TableRow {
        cells = List.copyOf(cells);
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException(place + ": " + cells.size() + " cells in place of " + CELLS);
        }
        for (int i = 0; i < CELLS; i++) {
            if (cells.get(i).isBlank()) {
                throw new IllegalArgumentException(place + ": cell " + (i + 1) + " is empty");
            }
        }
    }

    /** The rows below the first line, which names the columns. */
    static List<TableRow> read(String table, List<String> lines) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new TableRow(table + ":" + (i + 1), List.of(lines.get(i).split("\t", -1))));
        }
        return rows;
    }

    String cell(int index) {
        return cells.get(index);
    }

    IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(place + ": " + reason);
    }
}
