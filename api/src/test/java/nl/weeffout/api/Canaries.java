package nl.weeffout.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Invented names and numbers that no other text holds, and the search for them in everything that a program wrote.
 *
 * <p>Bytes are compared by their letters and digits alone, in lower case: whatever stands between them, be it the points of
 * a number or the zeros of UTF-16, hides nothing.
 */
final class Canaries {
    /** Each surname, street, mail address and company account of the canaries holds it. */
    static final String NAME = "Zwatter";

    private static final int NUMBERS = 10;

    private Canaries() {}

    static String surname(int record) {
        StringBuilder name = new StringBuilder(NAME);
        String consonants = "bdfgklmnprtv";
        String vowels = "aeo";
        name.append(consonants.charAt(record % 12)).append(vowels.charAt(record / 12 % 3));
        return name.append(consonants.charAt(record / 36 % 12)).append("enga").toString();
    }

    static String bsn(int record) {
        return String.valueOf(739_118_204 + record % NUMBERS * 1_111);
    }

    static String telephone(int record) {
        return "06-7391" + (8_204 + record % NUMBERS);
    }

    static String iban(int record) {
        return "NL44 ZWAT 0739 1182 " + (10 + record % NUMBERS);
    }

    static String mail(int record) {
        return "z." + surname(record).toLowerCase(java.util.Locale.ROOT) + "@canarie-" + record % NUMBERS + ".nl";
    }

    static String address(int record) {
        return surname(record) + "straat " + (12 + record % NUMBERS) + "-B";
    }

    static String plate(int record) {
        return "ZW-7" + record % NUMBERS + "3-T";
    }

    static String dossier(int record) {
        return "Z/2021/739118" + record % NUMBERS;
    }

    static String household(int record) {
        return "HH-739118" + (20 + record % NUMBERS);
    }

    static final String BORN = "29-02-1948";

    /** What is searched for: letters and digits in lower case. */
    private static Set<String> needles() {
        Set<String> needles = new TreeSet<>();
        for (int i = 0; i < NUMBERS; i++) {
            for (String number : List.of(bsn(i), telephone(i), iban(i), plate(i), dossier(i), household(i))) {
                needles.add(letters(number.getBytes(StandardCharsets.UTF_8)));
            }
        }
        needles.addAll(List.of(letters(NAME.getBytes(StandardCharsets.UTF_8)), "canarie", "29021948", "zwat0739"));
        return needles;
    }

    private static String letters(byte[] bytes) {
        StringBuilder letters = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int c = b >= 'A' && b <= 'Z' ? b + 32 : b;
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append((char) c);
            }
        }
        return letters.toString();
    }

    /** Where in the folder canaries are: file, and what was found in it. */
    static List<String> foundBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted().toList();
            for (Path file : all) {
                found.addAll(foundIn(
                        folder.relativize(file) + " (name)", file.getFileName().toString()));
                if (Files.isRegularFile(file)) {
                    found.addAll(foundIn(folder.relativize(file).toString(), Files.readAllBytes(file)));
                }
            }
            // Whoever opens a database may empty its WAL: the bytes come first.
            for (Path file : all) {
                if (Files.isDirectory(file)) {
                    found.addAll(foundIn(folder.relativize(file) + " (through Lucene)", index(file)));
                }
                if (file.getFileName().toString().endsWith(".sqlite")) {
                    found.addAll(foundIn(folder.relativize(file) + " (through SQL)", database(file)));
                }
            }
        }
        return found;
    }

    static List<String> foundIn(String place, String text) {
        return foundIn(place, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> foundIn(String place, byte[] bytes) {
        String letters = letters(bytes);
        return needles().stream()
                .filter(letters::contains)
                .map(needle -> place + ": " + needle + around(letters, letters.indexOf(needle)))
                .toList();
    }

    private static String around(String letters, int at) {
        return " in …" + letters.substring(Math.max(0, at - 40), Math.min(letters.length(), at + 40)) + "…";
    }

    /**
     * All that an index in this very folder holds of all its documents, deleted ones too: what is stored, each term, each
     * value. Empty where there is none.
     */
    static String index(Path folder) {
        StringBuilder all = new StringBuilder();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    for (LeafReaderContext context : reader.leaves()) {
                        append(context.reader(), all);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static void append(LeafReader leaf, StringBuilder all) throws IOException {
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            all.append(leaf.storedFields().document(doc)).append('\n');
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
            append(leaf, field, all);
        }
    }

    private static void append(LeafReader leaf, FieldInfo field, StringBuilder all) throws IOException {
        Terms terms = leaf.terms(field.name);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                all.append(new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
        if (values != null) {
            for (long value = 0; value < values.getValueCount(); value++) {
                BytesRef bytes = values.lookupOrd(value);
                all.append(new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
    }

    /** All rows of all tables. */
    private static String database(Path file) {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(file + ": cannot be read", e);
        }
        return all.toString();
    }
}
