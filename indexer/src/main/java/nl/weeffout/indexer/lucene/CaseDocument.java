package nl.weeffout.indexer.lucene;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The fields under which a record is found. A change here changes {@link #SCHEMA}. */
final class CaseDocument {
    static final String SCHEMA = "1";
    static final String ID = "id";
    static final String NARRATIVE = "narrative";
    static final String MEASURE = "measure";
    static final String HEADINGS = "headings";
    static final String DATE = "date";
    static final String CENTS = "cents";

    /** What is searched, and how much a word in it counts. */
    static final Map<String, Float> WEIGHTS = Map.of(NARRATIVE, 1f, MEASURE, 0.8f, HEADINGS, 1.5f);

    /** Characters of the longest value that is counted: Lucene takes no term of any length, and such a one is no value. */
    private static final int LONGEST_FACET = 1_000;

    private CaseDocument() {}

    static String facetField(Facet facet) {
        return "facet." + facet.key();
    }

    static long cents(BigDecimal euros) {
        return euros.movePointRight(2)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    static Document of(IndexedCase indexed) {
        MaatwerkCase content = indexed.stored().content();
        Document document = new Document();
        document.add(new StringField(ID, content.id().value(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(content.id().value())));
        document.add(new LongField(DATE, content.date().toEpochDay(), Field.Store.NO));
        BigDecimal amount = content.amountEuros();
        if (amount != null) {
            document.add(new LongField(CENTS, cents(amount), Field.Store.NO));
        }
        add(document, NARRATIVE, content.narrative());
        facet(document, Facet.KIND, Set.of(content.kind().key()));
        facet(document, Facet.MUNICIPALITY, Set.of(content.municipality().name()));
        facet(
                document,
                Facet.PROVINCE,
                content.municipality().knownProvince().stream().collect(Collectors.toSet()));
        facet(document, Facet.TEAM, Set.of(content.team().value()));
        terms(document, indexed.terms());
        switch (content) {
            case ExceptionCase exception -> {
                add(document, MEASURE, exception.measure());
                exception.regelingen().forEach(typed -> add(document, HEADINGS, typed));
                exception.organisaties().forEach(typed -> add(document, HEADINGS, typed));
                add(document, HEADINGS, exception.lifeDomain());
                facet(document, Facet.LEEFGEBIED, Set.of(exception.lifeDomain().value()));
                facet(document, Facet.HUISHOUDEN, Set.of(exception.household().value()));
                facet(document, Facet.UITKOMST, Set.of(exception.outcome().value()));
            }
            case GrantCase grant -> {
                add(document, MEASURE, grant.priorProvision());
                add(document, HEADINGS, grant.category());
                add(document, HEADINGS, grant.supplier());
                facet(document, Facet.ALTERNATIEF, Set.of(grant.alternative().value()));
            }
        }
        return document;
    }

    private static void terms(Document document, CaseTerms terms) {
        facet(document, Facet.REGELING, terms.regelingen());
        facet(document, Facet.ORGANISATION_KIND, terms.organisationKinds());
        facet(document, Facet.CATEGORIE, terms.category());
    }

    private static void add(Document document, String field, RedactedText text) {
        if (!text.isEmpty()) {
            document.add(new TextField(field, text.value(), Field.Store.NO));
        }
    }

    private static void facet(Document document, Facet facet, Set<String> values) {
        for (String value : List.copyOf(values)) {
            if (!value.isBlank() && value.length() <= LONGEST_FACET) {
                document.add(new StringField(facetField(facet), value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(facetField(facet), new BytesRef(value)));
            }
        }
    }
}
