package nl.weeffout.domain;

/**
 * Where a record was read.
 *
 * @param file the file's name, without its folder
 * @param line the first line of the row, from 1; for a sheet its row number
 */
public record SourceLine(String file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
