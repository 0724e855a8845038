package nl.weeffout.indexer.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.indexer.redact.LocalRules;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.redact.Redactor;

/** A log in memory, by which it is measured what redaction alone costs. Its raw texts stay inside. */
public final class ReadLog {
    private static final int YEAR = 2024;

    private final List<TypedTexts> rows;

    private ReadLog(List<TypedTexts> rows) {
        this.rows = rows;
    }

    /** Reads the rows that can be read. */
    public static ReadLog of(Path path) {
        List<TypedTexts> rows = new ArrayList<>();
        CaseLogFile.open(path, null, null).forEach(row -> rows.add(TypedTexts.of(row)), malformed -> {});
        return new ReadLog(rows);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Redacts every row, on this thread. Answers how many stretches were masked. */
    public int redactWith(Redactor redactor) {
        int masked = 0;
        for (TypedTexts row : rows) {
            masked +=
                    redactor
                            .redact(row.texts(), new RecordFacts(row.notPersons(), LocalRules.NONE, YEAR))
                            .masked()
                            .values()
                            .stream()
                            .mapToInt(Integer::intValue)
                            .sum();
        }
        return masked;
    }
}
