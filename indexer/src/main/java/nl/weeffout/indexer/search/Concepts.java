package nl.weeffout.indexer.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** What texts are about, as far as tables tell: concepts of the thesaurus and articles of laws. Thread safe. */
final class Concepts {
    private static final Concepts LOADED = new Concepts();

    private final Thesaurus thesaurus = Thesaurus.load();
    private final LawReferences laws = LawReferences.load();

    private Concepts() {}

    static Concepts load() {
        return LOADED;
    }

    /**
     * A place that names something.
     *
     * @param term what stands in the index for it: {@code g_eenmalig}, {@code pw.35}, {@code pw.35.1}
     * @param label what people call it
     * @param start offset of its first word, in chars
     * @param end offset behind its last
     */
    record Named(String term, String label, int start, int end) {}

    /** What a text names; an article with its paragraph is named without it too. */
    List<Named> in(String text) {
        List<Named> named = new ArrayList<>();
        thesaurus
                .finder()
                .find(text)
                .forEach(match -> named.add(
                        new Named(match.concept().id(), match.concept().label(), match.start(), match.end())));
        for (LawReference reference : laws.find(text)) {
            String article = reference.law() + "." + reference.article();
            named.add(new Named(article, reference.label(), reference.start(), reference.end()));
            if (reference.lid() != null) {
                named.add(new Named(
                        article + "." + reference.lid(), reference.label(), reference.start(), reference.end()));
            }
        }
        return named;
    }

    /** Changes whenever a table does. */
    String fingerprint() {
        CRC32 sum = new CRC32();
        thesaurus.concepts().forEach(concept -> sum.update(concept.toString().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue()) + Integer.toHexString(laws.fingerprint());
    }
}
