package nl.weeffout.api.search;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.Facet;
import org.springframework.stereotype.Component;

/** How the values of facets are called in Dutch, in the API and on the pages alike. */
@Component
public final class FacetLabels {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("nl", "NL"));

    private final ServerParts parts;

    FacetLabels(ServerParts parts) {
        this.parts = parts;
    }

    /** The label of a value; what was typed by people and is no key stays as it is. */
    public String of(Facet facet, String value) {
        return switch (facet) {
            case KIND -> kind(value);
            case REGELING, CATEGORIE -> capital(parts.label().apply(value));
            case ORGANISATION_KIND -> capital(value.replace('-', ' '));
            case QUARTER -> value.replace("-K", ", kwartaal ");
            case MONTH -> YearMonth.parse(value).format(MONTH);
            case AMOUNT_CLASS -> amounts(value);
            case MUNICIPALITY, PROVINCE, TEAM, LEEFGEBIED, HUISHOUDEN, UITKOMST, ALTERNATIEF, YEAR -> value;
        };
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
