package nl.weeffout.indexer.store;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RedactedText;

/**
 * Records as a table that Excel in Dutch opens as it stands: byte order mark, semicolons, days as {@code 31-12-2024}, amounts
 * with a comma. Both kinds share one table; what a kind does not have is empty. {@code ingest} reads it back.
 */
public final class CaseCsv {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final String BETWEEN_VALUES = " / ";

    private enum Column {
        NUMMER("Nummer"),
        // No title of a log says so: read back, it is passed over.
        SOORT("Soort casus"),
        DATUM("Datum"),
        GEMEENTE("Gemeente"),
        GEMEENTECODE("Gemeentecode"),
        WIJK("Wijk"),
        TEAM("Team"),
        LEEFGEBIED("Leefgebied"),
        REGELINGEN("Regelingen"),
        ORGANISATIES("Organisaties"),
        CATEGORIE("Categorie"),
        OMSCHRIJVING("Omschrijving"),
        MAATWERK("Maatwerk"),
        BEDRAG("Bedrag"),
        HUISHOUDEN("Huishouden"),
        UITKOMST("Uitkomst"),
        AKKOORD("Akkoord"),
        ALTERNATIEF("Alternatief"),
        LEVERANCIER("Leverancier"),
        VOORLIGGEND("Voorliggend"),
        REDEN("Reden");

        private final String title;

        Column(String title) {
            this.title = title;
        }
    }

    private final DutchCsv rows;

    private CaseCsv(DutchCsv rows) {
        this.rows = rows;
    }

    /**
     * Begins a table with its titles.
     *
     * @param out takes characters of UTF-8; it is neither flushed nor closed
     * @throws java.io.UncheckedIOException where it cannot be written, as {@link #add}
     */
    public static CaseCsv to(Writer out) {
        return new CaseCsv(DutchCsv.to(
                out, Arrays.stream(Column.values()).map(column -> column.title).toList()));
    }

    /** Adds a record. */
    public void add(MaatwerkCase content) {
        Map<Column, String> cells = cells(content);
        List<String> row = new ArrayList<>();
        for (Column column : Column.values()) {
            row.add(cells.getOrDefault(column, ""));
        }
        rows.add(row);
    }

    private static Map<Column, String> cells(MaatwerkCase content) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMMER, content.id().value());
        cells.put(Column.SOORT, content.kind() == RecordKind.GRANTS ? "minimaatwerkbudget" : "maatwerk");
        cells.put(Column.DATUM, DAY.format(content.date()));
        cells.put(Column.GEMEENTE, text(content.municipality().name()));
        cells.put(Column.GEMEENTECODE, content.municipality().code());
        cells.put(Column.TEAM, text(content.team()));
        cells.put(Column.OMSCHRIJVING, text(content.narrative()));
        BigDecimal amount = content.amountEuros();
        if (amount != null) {
            cells.put(Column.BEDRAG, amount.toPlainString().replace('.', ','));
        }
        switch (content) {
            case ExceptionCase exception -> {
                cells.put(Column.WIJK, text(exception.district()));
                cells.put(Column.LEEFGEBIED, text(exception.lifeDomain()));
                cells.put(Column.REGELINGEN, texts(exception.regelingen()));
                cells.put(Column.ORGANISATIES, texts(exception.organisaties()));
                cells.put(Column.MAATWERK, text(exception.measure()));
                cells.put(Column.HUISHOUDEN, text(exception.household()));
                cells.put(Column.UITKOMST, text(exception.outcome()));
            }
            case GrantCase grant -> {
                cells.put(Column.CATEGORIE, text(grant.category()));
                Integer approvals = grant.approvals();
                cells.put(Column.AKKOORD, approvals == null ? "" : approvals.toString());
                cells.put(Column.ALTERNATIEF, text(grant.alternative()));
                cells.put(Column.LEVERANCIER, text(grant.supplier()));
                cells.put(Column.VOORLIGGEND, text(grant.priorProvision()));
                cells.put(Column.REDEN, text(grant.reason()));
            }
        }
        return cells;
    }

    private static String texts(List<RedactedText> texts) {
        return text(texts.stream().map(RedactedText::value).collect(Collectors.joining(BETWEEN_VALUES)));
    }

    private static String text(RedactedText text) {
        return text(text.value());
    }

    private static String text(String written) {
        return DutchCsv.text(written);
    }
}
