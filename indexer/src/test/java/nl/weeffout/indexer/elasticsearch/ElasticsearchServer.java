package nl.weeffout.indexer.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The server of one node that all tests of a run share, unpacked by Maven. */
public final class ElasticsearchServer {
    private static final int HEAP_MEGABYTES = 512;

    private final LocalElasticsearch node;

    private ElasticsearchServer(LocalElasticsearch node) {
        this.node = node;
    }

    private static final class Shared {
        static final ElasticsearchServer SERVER = started();

        private static ElasticsearchServer started() {
            try {
                LocalElasticsearch node = LocalElasticsearch.alone(home(), HEAP_MEGABYTES);
                // JUnit's engines share it, so none of them can tell when the last one is done.
                Runtime.getRuntime().addShutdownHook(new Thread(node::close));
                node.start();
                return new ElasticsearchServer(node);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("server does not start", e);
            }
        }
    }

    /** Where Maven unpacked it. */
    static Path home() {
        return Path.of(System.getProperty("elasticsearch.home"));
    }

    /** The one of this run, which ends with it. */
    public static ElasticsearchServer shared() {
        return Shared.SERVER;
    }

    /** Where it answers. */
    public URI uri() {
        return node.uri();
    }

    /** Starts it over what it held before, and waits until it answers. */
    public void start() throws IOException, InterruptedException {
        node.start();
    }

    /** Ends it as a failing machine would: nothing is written any more. */
    public void kill() throws InterruptedException {
        node.kill();
    }
}
