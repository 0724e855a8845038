package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpSerializable;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Percolator;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.search.CaseAnalysis;

/** Queries that wait for records in an index of their own, which holds nothing else; Elasticsearch asks those that may match. */
final class ElasticsearchPercolator implements Percolator {
    private static final String QUERY = "query";
    private static final String SLOT = "_percolator_document_slot";

    /** Records of one request. */
    private static final int BATCH = 200;

    /** Queries of one request. */
    private static final int BULK = 500;

    private final Cluster cluster;
    private final CaseAnalysis analysis;
    private final String index;
    private final int queries;

    private ElasticsearchPercolator(Cluster cluster, CaseAnalysis analysis, String index, int queries) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.index = index;
        this.queries = queries;
    }

    /** Puts queries into an index, in place of those that are there. */
    static ElasticsearchPercolator of(
            Cluster cluster,
            CaseAnalysis analysis,
            String index,
            IndexSettings settings,
            Map<Long, IndexQuery> queries) {
        TypeMapping mapping = ElasticsearchDocument.fields()
                .properties(QUERY, p -> p.percolator(its -> its))
                .build();
        cluster.insist(client -> {
            client.indices().delete(its -> its.index(index).ignoreUnavailable(true));
            return client.indices()
                    .create(its -> its.index(index).settings(settings).mappings(mapping));
        });
        List<BulkOperation> all = new ArrayList<>();
        queries.forEach((number, query) -> {
            Waiting waiting =
                    new Waiting(ElasticsearchQueries.of(query, List.of()).query());
            all.add(BulkOperation.of(bulk ->
                    bulk.index(its -> its.index(index).id(Long.toString(number)).document(waiting))));
        });
        for (int from = 0; from < all.size(); from += BULK) {
            List<BulkOperation> some = all.subList(from, Math.min(all.size(), from + BULK));
            cluster.insist(client -> taken(
                    cluster, client.bulk(bulk -> bulk.refresh(Refresh.True).operations(some))));
        }
        return new ElasticsearchPercolator(cluster, analysis, index, queries.size());
    }

    private static BulkResponse taken(Cluster cluster, BulkResponse response) {
        response.items().stream()
                .filter(item -> item.error() != null)
                .findFirst()
                .ifPresent(item -> {
                    throw cluster.refusal(item.status(), "percolator query");
                });
        return response;
    }

    /** A query as a document. */
    private record Waiting(Query query) implements JsonpSerializable {
        @Override
        public void serialize(JsonGenerator json, JsonpMapper mapper) {
            json.writeStartObject();
            json.writeKey(QUERY);
            query.serialize(json, mapper);
            json.writeEnd();
        }
    }

    @Override
    public Map<CaseId, Set<Long>> percolate(List<IndexedCase> cases) {
        List<IndexedCase> visible = cases.stream()
                .filter(one -> one.stored().quarantined().isEmpty())
                .toList();
        Map<CaseId, Set<Long>> found = new TreeMap<>();
        if (queries > 0) {
            for (int from = 0; from < visible.size(); from += BATCH) {
                ask(visible.subList(from, Math.min(visible.size(), from + BATCH)), found);
            }
        }
        return found;
    }

    private void ask(List<IndexedCase> cases, Map<CaseId, Set<Long>> found) {
        List<JsonData> documents = cases.parallelStream()
                .map(one -> JsonData.of(ElasticsearchDocument.ofWords(analysis.document(one))))
                .toList();
        SearchResponse<Void> answer = cluster.insist(client -> client.search(
                search -> search.index(index)
                        .size(queries)
                        .source(source -> source.fetch(false))
                        .query(q -> q.constantScore(score -> score.filter(
                                f -> f.percolate(its -> its.field(QUERY).documents(documents))))),
                Void.class));
        for (Hit<Void> hit : answer.hits().hits()) {
            JsonData slots = hit.fields().get(SLOT);
            if (hit.id() == null || slots == null) {
                throw new IllegalStateException("search index did not tell which records a query matches");
            }
            long number = Long.parseLong(hit.id());
            for (int slot : slots.to(int[].class)) {
                found.computeIfAbsent(cases.get(slot).stored().id(), key -> new TreeSet<>())
                        .add(number);
            }
        }
    }
}
