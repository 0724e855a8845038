package nl.weeffout.indexer.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.RecordKind;

/** The fields of both logs, under the names that the municipalities' files and the export use. */
public enum CaseField {
    ID,
    DATUM,
    GEMEENTE,
    GEMEENTECODE,
    WIJK,
    TEAM,
    LEEFGEBIED,
    REGELINGEN,
    ORGANISATIES,
    OMSCHRIJVING,
    MAATWERK,
    BEDRAG,
    HUISHOUDEN,
    UITKOMST,
    CATEGORIE,
    AKKOORD,
    ALTERNATIEF,
    LEVERANCIER,
    VOORLIGGEND,
    REDEN,
    /** The number of a household or client; it is replaced by a key, and is not the kind of household. */
    HUISHOUDNUMMER;

    private static final Set<CaseField> EXCEPTIONS = exceptions();
    private static final Set<CaseField> GRANTS = EnumSet.of(
            ID,
            DATUM,
            GEMEENTE,
            GEMEENTECODE,
            TEAM,
            CATEGORIE,
            OMSCHRIJVING,
            BEDRAG,
            AKKOORD,
            ALTERNATIEF,
            LEVERANCIER,
            VOORLIGGEND,
            REDEN,
            HUISHOUDNUMMER);

    /** Without these a file is not a log. */
    static final Set<CaseField> REQUIRED = EnumSet.of(ID, DATUM, GEMEENTECODE, OMSCHRIJVING);

    private static Set<CaseField> exceptions() {
        EnumSet<CaseField> fields = EnumSet.range(ID, UITKOMST);
        fields.add(HUISHOUDNUMMER);
        return fields;
    }

    /** The name in files, such as {@code omschrijving}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of a kind, in the order of the export. */
    public static Set<CaseField> of(RecordKind kind) {
        return switch (kind) {
            case EXCEPTIONS -> EXCEPTIONS;
            case GRANTS -> GRANTS;
        };
    }

    static Optional<CaseField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether people type words into it, and so perhaps a name. */
    boolean isTyped() {
        return switch (this) {
            case ID, DATUM, GEMEENTECODE, BEDRAG, AKKOORD, HUISHOUDNUMMER -> false;
            case GEMEENTE,
                    WIJK,
                    TEAM,
                    LEEFGEBIED,
                    REGELINGEN,
                    ORGANISATIES,
                    OMSCHRIJVING,
                    MAATWERK,
                    HUISHOUDEN,
                    UITKOMST,
                    CATEGORIE,
                    ALTERNATIEF,
                    LEVERANCIER,
                    VOORLIGGEND,
                    REDEN -> true;
        };
    }

    /** Whether its words are those of places and organisations, which are no persons in the record's other texts. */
    boolean namesNoPersons() {
        return switch (this) {
            case GEMEENTE, WIJK, TEAM, ORGANISATIES, REGELINGEN, LEVERANCIER -> true;
            case ID,
                    DATUM,
                    GEMEENTECODE,
                    LEEFGEBIED,
                    OMSCHRIJVING,
                    MAATWERK,
                    BEDRAG,
                    HUISHOUDEN,
                    UITKOMST,
                    CATEGORIE,
                    AKKOORD,
                    ALTERNATIEF,
                    VOORLIGGEND,
                    REDEN,
                    HUISHOUDNUMMER -> false;
        };
    }

    /** Whether a cell may hold several values. */
    boolean isList() {
        return this == REGELINGEN || this == ORGANISATIES;
    }
}
