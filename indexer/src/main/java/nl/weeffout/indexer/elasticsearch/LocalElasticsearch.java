package nl.weeffout.indexer.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a real server on this machine, to measure and test against, from a distribution that lies unpacked. It listens on
 * 127.0.0.1 and keeps everything in a temporary folder, which goes when it is closed. It refuses to run as root, so root starts
 * it as nobody.
 */
public final class LocalElasticsearch implements AutoCloseable {
    private static final int NOBODY = 65_534;
    private static final int PATIENCE_SECONDS = 300;

    private final Path home;
    private final Path place;
    private final int heapMegabytes;
    private final int port = freePort();
    private final int transport = freePort();
    private @Nullable Process process;

    private LocalElasticsearch(Path home, int heapMegabytes) throws IOException {
        this.home = home;
        this.heapMegabytes = heapMegabytes;
        this.place = Files.createTempDirectory("elasticsearch");
    }

    /**
     * A node that is a cluster of its own, not started yet.
     *
     * @param home where the distribution lies
     * @param settings lines of {@code elasticsearch.yml} beside those it needs
     */
    public static LocalElasticsearch alone(Path home, int heapMegabytes, String... settings)
            throws IOException, InterruptedException {
        LocalElasticsearch node = new LocalElasticsearch(home, heapMegabytes);
        node.prepare("one", List.of("discovery.type: single-node"), settings);
        return node;
    }

    /** Two nodes of one cluster, not started yet: {@code one} leads it and holds records, {@code two} holds records alone. */
    public static List<LocalElasticsearch> two(Path home, int heapMegabytes) throws IOException, InterruptedException {
        LocalElasticsearch one = new LocalElasticsearch(home, heapMegabytes);
        LocalElasticsearch two = new LocalElasticsearch(home, heapMegabytes);
        one.prepare(
                "one",
                List.of("cluster.initial_master_nodes: [one]", "discovery.seed_hosts: []"),
                "node.roles: [master, data]");
        two.prepare(
                "two", List.of("discovery.seed_hosts: [\"127.0.0.1:" + one.transport + "\"]"), "node.roles: [data]");
        return List.of(one, two);
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void prepare(String name, List<String> discovery, String... settings)
            throws IOException, InterruptedException {
        Path config = place.resolve("config");
        for (Path folder : List.of(config, place.resolve("data"), place.resolve("logs"), place.resolve("tmp"))) {
            Files.createDirectories(folder);
        }
        try (Stream<Path> files = Files.walk(home.resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(home.resolve("config").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "cluster.name: weeffout-local",
                "node.name: " + name,
                "path.data: " + place.resolve("data"),
                "path.logs: " + place.resolve("logs"),
                "network.host: 127.0.0.1",
                "http.port: " + port,
                "transport.port: " + transport,
                "xpack.security.enabled: false",
                "cluster.routing.allocation.disk.threshold_enabled: false"));
        lines.addAll(discovery);
        lines.addAll(List.of(settings));
        Files.write(config.resolve("elasticsearch.yml"), lines);
        if (isRoot()) {
            run("chown", "-R", NOBODY + ":" + NOBODY, place.toString());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    /** Starts it over what it held before, and waits until it answers. */
    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of("bash", home.resolve("bin/elasticsearch").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("out.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.startsWith("JAVA_"));
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", place.resolve("config").toString());
        environment.put("ES_TMPDIR", place.resolve("tmp").toString());
        environment.put("ES_JAVA_OPTS", "-Xms" + heapMegabytes + "m -Xmx" + heapMegabytes + "m");
        environment.put("HOME", place.toString());
        Process started = builder.start();
        process = started;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > until) {
                throw new IOException("server does not start:\n" + Files.readString(place.resolve("out.log")));
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(uri().resolve("/_cluster/health")).build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as a failing machine would: nothing is written any more. */
    public void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            // The script, the launcher and the server; who adopts the last two need not tell when they have ended.
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
            while (answers()) {
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        try {
            kill();
            try (Stream<Path> paths = Files.walk(place)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("server may still be running", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
