package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.redact.RawText;

/** The typed texts of a stored record by field, and the record with other texts in their place. */
final class StoredTexts {
    private StoredTexts() {}

    /** Every typed text, as text that has not been redacted by the present rules. */
    static Map<CaseField, List<RawText>> of(MaatwerkCase content) {
        Map<CaseField, List<RawText>> texts = new LinkedHashMap<>();
        replaced(content, (place, text) -> {
            texts.computeIfAbsent(place.field(), key -> new ArrayList<>()).add(new RawText(text));
            return RedactedText.EMPTY;
        });
        return texts;
    }

    /** Where a text stands in a record. */
    record Place(CaseField field, int index) {}

    /** The record with each typed text replaced. */
    static MaatwerkCase replaced(MaatwerkCase content, BiFunction<Place, String, RedactedText> change) {
        return switch (content) {
            case ExceptionCase it ->
                new ExceptionCase(
                        it.id(),
                        it.date(),
                        municipality(it.municipality(), change),
                        text(CaseField.WIJK, it.district(), change),
                        text(CaseField.TEAM, it.team(), change),
                        text(CaseField.LEEFGEBIED, it.lifeDomain(), change),
                        texts(CaseField.REGELINGEN, it.regelingen(), change),
                        texts(CaseField.ORGANISATIES, it.organisaties(), change),
                        text(CaseField.OMSCHRIJVING, it.narrative(), change),
                        text(CaseField.MAATWERK, it.measure(), change),
                        it.amountEuros(),
                        text(CaseField.HUISHOUDEN, it.household(), change),
                        text(CaseField.UITKOMST, it.outcome(), change),
                        it.householdKey());
            case GrantCase it ->
                new GrantCase(
                        it.id(),
                        it.date(),
                        municipality(it.municipality(), change),
                        text(CaseField.TEAM, it.team(), change),
                        text(CaseField.CATEGORIE, it.category(), change),
                        text(CaseField.OMSCHRIJVING, it.narrative(), change),
                        it.amountEuros(),
                        it.approvals(),
                        text(CaseField.ALTERNATIEF, it.alternative(), change),
                        text(CaseField.LEVERANCIER, it.supplier(), change),
                        text(CaseField.VOORLIGGEND, it.priorProvision(), change),
                        text(CaseField.REDEN, it.reason(), change),
                        it.householdKey());
        };
    }

    /** A municipality that the table knows bears the table's name; another one what somebody typed. */
    private static Municipality municipality(Municipality it, BiFunction<Place, String, RedactedText> change) {
        RedactedText name = change.apply(new Place(CaseField.GEMEENTE, 0), it.name());
        return it.knownProvince().isPresent() ? it : new Municipality(name.value(), it.code(), null);
    }

    private static RedactedText text(
            CaseField field, RedactedText text, BiFunction<Place, String, RedactedText> change) {
        return change.apply(new Place(field, 0), text.value());
    }

    private static List<RedactedText> texts(
            CaseField field, List<RedactedText> texts, BiFunction<Place, String, RedactedText> change) {
        List<RedactedText> changed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            changed.add(change.apply(new Place(field, i), texts.get(i).value()));
        }
        return changed;
    }
}
