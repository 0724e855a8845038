package nl.weeffout.domain.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weeffout.domain.Facet;
import org.jspecify.annotations.Nullable;

/** What can stand before the colon in {@code regeling:huurtoeslag}: every facet, the id, the texts, date, amount and article. */
public enum QueryField {
    KIND(Facet.KIND, "soort"),
    MUNICIPALITY(Facet.MUNICIPALITY, "gemeente"),
    PROVINCE(Facet.PROVINCE, "provincie"),
    TEAM(Facet.TEAM, "team"),
    LEEFGEBIED(Facet.LEEFGEBIED, "leefgebied"),
    REGELING(Facet.REGELING, "regeling"),
    ORGANISATION_KIND(Facet.ORGANISATION_KIND, "organisatiesoort"),
    CATEGORIE(Facet.CATEGORIE, "categorie"),
    HUISHOUDEN(Facet.HUISHOUDEN, "huishouden"),
    UITKOMST(Facet.UITKOMST, "uitkomst"),
    ALTERNATIEF(Facet.ALTERNATIEF, "alternatief"),
    YEAR(Facet.YEAR, "jaartal"),
    QUARTER(Facet.QUARTER, "kwartaal"),
    MONTH(Facet.MONTH, "maand"),
    AMOUNT_CLASS(Facet.AMOUNT_CLASS, "bedragklasse"),
    PATTERN(Facet.PATTERN, "patroon"),
    ID(Form.VALUE, "nummer id"),
    NARRATIVE(Form.TEXT, "omschrijving narrative"),
    MEASURE(Form.TEXT, "maatwerk measure voorliggend"),
    HEADINGS(Form.TEXT, "trefwoorden headings organisatie leverancier"),
    DATE(Form.DATE, "datum date jaar"),
    AMOUNT(Form.AMOUNT, "bedrag amount"),
    ARTICLE(Form.ARTICLE, "artikel article");

    /** What stands behind the colon. */
    public enum Form {
        VALUE,
        TEXT,
        DATE,
        AMOUNT,
        ARTICLE
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, QueryField> BY_NAME = byName();

    private final Form form;
    private final @Nullable Facet facet;
    private final String names;

    QueryField(Facet facet, String dutchName) {
        this.form = Form.VALUE;
        this.facet = facet;
        this.names = dutchName + " " + facet.key();
    }

    QueryField(Form form, String names) {
        this.form = form;
        this.facet = null;
        this.names = names;
    }

    private static Map<String, QueryField> byName() {
        Map<String, QueryField> byName = new HashMap<>();
        for (QueryField field : values()) {
            field.names().forEach(name -> byName.put(plain(name), field));
        }
        return Map.copyOf(byName);
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The field with this name, Dutch or English, whatever its case and accents. */
    public static Optional<QueryField> named(String typed) {
        return Optional.ofNullable(BY_NAME.get(plain(typed)));
    }

    /** The field in which the values of a facet stand. */
    public static QueryField of(Facet facet) {
        return Arrays.stream(values())
                .filter(field -> field.facet == facet)
                .findFirst()
                .orElseThrow();
    }

    public Form form() {
        return form;
    }

    /** The facet that counts this field, if one does. */
    public Optional<Facet> facet() {
        return Optional.ofNullable(facet);
    }

    /** The Dutch name first, then the English key, then others that people use. */
    public List<String> names() {
        return List.of(names.split(" "));
    }

    /** The name in the query language, such as {@code gemeente}. */
    public String dutchName() {
        return names().getFirst();
    }
}
