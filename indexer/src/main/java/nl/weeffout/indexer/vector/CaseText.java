package nl.weeffout.indexer.vector;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RedactedText;

/**
 * What a record says, in the words that the encoder was tuned on: narrative and measure, then the fields that hold
 * something, each behind its name. Masked persons are left out, so that neither who they are nor how they are numbered
 * plays a part.
 *
 * @param value the text, its words parted by single spaces
 */
record CaseText(String value) {
    /** Goes up when the code below words a record otherwise. */
    static final String VERSION = "1";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static CaseText of(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception ->
                joined(
                        said(exception.narrative()),
                        said(exception.measure()),
                        field("Leefgebied", List.of(exception.lifeDomain())),
                        field("Regelingen", exception.regelingen()),
                        field("Organisaties", exception.organisaties()));
            case GrantCase grant ->
                joined(
                        said(grant.narrative()),
                        field("Categorie", List.of(grant.category())),
                        field("Leverancier", List.of(grant.supplier())),
                        field("Voorliggend", List.of(grant.priorProvision())),
                        field("Reden", List.of(grant.reason())));
        };
    }

    /** A text that is no record. */
    static CaseText of(RedactedText text) {
        return joined(said(text));
    }

    /** The SHA-256 of the text, in hexadecimal digits: under it the vector is kept. */
    String hash() {
        return ModelFiles.sha256(value);
    }

    private static CaseText joined(String... parts) {
        return new CaseText(Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private static String field(String name, List<RedactedText> values) {
        String said = values.stream()
                .map(CaseText::said)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : name + ": " + said + ".";
    }

    private static String said(RedactedText text) {
        return SPACE.matcher(Placeholder.ANY.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
