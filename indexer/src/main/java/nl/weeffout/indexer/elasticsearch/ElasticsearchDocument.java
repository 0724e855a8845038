package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.mapping.DenseVectorElementType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.search.IndexDocument;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.VectorBytes;

/** How an {@link IndexDocument} stands in Elasticsearch's index. */
final class ElasticsearchDocument {
    /** Goes up when the code below changes what stands in the index. */
    static final String SCHEMA = "1";

    static final String ID = "id";
    static final String DATE = "date";
    static final String CENTS = "cents";
    static final String VECTOR = "vector";

    private static final String FACETS = "facet";

    /** Parts at spaces and does nothing else: analysis is done before. */
    private static final String ANALYZER = "whitespace";

    private ElasticsearchDocument() {}

    static String facetField(Facet facet) {
        return FACETS + "." + facet.key();
    }

    /** The fields of an index. What is not among them is refused; the documents themselves are not kept beside it. */
    static TypeMapping mapping() {
        Map<String, Property> facets = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            if (facet.isOfRecord()) {
                facets.put(facet.key(), Property.of(p -> p.keyword(k -> k)));
            }
        }
        TypeMapping.Builder mapping = new TypeMapping.Builder()
                .dynamic(DynamicMapping.Strict)
                .source(source -> source.enabled(false))
                .properties(ID, p -> p.keyword(k -> k))
                .properties(DATE, p -> p.long_(number -> number))
                .properties(CENTS, p -> p.long_(number -> number))
                .properties(FACETS, p -> p.object(object -> object.properties(facets)))
                .properties(
                        VECTOR,
                        p -> p.denseVector(vector -> vector.elementType(DenseVectorElementType.Byte)
                                .dims(TextVector.LENGTH)
                                .similarity(DenseVectorSimilarity.MaxInnerProduct)));
        for (IndexField field : IndexField.values()) {
            // Keywords are scored by BM25 without lengths, as Lucene scores its string fields.
            mapping.properties(
                    field.key(),
                    p -> field.isText() ? p.text(text -> text.analyzer(ANALYZER)) : p.keyword(keyword -> keyword));
        }
        return mapping.build();
    }

    static Map<String, Object> of(IndexDocument indexed) {
        Map<String, Object> document = new HashMap<>();
        document.put(ID, indexed.id().value());
        document.put(DATE, indexed.date());
        indexed.cents().ifPresent(cents -> document.put(CENTS, cents));
        indexed.terms()
                .forEach((field, terms) -> document.put(field.key(), field.isText() ? String.join(" ", terms) : terms));
        Map<String, Object> facets = new HashMap<>();
        indexed.facets().forEach((facet, values) -> facets.put(facet.key(), values));
        document.put(FACETS, facets);
        indexed.vector().ifPresent(vector -> document.put(VECTOR, HexFormat.of().formatHex(VectorBytes.of(vector))));
        return document;
    }
}
