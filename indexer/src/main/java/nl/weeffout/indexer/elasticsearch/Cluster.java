package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import nl.weeffout.domain.IndexUnavailableException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a cluster. Its errors never repeat what was asked, which may hold what somebody typed: so they carry no
 * cause. Thread safe.
 */
final class Cluster implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 60_000;

    /** Too many requests, bad gateway, unavailable, gateway timeout. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** Kinds of errors of a node that goes away, which come under status 500, and of an index that is not there yet. */
    private static final Set<String> PASSING = Set.of(
            "node_disconnected_exception",
            "node_not_connected_exception",
            "node_closed_exception",
            "connect_transport_exception",
            "no_node_available_exception",
            "shard_not_found_exception",
            "already_closed_exception",
            "index_shard_closed_exception",
            "index_not_found_exception");

    private final ElasticsearchClient client;
    private final ClusterAddress address;
    private final Duration patience;

    private Cluster(ElasticsearchClient client, ClusterAddress address, Duration patience) {
        this.client = client;
        this.address = address;
        this.patience = patience;
    }

    /** Sends nothing yet. */
    static Cluster at(ClusterAddress address, Duration patience) {
        RestClient rest = RestClient.builder(address.nodes().stream()
                        .map(node -> HttpHost.create(node.toString()))
                        .toArray(HttpHost[]::new))
                .setRequestConfigCallback(
                        config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setDefaultHeaders(address.knownCredentials()
                        .map(credentials -> new Header[] {basic(credentials)})
                        .orElse(new Header[0]))
                .build();
        return new Cluster(
                new ElasticsearchClient(new RestClientTransport(rest, new Jackson3JsonpMapper())), address, patience);
    }

    private static Header basic(String credentials) {
        return new BasicHeader(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    interface Call<T> {
        T to(ElasticsearchClient client) throws IOException;
    }

    /**
     * Asks once.
     *
     * @throws IndexUnavailableException where the cluster does not answer or has too much to do
     * @throws IllegalStateException where it refuses
     */
    <T> T ask(Call<T> call) {
        try {
            return call.to(client);
        } catch (ElasticsearchException e) {
            throw refusal(e.status(), e.error());
        } catch (IOException e) {
            throw unavailable(e.getClass().getSimpleName());
        }
    }

    /** Asks again, in longer and longer pauses, until there is an answer or the patience is at its end. */
    <T> T insist(Call<T> call) {
        long until = System.nanoTime() + patience.toNanos();
        Pauses pauses = new Pauses();
        while (true) {
            try {
                return ask(call);
            } catch (IndexUnavailableException e) {
                Duration pause = pauses.next();
                if (System.nanoTime() + pause.toNanos() > until) {
                    throw e;
                }
                sleep(pause);
            }
        }
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    /** What an answer that is none means. */
    RuntimeException refusal(int status, @Nullable ErrorCause cause) {
        String type = cause == null ? null : cause.type();
        return isPassing(status, cause)
                ? unavailable(status + " " + type)
                : new IllegalStateException("search index refused: " + status + " " + type);
    }

    /** Whether the same may be taken later. */
    static boolean isPassing(int status, @Nullable ErrorCause cause) {
        return BUSY.contains(status) || (cause != null && isPassing(cause));
    }

    private static boolean isPassing(ErrorCause cause) {
        ErrorCause deeper = cause.causedBy();
        return PASSING.contains(String.valueOf(cause.type()))
                || cause.rootCause().stream().anyMatch(root -> PASSING.contains(String.valueOf(root.type())))
                || (deeper != null && isPassing(deeper));
    }

    IndexUnavailableException unavailable(String why) {
        return new IndexUnavailableException("search index at " + address + " does not answer: " + why);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("connection to the search index cannot be closed", e);
        }
    }
}
