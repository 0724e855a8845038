package nl.weeffout.indexer.ingest;

import java.util.List;
import java.util.Map;
import nl.weeffout.indexer.redact.RawText;

/**
 * A row as it stands in a file, by column title, before any meaning is given to it.
 *
 * @param line where it begins, from 1
 * @param cells the values of each column; several only where the format itself has lists
 */
record RawRow(long line, Map<String, List<RawText>> cells) {
    @Override
    public String toString() {
        return "RawRow at line " + line;
    }
}
