package nl.weeffout.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchRequest;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** What is asked, as Lucene's query. Whatever is typed is taken as words or phrases: there is no syntax to get wrong. */
final class CaseQuery {
    private static final int MOST_PARTS = 64;
    private static final int MOST_CHARS = 2_000;
    private static final Pattern PART =
            Pattern.compile("\"([^\"]*)\"|[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");

    private final QueryBuilder builder;

    CaseQuery(Analyzer analyzer) {
        this.builder = new QueryBuilder(analyzer);
        // A compound and its parts stand on one place: any of them will do, the rarest counts.
        builder.setEnableGraphQueries(false);
    }

    /** The words that must match; every record where there are none. */
    Query words(String typed) {
        String bounded = typed.length() > MOST_CHARS ? typed.substring(0, MOST_CHARS) : typed;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher matcher = PART.matcher(bounded);
        int parts = 0;
        while (matcher.find() && parts < MOST_PARTS) {
            String phrase = matcher.group(1);
            Query part = anyField(phrase == null ? matcher.group() : phrase);
            if (part != null) {
                all.add(part, Occur.MUST);
                parts++;
            }
        }
        return parts == 0 ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    private @org.jspecify.annotations.Nullable Query anyField(String text) {
        List<Query> fields = new ArrayList<>();
        CaseDocument.WEIGHTS.forEach((field, weight) -> {
            Query query = builder.createPhraseQuery(field, text);
            if (query != null) {
                fields.add(new BoostQuery(query, weight));
            }
        });
        return fields.isEmpty() ? null : new DisjunctionMaxQuery(fields, 0.1f);
    }

    /** The filters of a request, but for one facet. */
    Query filters(SearchRequest request, @org.jspecify.annotations.Nullable Facet except) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (Map.Entry<Facet, Set<String>> filter : request.filters().entrySet()) {
            if (filter.getKey() != except) {
                String field = CaseDocument.facetField(filter.getKey());
                all.add(
                        new TermInSetQuery(
                                field,
                                filter.getValue().stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
            }
        }
        var from = request.from();
        var to = request.to();
        if (from != null || to != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            CaseDocument.DATE,
                            from == null ? Long.MIN_VALUE : from.toEpochDay(),
                            to == null ? Long.MAX_VALUE : to.toEpochDay()),
                    Occur.FILTER);
        }
        var least = request.minimumEuros();
        var greatest = request.maximumEuros();
        if (least != null || greatest != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            CaseDocument.CENTS,
                            least == null ? Long.MIN_VALUE : CaseDocument.cents(least),
                            greatest == null ? Long.MAX_VALUE : CaseDocument.cents(greatest)),
                    Occur.FILTER);
        }
        return all.build();
    }

    static Term id(String value) {
        return new Term(CaseDocument.ID, value);
    }
}
