package nl.weeffout.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.domain.Facet;
import nl.weeffout.indexer.search.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What a caller looks for; whatever is left out does not narrow.
 *
 * @param query in the query language: words, "a phrase", -without, OR, woning*, regeling:huurtoeslag, datum:2020-01..2020-06,
 *     bedrag:>200
 * @param filters accepted values for each facet's key
 * @param from first day
 * @param to last day
 * @param facets keys of the facets to count
 * @param limit 0 to 100 records; 20 where left out
 * @param cursor the {@code next} of the answer before
 * @param why whether each record tells what brought it here
 */
public record SearchBody(
        @Schema(
                description =
                        "words that must all occur, \"a phrase\", -without, one OR other, woning*, field:value,"
                                + " datum:2020-01..2020-06, bedrag:>200, art. 35 PW, patroon:e-3; whatever is typed is answered",
                example = "vorige huurder ingeschreven gemeente:Tilburg")
        @Nullable String query,

        @Schema(description = "accepted values for each facet, any of them; facets are combined by and") @Nullable Map<String, List<String>> filters,

        @Schema(description = "first day") @Nullable LocalDate from,
        @Schema(description = "last day") @Nullable LocalDate to,
        @Schema(description = "smallest amount") @Nullable BigDecimal minimumEuros,
        @Schema(description = "greatest amount") @Nullable BigDecimal maximumEuros,

        @Schema(description = "the facets to count") @Nullable List<String> facets,

        @Schema(description = "0 to 100 records; 20 where left out") @Nullable Integer limit,

        @Schema(description = "the next of the answer before") @Nullable String cursor,

        @Schema(description = "whether each record tells what brought it here") @Nullable Boolean why) {
    static final String LIST = "cases";
    static final int LONGEST_QUERY = 10_000;
    static final int GREATEST_LIMIT = 100;
    private static final int MOST_DIGITS = 12;

    /**
     * What is asked.
     *
     * @throws InvalidInputException where a field is at fault
     */
    public CaseQuestion toQuestion() {
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new InvalidInputException("query", "longer than " + LONGEST_QUERY + " characters");
        }
        int wanted = limit == null ? 20 : limit;
        if (wanted < 0 || wanted > GREATEST_LIMIT) {
            throw new InvalidInputException("limit", wanted + " is not between 0 and " + GREATEST_LIMIT);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInputException("from", from + " is later than to " + to);
        }
        requireReasonable("minimumEuros", minimumEuros);
        requireReasonable("maximumEuros", maximumEuros);
        if (minimumEuros != null && maximumEuros != null && minimumEuros.compareTo(maximumEuros) > 0) {
            throw new InvalidInputException("minimumEuros", "greater than maximumEuros");
        }
        return new CaseQuestion(
                query == null ? "" : query,
                accepted(filters),
                from,
                to,
                minimumEuros,
                maximumEuros,
                counted(),
                wanted,
                cursor == null || cursor.isEmpty() ? null : Cursor.place(LIST, cursor),
                Boolean.TRUE.equals(why));
    }

    /** Amounts are counted in cents; a great exponent would cost the memory of all its digits. */
    private static void requireReasonable(String field, @Nullable BigDecimal amount) {
        if (amount != null && (amount.scale() > MOST_DIGITS || amount.precision() - amount.scale() > MOST_DIGITS)) {
            throw new InvalidInputException(field, "more than " + MOST_DIGITS + " digits before or behind the point");
        }
    }

    /** Filters by facet. */
    static Map<Facet, Set<String>> accepted(@Nullable Map<String, List<String>> filters) {
        Map<Facet, Set<String>> accepted = new EnumMap<>(Facet.class);
        if (filters != null) {
            filters.forEach((key, values) -> {
                // JSON may say null where the type does not.
                if (values == null || values.stream().anyMatch(java.util.Objects::isNull)) {
                    throw new InvalidInputException("filters", "holds null");
                }
                if (!values.isEmpty()) {
                    accepted.put(facet("filters", key), new HashSet<>(values));
                }
            });
        }
        return accepted;
    }

    /** The months come with every answer. */
    private Set<Facet> counted() {
        Set<Facet> counted = EnumSet.of(Facet.MONTH);
        if (facets != null) {
            facets.forEach(key -> counted.add(facet("facets", key)));
        }
        return counted;
    }

    /** Whether a facet's counts were asked for. */
    boolean counts(Facet facet) {
        return facets != null && facets.contains(facet.key());
    }

    private static Facet facet(String field, String key) {
        for (Facet facet : Facet.values()) {
            if (facet.key().equals(key)) {
                return facet;
            }
        }
        throw new InvalidInputException(field, "holds an unknown facet");
    }

    /** What was typed may name a person. */
    @Override
    public String toString() {
        return "SearchBody";
    }
}
