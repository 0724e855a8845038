package nl.weeffout.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A field of few values by which search results are counted and narrowed. */
public enum Facet {
    KIND,
    MUNICIPALITY,
    PROVINCE,
    TEAM,
    LEEFGEBIED,
    REGELING,
    ORGANISATION_KIND,
    CATEGORIE,
    HUISHOUDEN,
    UITKOMST,
    ALTERNATIEF;

    /** As it stands in the API, such as {@code organisationKind}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }

    /**
     * The facet with this {@link #key()}.
     *
     * @throws IllegalArgumentException naming the value and the keys there are
     */
    public static Facet ofKey(String key) {
        for (Facet facet : values()) {
            if (facet.key().equals(key)) {
                return facet;
            }
        }
        throw new IllegalArgumentException("facet '" + key + "' unknown; known: "
                + Arrays.stream(values()).map(Facet::key).collect(Collectors.joining(", ")));
    }
}
