package nl.weeffout.indexer.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedQuestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A saved question as the JSON object that a column holds; equal questions give equal text. */
final class SavedQuestionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SavedQuestionJson() {}

    private record Row(
            String name,
            String query,
            Map<Facet, Set<String>> filters,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String least,
            @Nullable String greatest) {}

    static String write(SavedQuestion question) {
        Map<Facet, Set<String>> filters = new TreeMap<>();
        question.filters().forEach((facet, values) -> filters.put(facet, new TreeSet<>(values)));
        return MAPPER.writeValueAsString(new Row(
                question.name().value(),
                question.query().value(),
                filters,
                question.from(),
                question.to(),
                plain(question.least()),
                plain(question.greatest())));
    }

    static SavedQuestion read(String json) {
        Row row = MAPPER.readValue(json, Row.class);
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(row.filters());
        return new SavedQuestion(
                RedactedText.ofRedacted(row.name()),
                RedactedText.ofRedacted(row.query()),
                filters,
                row.from(),
                row.to(),
                amount(row.least()),
                amount(row.greatest()));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static @Nullable BigDecimal amount(@Nullable String plain) {
        return plain == null ? null : new BigDecimal(plain);
    }
}
