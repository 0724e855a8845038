package nl.weeffout.indexer.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables that lie beside the classes: tab-separated, {@code #} opens a comment. */
final class ResourceTable {
    private ResourceTable() {}

    /** The rows' cells. */
    static List<String[]> rows(String resource) {
        return lines(resource).stream().map(line -> line.split("\t", -1)).toList();
    }

    static List<String> lines(String resource) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the program");
            }
            InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
