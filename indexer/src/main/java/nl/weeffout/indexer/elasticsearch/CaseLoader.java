package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.indexer.search.CaseAnalysis;

/**
 * Brings records to a cluster in bounded requests. What is refused for want of room, or lost with a connection, is sent
 * again; each record carries the store's number of its change, so that a late repetition never replaces a newer one.
 */
final class CaseLoader {
    /** Records of one request: some 1 MB. The cluster writes each request to disk before it answers. */
    private static final int BULK = 500;

    /** The cluster holds another version of the record that is newer. */
    private static final int NEWER = 409;

    private final Cluster cluster;
    private final CaseAnalysis analysis;

    CaseLoader(Cluster cluster, CaseAnalysis analysis) {
        this.cluster = cluster;
        this.analysis = analysis;
    }

    /**
     * Returns when the cluster holds all of them durably.
     *
     * @param index an index or an alias
     * @param isAlias whether it is an alias, so that none comes into being by its name
     */
    void load(String index, boolean isAlias, List<IndexedCase> cases) {
        Map<CaseId, IndexedCase> last = new LinkedHashMap<>();
        cases.forEach(one -> last.put(one.stored().id(), one));
        List<IndexedCase> all = List.copyOf(last.values());
        List<List<IndexedCase>> bulks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BULK) {
            bulks.add(all.subList(from, Math.min(all.size(), from + BULK)));
        }
        // One bulk is analysed while the cluster takes another; the calling thread waits, so no more are under way than
        // there are processors.
        bulks.parallelStream().forEach(bulk -> send(index, isAlias, bulk));
    }

    private void send(String index, boolean isAlias, List<IndexedCase> cases) {
        Left left = new Left(cases.stream().map(one -> operation(index, one)).toList());
        while (!left.operations.isEmpty()) {
            cluster.insist(client -> {
                List<BulkOperation> part = left.next();
                BulkResponse response =
                        client.bulk(bulk -> bulk.requireAlias(isAlias).operations(part));
                left.wasTaken(part.size());
                takeOutDone(part, response);
                return response;
            });
        }
    }

    /**
     * What a bulk still has to bring. A cluster may refuse a request for its size alone, so each that fails is followed by one
     * of half as many records.
     */
    private static final class Left {
        private static final int FEWEST = 20;

        private final List<BulkOperation> operations;
        private int most;

        Left(List<BulkOperation> operations) {
            this.operations = new ArrayList<>(operations);
            this.most = operations.size();
        }

        /** A view of the next ones; until it is said that they were taken, the next call gives fewer. */
        List<BulkOperation> next() {
            List<BulkOperation> part = operations.subList(0, Math.min(most, operations.size()));
            most = Math.max(FEWEST, most / 2);
            return part;
        }

        void wasTaken(int records) {
            most = Math.max(most, records);
        }
    }

    /** Leaves what has to be sent again. */
    private void takeOutDone(List<BulkOperation> sent, BulkResponse response) {
        List<BulkOperation> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            BulkResponseItem item = response.items().get(i);
            if (item.error() == null || item.status() == NEWER) {
                continue;
            }
            if (!Cluster.isPassing(item.status(), item.error())) {
                throw cluster.refusal(item.status(), item.error());
            }
            again.add(sent.get(i));
        }
        sent.clear();
        sent.addAll(again);
        if (!again.isEmpty()) {
            throw cluster.unavailable(again.size() + " records were not taken");
        }
    }

    private BulkOperation operation(String index, IndexedCase one) {
        String id = one.stored().id().value();
        long version = one.stored().sequence();
        if (one.stored().quarantined().isPresent()) {
            return BulkOperation.of(bulk -> bulk.delete(
                    delete -> delete.index(index).id(id).version(version).versionType(VersionType.ExternalGte)));
        }
        Map<String, Object> document = ElasticsearchDocument.of(analysis.document(one));
        return BulkOperation.of(bulk -> bulk.index(its -> its.index(index)
                .id(id)
                .version(version)
                .versionType(VersionType.ExternalGte)
                .document(document)));
    }
}
