package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.indexer.search.CaseAnalysis;

/**
 * What loading records into a cluster takes: as the program does it, from records to where they are found, and beside it a plain
 * loader that only sends the same documents, which it is given ready. In turns, each into an index of its own that goes afterwards;
 * the first round warms up and counts for nothing.
 *
 * @param ours each counted round
 * @param plain as long for the plain loader
 */
public record LoadingTrial(List<Duration> ours, List<Duration> plain) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Documents of a request of the plain loader. */
    private static final int BULK = 500;

    /** @param nodes of a cluster; what stands there under other names is left alone */
    public static LoadingTrial measure(ClusterAddress nodes, List<IndexedCase> cases, int rounds) {
        List<Map<String, Object>> documents = cases.parallelStream()
                .map(one -> ElasticsearchDocument.of(CaseAnalysis.load().document(one)))
                .toList();
        List<Duration> ours = new ArrayList<>();
        List<Duration> plain = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Duration its = ours(new ClusterAddress(nodes.nodes(), nodes.alias() + "-ours", nodes.credentials()), cases);
            Duration others =
                    plain(new ClusterAddress(nodes.nodes(), nodes.alias() + "-plain", nodes.credentials()), documents);
            if (round > 0) {
                ours.add(its);
                plain.add(others);
            }
        }
        return new LoadingTrial(ours, plain);
    }

    private static Duration ours(ClusterAddress address, List<IndexedCase> cases) {
        try (ElasticsearchIndex index =
                ElasticsearchIndex.at(address, CaseAnalysis.load().fingerprint(), PATIENCE)) {
            index.clear();
            index.commit(0);
            long start = System.nanoTime();
            index.put(cases);
            index.commit(cases.size());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            index.delete();
            return took;
        }
    }

    private static Duration plain(ClusterAddress address, List<Map<String, Object>> documents) {
        try (ElasticsearchIndex index =
                        ElasticsearchIndex.at(address, CaseAnalysis.load().fingerprint(), PATIENCE);
                Cluster cluster = Cluster.at(address, PATIENCE)) {
            index.clear();
            index.commit(0);
            List<List<Map<String, Object>>> bulks = new ArrayList<>();
            for (int from = 0; from < documents.size(); from += BULK) {
                bulks.add(documents.subList(from, Math.min(documents.size(), from + BULK)));
            }
            long start = System.nanoTime();
            bulks.parallelStream().forEach(bulk -> send(cluster, address.alias(), bulk));
            cluster.ask(client -> client.indices().refresh(refresh -> refresh.index(address.alias())));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            index.delete();
            return took;
        }
    }

    private static void send(Cluster cluster, String index, List<Map<String, Object>> documents) {
        List<BulkOperation> operations = documents.stream()
                .map(document -> BulkOperation.of(bulk -> bulk.index(its -> its.index(index)
                        .id(String.valueOf(document.get(ElasticsearchDocument.ID)))
                        .document(document))))
                .toList();
        if (cluster.ask(client -> client.bulk(bulk -> bulk.operations(operations)))
                .errors()) {
            throw new IllegalStateException("the cluster took not all that the plain loader sent");
        }
    }
}
