package nl.weeffout.indexer.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.ingest.RowValidator.Valid;
import nl.weeffout.indexer.redact.RecordFacts;
import nl.weeffout.indexer.redact.RedactedRecord;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Makes a redacted record of a valid row; the one place where raw text turns into what may be kept. Thread safe. */
final class CaseAssembler {
    private final Redactor redactor;
    private final ReferenceTables tables;
    private final Settings settings;
    private final HouseholdSecret households;
    private final MunicipalRules rules;
    private final boolean dryRun;

    /**
     * @param settings the grants' limits among them, by municipality
     * @param dryRun whether a household secret that has to be made is not kept
     */
    CaseAssembler(
            Redactor redactor,
            ReferenceTables tables,
            Settings settings,
            HouseholdSecret households,
            MunicipalRules rules,
            boolean dryRun) {
        this.redactor = redactor;
        this.tables = tables;
        this.settings = settings;
        this.households = households;
        this.rules = rules;
        this.dryRun = dryRun;
    }

    /**
     * @param incoming what goes into the store
     * @param redacted what was masked in it
     * @param unknown redacted values that the reference tables do not know, by field
     */
    record Assembled(IncomingCase incoming, RedactedRecord redacted, Map<String, List<String>> unknown) {}

    Assembled assemble(CaseLogRow row, Valid valid, RecordKind kind) {
        HouseholdNumber number = new HouseholdNumber(row.text(CaseField.HUISHOUDNUMMER));
        TypedTexts typed = TypedTexts.of(row);
        RedactedRecord redacted = redactor.redact(
                typed.texts(),
                new RecordFacts(
                        typed.notPersons(),
                        rules.of(valid.municipalityCode()),
                        valid.date().getYear()));
        Fields fields = new Fields(redacted, row);
        Municipality municipality = tables.municipality(
                        valid.municipalityCode(), valid.date().getYear())
                .orElseGet(() ->
                        new Municipality(fields.text(CaseField.GEMEENTE).value(), valid.municipalityCode(), null));
        Map<String, List<String>> unknown = new TreeMap<>();
        if (municipality.knownProvince().isEmpty()) {
            unknown.put("gemeentecode", List.of(valid.municipalityCode()));
        }
        MaatwerkCase content = switch (kind) {
            case EXCEPTIONS -> exception(valid, municipality, fields, household(number, valid), unknown);
            case GRANTS -> grant(valid, municipality, fields, household(number, valid), unknown);
        };
        IncomingCase incoming = new IncomingCase(
                content,
                flags(content),
                redacted.quarantine(),
                notes(redacted),
                TextSignatures.of(content.narrative()),
                row.source());
        return new Assembled(incoming, redacted, unknown);
    }

    /** The notes, with a field that holds one text called by its name alone. */
    static List<ReviewNote> notes(RedactedRecord redacted) {
        return redacted.notes().stream()
                .map(note -> {
                    int point = note.field().lastIndexOf('.');
                    String field = note.field().substring(0, point);
                    boolean several =
                            CaseField.ofKey(field).filter(CaseField::isList).isPresent();
                    return several ? note : new ReviewNote(field, note.start(), note.end(), note.reason());
                })
                .toList();
    }

    /** The redacted fields of a row. */
    private record Fields(RedactedRecord redacted, CaseLogRow row) {
        RedactedText text(CaseField field) {
            return redacted.field(TypedTexts.key(field, 0));
        }

        List<RedactedText> list(CaseField field) {
            int size = row.values().getOrDefault(field, List.of()).size();
            List<RedactedText> texts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                texts.add(redacted.field(TypedTexts.key(field, i)));
            }
            return texts;
        }
    }

    private @Nullable HouseholdKey household(HouseholdNumber number, Valid valid) {
        return number.isBlank() ? null : households.keyOf(number, valid.municipalityCode(), !dryRun);
    }

    private ExceptionCase exception(
            Valid valid,
            Municipality municipality,
            Fields fields,
            @Nullable HouseholdKey household,
            Map<String, List<String>> unknown) {
        List<RedactedText> regelingen = fields.list(CaseField.REGELINGEN);
        List<RedactedText> organisaties = fields.list(CaseField.ORGANISATIES);
        unknown.put(
                CaseField.REGELINGEN.key(),
                regelingen.stream()
                        .map(RedactedText::value)
                        .filter(typed -> tables.regeling(typed).isEmpty())
                        .toList());
        unknown.put(
                CaseField.ORGANISATIES.key(),
                organisaties.stream()
                        .map(RedactedText::value)
                        .filter(typed -> tables.organisation(typed).isEmpty())
                        .toList());
        return new ExceptionCase(
                valid.id(),
                valid.date(),
                municipality,
                fields.text(CaseField.WIJK),
                fields.text(CaseField.TEAM),
                fields.text(CaseField.LEEFGEBIED),
                regelingen,
                organisaties,
                fields.text(CaseField.OMSCHRIJVING),
                fields.text(CaseField.MAATWERK),
                valid.amount(),
                fields.text(CaseField.HUISHOUDEN),
                fields.text(CaseField.UITKOMST),
                household);
    }

    private GrantCase grant(
            Valid valid,
            Municipality municipality,
            Fields fields,
            @Nullable HouseholdKey household,
            Map<String, List<String>> unknown) {
        RedactedText category = fields.text(CaseField.CATEGORIE);
        unknown.put(
                CaseField.CATEGORIE.key(),
                tables.category(category.value()).isEmpty() ? List.of(category.value()) : List.of());
        BigDecimal amount = valid.amount();
        if (amount == null) {
            throw new IllegalStateException("grant without an amount passed validation");
        }
        return new GrantCase(
                valid.id(),
                valid.date(),
                municipality,
                fields.text(CaseField.TEAM),
                category,
                fields.text(CaseField.OMSCHRIJVING),
                amount,
                valid.approvals(),
                fields.text(CaseField.ALTERNATIEF),
                fields.text(CaseField.LEVERANCIER),
                fields.text(CaseField.VOORLIGGEND),
                fields.text(CaseField.REDEN),
                household);
    }

    private Set<CaseFlag> flags(MaatwerkCase content) {
        EnumSet<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
        if (content instanceof GrantCase grant) {
            String code = grant.municipality().code();
            if (grant.amountEuros().compareTo(BigDecimal.valueOf(settings.intValue(Setting.GRANT_LIMIT, code))) > 0) {
                flags.add(CaseFlag.AMOUNT_ABOVE_LIMIT);
            }
            Integer approvals = grant.approvals();
            if (approvals == null || approvals < settings.intValue(Setting.GRANT_APPROVALS, code)) {
                flags.add(CaseFlag.TOO_FEW_APPROVALS);
            }
            boolean alternative = !grant.alternative().isEmpty()
                    && !grant.alternative().value().equals("geen");
            if (grant.amountEuros().signum() == 0 && alternative) {
                flags.add(CaseFlag.ZERO_WITH_ALTERNATIVE);
            }
            if (tables.category(grant.category().value()).isEmpty()) {
                flags.add(CaseFlag.UNKNOWN_CATEGORY);
            }
        }
        return flags;
    }
}
