package nl.weeffout.api.search;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.Facet;
import nl.weeffout.indexer.search.KnownPatterns;
import org.springframework.stereotype.Component;

/** How the values of facets are called in Dutch, in the API and on the pages alike. */
@Component
public final class FacetLabels {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("nl", "NL"));

    private final ServerParts parts;

    FacetLabels(ServerParts parts) {
        this.parts = parts;
    }

    /** What gives a facet's values their labels; what was typed by people and is no key stays as it is. */
    public UnaryOperator<String> of(Facet facet) {
        return switch (facet) {
            case KIND -> FacetLabels::kind;
            case REGELING, CATEGORIE -> value -> capital(parts.label().apply(value));
            case ORGANISATION_KIND -> value -> capital(value.replace('-', ' '));
            case QUARTER -> value -> value.replace("-K", ", kwartaal ");
            case MONTH -> value -> month(YearMonth.parse(value));
            case AMOUNT_CLASS -> FacetLabels::amounts;
            case PATTERN -> titles();
            case MUNICIPALITY, PROVINCE, TEAM, LEEFGEBIED, HUISHOUDEN, UITKOMST, ALTERNATIEF, YEAR ->
                UnaryOperator.identity();
        };
    }

    /** A pattern that the newest run has not keeps its id. */
    private UnaryOperator<String> titles() {
        Map<String, String> titles = KnownPatterns.of(parts.newestRun().get()).titles();
        return id -> titles.getOrDefault(id, id);
    }

    /** A month, such as {@code maart 2024}. */
    public static String month(YearMonth month) {
        return month.format(MONTH);
    }

    /** A class of amounts, its upper bound outside it. */
    private static String amounts(String value) {
        String[] bounds = value.split("-", 2);
        return bounds[1].isEmpty() ? "€ " + bounds[0] + " of meer" : "€ " + bounds[0] + " tot € " + bounds[1];
    }

    /** The kind of a record or pattern. */
    public static String kind(String key) {
        return switch (key) {
            case "exceptions" -> "Maatwerk";
            case "grants" -> "Minimaatwerkbudget";
            default -> key;
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
