package nl.weeffout.indexer.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * CSV as Excel in Dutch writes it: separator and character set are found out, {@code sep=;} is obeyed, empty columns and
 * rows at the end are passed over, line breaks in quotes are kept.
 */
final class CsvReader implements CaseLogReader {
    /** How much of a file decides about its character set and separator, in bytes. */
    private static final int SNIFFED = 1 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Override
    public void read(
            InputStream in, String file, Consumer<Set<String>> columns, Consumer<RawRow> rows, Consumer<Long> malformed)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, SNIFFED + 1);
        bytes.mark(SNIFFED);
        byte[] head = bytes.readNBytes(SNIFFED);
        bytes.reset();
        for (byte b : head) {
            if (b == 0) {
                throw new CommandFailure(file + ": binary content, not CSV");
            }
        }
        Charset charset = charset(head);
        int bom =
                head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
        bytes.skipNBytes(bom);
        String first = new String(head, bom, head.length - bom, charset)
                .lines()
                .findFirst()
                .orElse("");
        boolean declares = first.matches("(?i)\"?sep=.\"?");
        char separator = declares ? first.charAt(first.indexOf('=') + 1) : separator(first);
        try {
            readRecords(
                    new InputStreamReader(bytes, charset.newDecoder()), separator, declares, columns, rows, malformed);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(file + ": neither UTF-8 nor Windows-1252 throughout", e);
        } catch (CsvParseException e) {
            throw new CommandFailure(
                    file + ": not CSV: a quote that is never closed, or a field of more than 16 million characters", e);
        }
    }

    private static void readRecords(
            Reader reader,
            char separator,
            boolean declares,
            Consumer<Set<String>> columns,
            Consumer<RawRow> rows,
            Consumer<Long> malformed)
            throws IOException {
        List<String> titles = new ArrayList<>();
        boolean skipped = !declares;
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(reader)) {
            for (CsvRecord record : records) {
                if (!skipped) {
                    skipped = true;
                } else if (titles.isEmpty()) {
                    titles.addAll(record.getFields());
                    columns.accept(named(titles));
                } else {
                    row(record, titles, rows, malformed);
                }
            }
        }
    }

    private static Set<String> named(List<String> titles) {
        Set<String> named = new LinkedHashSet<>(titles);
        named.removeIf(String::isBlank);
        return named;
    }

    private static void row(CsvRecord record, List<String> titles, Consumer<RawRow> rows, Consumer<Long> malformed) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        Map<String, List<RawText>> cells = new LinkedHashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String value = record.getField(i);
            if (i < titles.size() && !titles.get(i).isBlank()) {
                cells.put(titles.get(i), value.isBlank() ? List.of() : List.of(new RawText(value)));
            } else if (!value.isBlank()) {
                // More values than columns: a separator that was not quoted has shifted the row.
                malformed.accept(record.getStartingLineNumber());
                return;
            }
        }
        rows.accept(new RawRow(record.getStartingLineNumber(), cells));
    }

    /** UTF-8 where the first megabyte is valid UTF-8, else Windows-1252. */
    private static Charset charset(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        java.nio.CharBuffer chars = java.nio.CharBuffer.allocate(head.length + 1);
        // Not the end of input: half a character at the end of the sample is no fault.
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), chars, false);
        return result.isError() ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    /** The commonest of semicolon, comma and tab outside quotes in the first line. */
    private static char separator(String line) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && ";,\t".indexOf(c) >= 0) {
                counts[";,\t".indexOf(c)]++;
            }
        }
        int best = counts[0] >= counts[1] ? 0 : 1;
        return ";,\t".charAt(counts[2] > counts[best] ? 2 : best);
    }
}
