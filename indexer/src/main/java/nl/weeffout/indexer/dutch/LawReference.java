package nl.weeffout.indexer.dutch;

import org.jspecify.annotations.Nullable;

/**
 * An article of a law, as a text names it.
 *
 * @param law key of the law, such as {@code pw}
 * @param article its number in the law's own form: {@code 35}, {@code 22a}, {@code 2.3.5}, {@code 4:84}
 * @param lid number of its paragraph, or null where none is named
 * @param start offset of what names it, in chars
 * @param end offset behind it
 */
public record LawReference(
        String law, String article, @Nullable String lid, int start, int end) {
    /** As it is cited: {@code art. 35 lid 1 Participatiewet}. */
    public String label() {
        return "art. " + article + (lid == null ? "" : " lid " + lid) + " "
                + LawReferences.load().label(law);
    }
}
