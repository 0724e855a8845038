package nl.weeffout.domain;

import java.util.regex.Pattern;

/**
 * What a masked span is replaced by: its kind in brackets, so that a text stays readable and patterns do not form around
 * names. The kinds are the Dutch words of the municipalities' own labels.
 */
public enum Placeholder {
    NAAM,
    ADRES,
    POSTCODE,
    BSN,
    IBAN,
    TELEFOON,
    EMAIL,
    GEBOORTEDATUM,
    KENTEKEN,
    ZAAKNUMMER;

    /** Any placeholder, numbered ({@code [NAAM-1]}) or not. Analysis and mining treat what matches as nothing. */
    public static final Pattern ANY =
            Pattern.compile("\\[(?:NAAM|ADRES|POSTCODE|BSN|IBAN|TELEFOON|EMAIL|GEBOORTEDATUM|KENTEKEN|ZAAKNUMMER)"
                    + "(?:-\\d{1,4})?\\]");

    /** The placeholder as it stands in a text, such as {@code [BSN]}. */
    public String text() {
        return "[" + name() + "]";
    }
}
