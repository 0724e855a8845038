package nl.weeffout.domain.search;

import java.util.Locale;

/**
 * A field of the index that holds terms. They come from one analysis, so an index has nothing to do with them but part them at
 * spaces.
 */
public enum IndexField {
    /** Stems of the narrative's words, each on its place; what is no word of content leaves a {@link #GAP}. */
    NARRATIVE,
    /** Stems of the parts of its compounds. */
    NARRATIVE_PARTS,
    /** What was done, and what else was tried. */
    MEASURE,
    MEASURE_PARTS,
    /** Fields of a few words: regelingen, organisaties, leefgebied, categorie, leverancier. */
    HEADINGS,
    HEADINGS_PARTS,
    /** All words as they are spelt, lower case and without accents: for beginnings of words and for typing errors. */
    SPELLINGS,
    /** Concepts of the thesaurus and articles of laws that the texts name, each once. */
    CONCEPTS,
    /** Values of fields as people may type them, {@code gemeente:den haag}: so that asking for one needs no list of those there are. */
    VALUES;

    /** Stands where a text has no word of content, so that words keep their distance. */
    public static final String GAP = "_";

    /** As it stands in the index: {@code narrative_parts}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it matters how often and where a term stands in it. */
    public boolean isText() {
        return this != CONCEPTS && this != SPELLINGS && this != VALUES;
    }
}
