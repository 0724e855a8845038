package nl.weeffout.indexer.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.indexer.ingest.RejectedRow.Reason;
import nl.weeffout.indexer.redact.RawText;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/** One file of a municipality, with the profile by which it is read. */
final class CaseLogFile {
    /** Excel and web forms put it at the ends of cells, where nobody sees it. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Path path;
    private final String name;
    private final ColumnProfile profile;
    private final Set<String> ignoredColumns = new LinkedHashSet<>();
    /** Read by who shows how far the reading has come. */
    private final AtomicLong bytesRead = new AtomicLong();

    private CaseLogFile(Path path, ColumnProfile profile) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.profile = profile;
    }

    /**
     * Opens a file.
     *
     * @param kind or null: found out from the columns
     * @param profile or null: the one that comes along
     * @throws CommandFailure if it is not a log
     */
    static CaseLogFile open(Path path, @Nullable RecordKind kind, @Nullable ColumnProfile profile) {
        Set<String> columns = columns(path);
        ColumnProfile chosen =
                profile != null ? profile : kind != null ? ColumnProfile.builtIn(kind) : fitting(columns);
        CaseLogFile file = new CaseLogFile(path, chosen);
        for (CaseField required : CaseField.REQUIRED) {
            if (columns.stream()
                    .noneMatch(column ->
                            chosen.field(column).filter(required::equals).isPresent())) {
                throw new CommandFailure(path + ": column " + required.key() + " is missing; none of its "
                        + columns.size() + " columns has a title that the profile gives it");
            }
        }
        columns.stream().filter(column -> chosen.field(column).isEmpty()).forEach(file.ignoredColumns::add);
        return file;
    }

    ColumnProfile profile() {
        return profile;
    }

    Path path() {
        return path;
    }

    /** Titles that no field has, as typed. */
    List<RawText> ignoredColumns() {
        return ignoredColumns.stream().map(RawText::new).toList();
    }

    /** The file's size on disk. */
    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new CommandFailure(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** How much of it has been read by the reading that goes on, compressed as it lies there. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** The built-in profile that knows more of the columns. */
    private static ColumnProfile fitting(Set<String> columns) {
        ColumnProfile exceptions = ColumnProfile.builtIn(RecordKind.EXCEPTIONS);
        ColumnProfile grants = ColumnProfile.builtIn(RecordKind.GRANTS);
        return known(columns, grants) > known(columns, exceptions) ? grants : exceptions;
    }

    private static long known(Set<String> columns, ColumnProfile profile) {
        return columns.stream()
                .map(profile::field)
                .filter(Optional::isPresent)
                .distinct()
                .count();
    }

    /** Ends the reading once the columns are known. */
    private static final class ColumnsKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        ColumnsKnown() {
            super("columns known", null, false, false);
        }
    }

    private static Set<String> columns(Path path) {
        Set<String> columns = new LinkedHashSet<>();
        try {
            read(
                    path,
                    count -> {},
                    columns::addAll,
                    row -> {
                        columns.addAll(row.cells().keySet());
                        throw new ColumnsKnown();
                    },
                    line -> {});
        } catch (ColumnsKnown e) {
            return columns;
        }
        throw new CommandFailure(path + ": no rows");
    }

    /** Hands over every row, and every row that could not be read as one. */
    void forEach(Consumer<CaseLogRow> rows, Consumer<RejectedRow> malformed) {
        bytesRead.set(0);
        read(
                path,
                bytesRead::addAndGet,
                columns -> {},
                row -> rows.accept(mapped(row)),
                line -> malformed.accept(new RejectedRow(new SourceLine(name, line), "row", Reason.MALFORMED_ROW)));
    }

    private CaseLogRow mapped(RawRow row) {
        Map<CaseField, List<RawText>> values = new LinkedHashMap<>();
        row.cells()
                .forEach((title, cell) -> profile.field(title).ifPresent(field -> {
                    List<RawText> texts = cell.stream()
                            .flatMap(text -> field.isList()
                                    ? Arrays.stream(text.value().split(" +/ +|\\||\\R"))
                                    : Stream.of(text.value()))
                            .map(text -> profile.meaning(
                                    field,
                                    text.replace("\r\n", "\n")
                                            .replace(NO_BREAK_SPACE, ' ')
                                            .strip()))
                            .filter(text -> !text.isEmpty())
                            .map(RawText::new)
                            .toList();
                    if (!texts.isEmpty()) {
                        values.putIfAbsent(field, texts);
                    }
                }));
        return new CaseLogRow(new SourceLine(name, row.line()), values);
    }

    private static void read(
            Path path,
            IntConsumer bytes,
            Consumer<Set<String>> columns,
            Consumer<RawRow> rows,
            Consumer<Long> malformed) {
        CaseLogReader reader = CaseLogReader.of(path);
        try {
            try (InputStream in = opened(path, bytes)) {
                reader.read(in, path.toString(), columns, rows, malformed);
            } catch (UncheckedIOException e) {
                // The parsers' iterators wrap what the stream threw.
                throw e.getCause();
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure(path + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(path + ": neither UTF-8 nor Windows-1252 throughout", e);
        } catch (EOFException e) {
            throw new CommandFailure(path + ": ends in the middle; is it cut off?", e);
        } catch (ZipException e) {
            throw new CommandFailure(path + ": not compressed as its ending says, or damaged", e);
        } catch (IOException e) {
            throw new CommandFailure(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private static InputStream opened(Path path, IntConsumer bytes) throws IOException {
        InputStream in = new BufferedInputStream(new Counted(Files.newInputStream(path), bytes), 1 << 16);
        try {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Tells how many bytes go through. */
    private static final class Counted extends FilterInputStream {
        private final IntConsumer bytes;

        Counted(InputStream in, IntConsumer bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes.accept(Math.max(0, read));
            return read;
        }
    }
}
