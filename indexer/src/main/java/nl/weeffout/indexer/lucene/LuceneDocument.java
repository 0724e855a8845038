package nl.weeffout.indexer.lucene;

import java.util.List;
import java.util.Set;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.VectorBytes;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How an {@link IndexDocument} stands in Lucene's index. */
final class LuceneDocument {
    /** Goes up when the code below changes what stands in the index. */
    static final String SCHEMA = "3";

    static final String ID = "id";
    static final String DATE = "date";
    static final String CENTS = "cents";
    static final String VECTOR = "vector";

    private LuceneDocument() {}

    static String facetField(Facet facet) {
        return "facet." + facet.key();
    }

    static Document of(IndexDocument indexed) {
        Document document = ofWords(indexed);
        indexed.vector()
                .ifPresent(vector -> document.add(new KnnByteVectorField(
                        VECTOR, VectorBytes.of(vector), VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT)));
        return document;
    }

    /** The same without its vector. */
    static Document ofWords(IndexDocument indexed) {
        Document document = new Document();
        document.add(new StringField(ID, indexed.id().value(), Field.Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(indexed.id().value())));
        document.add(new LongField(DATE, indexed.date(), Field.Store.NO));
        indexed.cents().ifPresent(cents -> document.add(new LongField(CENTS, cents, Field.Store.NO)));
        indexed.terms().forEach((field, terms) -> add(document, field, terms));
        indexed.facets().forEach((facet, values) -> facet(document, facet, values));
        return document;
    }

    private static void add(Document document, IndexField field, List<String> terms) {
        if (field.isText()) {
            if (!terms.isEmpty()) {
                document.add(new TextField(field.key(), String.join(" ", terms), Field.Store.NO));
            }
        } else {
            terms.forEach(term -> document.add(new StringField(field.key(), term, Field.Store.NO)));
        }
    }

    private static void facet(Document document, Facet facet, Set<String> values) {
        for (String value : values) {
            document.add(new StringField(facetField(facet), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facetField(facet), new BytesRef(value)));
        }
    }
}
