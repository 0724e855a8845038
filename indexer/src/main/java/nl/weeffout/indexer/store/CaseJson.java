package nl.weeffout.indexer.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RedactedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record as one JSON object with the field names of the input files, in their order; the province stays outside. */
public final class CaseJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Only where there is one, so that records without it are written as they always were. */
    static final String HOUSEHOLD_KEY = "huishoudsleutel";

    private CaseJson() {}

    /** For eyes: without the household's key. Equal contents give equal text, as in {@link #writeKept}. */
    public static String write(MaatwerkCase content) {
        return write(content, false);
    }

    /** The same as a tree. */
    public static JsonNode tree(MaatwerkCase content) {
        return MAPPER.readTree(write(content));
    }

    /** For the store: all of it. Equal contents give equal text: amounts stand without exponent and trailing zeros. */
    static String writeKept(MaatwerkCase content) {
        return write(content, true);
    }

    private static String write(MaatwerkCase content, boolean withHouseholdKey) {
        var text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("id", content.id().value());
            json.writeStringProperty("datum", content.date().toString());
            json.writeStringProperty("gemeente", content.municipality().name());
            json.writeStringProperty("gemeentecode", content.municipality().code());
            switch (content) {
                case ExceptionCase it -> writeException(json, it);
                case GrantCase it -> writeGrant(json, it);
            }
            HouseholdKey household = content.householdKey();
            if (withHouseholdKey && household != null) {
                json.writeStringProperty(HOUSEHOLD_KEY, household.value());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeException(JsonGenerator json, ExceptionCase it) {
        json.writeStringProperty("wijk", it.district().value());
        json.writeStringProperty("team", it.team().value());
        json.writeStringProperty("leefgebied", it.lifeDomain().value());
        writeTexts(json, "regelingen", it.regelingen());
        writeTexts(json, "organisaties", it.organisaties());
        json.writeStringProperty("omschrijving", it.narrative().value());
        json.writeStringProperty("maatwerk", it.measure().value());
        BigDecimal amount = it.amountEuros();
        if (amount == null) {
            json.writeNullProperty("bedrag");
        } else {
            json.writeNumberProperty("bedrag", plain(amount));
        }
        json.writeStringProperty("huishouden", it.household().value());
        json.writeStringProperty("uitkomst", it.outcome().value());
    }

    private static void writeGrant(JsonGenerator json, GrantCase it) {
        json.writeStringProperty("team", it.team().value());
        json.writeStringProperty("categorie", it.category().value());
        json.writeStringProperty("omschrijving", it.narrative().value());
        json.writeNumberProperty("bedrag", plain(it.amountEuros()));
        Integer approvals = it.approvals();
        if (approvals == null) {
            json.writeNullProperty("akkoord");
        } else {
            json.writeNumberProperty("akkoord", approvals.intValue());
        }
        json.writeStringProperty("alternatief", it.alternative().value());
        json.writeStringProperty("leverancier", it.supplier().value());
        json.writeStringProperty("voorliggend", it.priorProvision().value());
        json.writeStringProperty("reden", it.reason().value());
    }

    private static void writeTexts(JsonGenerator json, String name, List<RedactedText> texts) {
        json.writeArrayPropertyStart(name);
        for (RedactedText text : texts) {
            json.writeString(text.value());
        }
        json.writeEndArray();
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Reads back what {@link #writeKept} or {@link #write} wrote.
     *
     * @param province of the municipality in the record's year, or null where unknown
     */
    public static MaatwerkCase read(RecordKind kind, String json, @Nullable String province) {
        JsonNode it = MAPPER.readTree(json);
        var id = new CaseId(it.required("id").stringValue());
        LocalDate date = LocalDate.parse(it.required("datum").stringValue());
        var municipality = new Municipality(
                it.required("gemeente").stringValue(),
                it.required("gemeentecode").stringValue(),
                province);
        JsonNode amount = it.required("bedrag");
        JsonNode key = it.path(HOUSEHOLD_KEY);
        HouseholdKey household = key.isMissingNode() ? null : new HouseholdKey(key.stringValue());
        return switch (kind) {
            case EXCEPTIONS ->
                new ExceptionCase(
                        id,
                        date,
                        municipality,
                        text(it, "wijk"),
                        text(it, "team"),
                        text(it, "leefgebied"),
                        texts(it, "regelingen"),
                        texts(it, "organisaties"),
                        text(it, "omschrijving"),
                        text(it, "maatwerk"),
                        amount.isNull() ? null : amount.decimalValue(),
                        text(it, "huishouden"),
                        text(it, "uitkomst"),
                        household);
            case GRANTS -> {
                JsonNode approvals = it.required("akkoord");
                yield new GrantCase(
                        id,
                        date,
                        municipality,
                        text(it, "team"),
                        text(it, "categorie"),
                        text(it, "omschrijving"),
                        amount.decimalValue(),
                        approvals.isNull() ? null : approvals.intValue(),
                        text(it, "alternatief"),
                        text(it, "leverancier"),
                        text(it, "voorliggend"),
                        text(it, "reden"),
                        household);
            }
        };
    }

    private static RedactedText text(JsonNode json, String name) {
        return RedactedText.ofRedacted(json.required(name).stringValue());
    }

    private static List<RedactedText> texts(JsonNode json, String name) {
        List<RedactedText> texts = new ArrayList<>();
        for (JsonNode item : json.required(name)) {
            texts.add(RedactedText.ofRedacted(item.stringValue()));
        }
        return texts;
    }
}
