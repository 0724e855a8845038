package nl.weeffout.analytics.effect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * A small table that a municipality hands in beside its log: CSV with a line of titles, separated by semicolon, comma or tab,
 * in UTF-8 or Windows-1252. Errors name file, line, field and reason, and repeat nothing that was typed.
 */
final class HandedTable {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** As Dutch writes it: dots between thousands, a comma before decimals. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?|\\d+([.,]\\d+)?");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final double GREATEST = 1e12;

    private HandedTable() {}

    /**
     * @param known titles of the columns that there may be
     * @param needed those that there must be
     * @throws CommandFailure where the file is no such table
     */
    static List<Row> read(Path file, List<String> known, List<String> needed) {
        String text = text(file);
        List<Row> rows = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (titles.isEmpty()) {
                    record.getFields().forEach(title -> titles.add(title.strip().toLowerCase(Locale.ROOT)));
                    require(file, titles, known, needed);
                } else if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(row(file, titles, record));
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new CommandFailure(file + ": not CSV of as many values a line as titles", e);
        }
        if (titles.isEmpty()) {
            throw new CommandFailure(file + ": empty; the first line holds titles out of " + String.join(", ", known));
        }
        return rows;
    }

    private static Row row(Path file, List<String> titles, CsvRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(titles.size(), record.getFieldCount()); at++) {
            values.put(titles.get(at), record.getField(at).strip());
        }
        return new Row(file, record.getStartingLineNumber(), values);
    }

    private static void require(Path file, List<String> titles, List<String> known, List<String> needed) {
        for (String title : titles) {
            if (!title.isEmpty() && !known.contains(title)) {
                throw new CommandFailure(file + ":1: column " + (titles.indexOf(title) + 1) + ": title unknown; known: "
                        + String.join(", ", known));
            }
        }
        for (String title : needed) {
            if (!titles.contains(title)) {
                throw new CommandFailure(file + ":1: column " + title + " is missing");
            }
        }
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + ": no such file", e);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // What Excel in Dutch writes; every byte of it is a character.
            text = new String(bytes, WINDOWS_1252);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ';';
        for (char each : new char[] {',', '\t'}) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    /** A line of it. What is empty, or says {@code onbekend}, is not known. */
    record Row(Path file, long line, Map<String, String> values) {
        /** What ends a command: this field of this line is at fault. */
        CommandFailure fault(String field, String reason) {
            return new CommandFailure(file + ":" + line + ": " + field + ": " + reason);
        }

        Optional<String> text(String field) {
            String value = values.getOrDefault(field, "");
            return value.isEmpty() || value.equalsIgnoreCase("onbekend") ? Optional.empty() : Optional.of(value);
        }

        String needed(String field) {
            return text(field).orElseThrow(() -> fault(field, "is missing"));
        }

        Optional<LocalDate> day(String field) {
            return text(field).map(typed -> {
                try {
                    return LocalDate.parse(typed, typed.indexOf('-') == 4 ? DateTimeFormatter.ISO_LOCAL_DATE : DUTCH);
                } catch (DateTimeParseException e) {
                    throw fault(field, "is no day such as 2022-01-01 or 1-1-2022");
                }
            });
        }

        /** A number from 0 on. */
        Optional<Double> number(String field) {
            return text(field).map(typed -> number(field, typed));
        }

        double number(String field, String typed) {
            if (!NUMBER.matcher(typed).matches()) {
                throw fault(field, "is no number from 0 on");
            }
            String plain = THOUSANDS.matcher(typed).matches() ? typed.replace(".", "") : typed;
            double number = Double.parseDouble(plain.replace(',', '.'));
            if (number > GREATEST) {
                throw fault(field, "is above " + (long) GREATEST);
            }
            return number;
        }

        /** A whole number from 0 on. */
        Optional<Long> whole(String field) {
            return number(field).map(number -> {
                if (number != Math.rint(number)) {
                    throw fault(field, "is no whole number");
                }
                return number.longValue();
            });
        }

        /** Written as a percentage, or as a fraction of two numbers; 0 to 1. */
        Optional<Double> share(String field) {
            return text(field).map(typed -> {
                double share;
                if (typed.endsWith("%")) {
                    share = number(field, typed.substring(0, typed.length() - 1).strip()) / 100;
                } else if (typed.indexOf('/') > 0) {
                    int bar = typed.indexOf('/');
                    share = number(field, typed.substring(0, bar).strip())
                            / number(field, typed.substring(bar + 1).strip());
                } else {
                    throw fault(field, "is no share such as 20% or 1/3");
                }
                if (!(share >= 0 && share <= 1)) {
                    throw fault(field, "does not lie between 0% and 100%");
                }
                return share;
            });
        }
    }
}
