package nl.weeffout.api.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * Starts of the whole program from the launcher, each in a folder that is not there yet.
 *
 * @param toTable from {@code demo --no-serve} until it ends, with the table printed
 * @param toFirstPage from {@code demo} until the first page has come
 */
record StartBench(List<Duration> toTable, List<Duration> toFirstPage) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    static StartBench measure(Path launcher, int rounds, Path folder) throws IOException {
        List<Duration> toTable = new ArrayList<>();
        List<Duration> toFirstPage = new ArrayList<>();
        try {
            for (int round = 0; round < rounds; round++) {
                toTable.add(toTable(launcher, folder.resolve("table-" + round)));
                toFirstPage.add(toFirstPage(launcher, folder.resolve("page-" + round)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
        return new StartBench(toTable, toFirstPage);
    }

    private static Duration toTable(Path launcher, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process demo = start(launcher, "demo", "--no-serve", "--data", data.toString());
        if (!demo.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || demo.exitValue() != 0) {
            demo.destroy();
            throw new CommandFailure("the demo did not end well");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration toFirstPage(Path launcher, Path data) throws IOException, InterruptedException {
        int port = freePort();
        long start = System.nanoTime();
        Process demo = start(launcher, "demo", "--data", data.toString(), "--port", Integer.toString(port));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            while (demo.isAlive() && System.nanoTime() - start < LONGEST.toNanos()) {
                try {
                    if (client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                        return Duration.ofNanos(System.nanoTime() - start);
                    }
                } catch (IOException e) {
                    // Nobody listens yet.
                    Thread.sleep(20);
                }
            }
            throw new CommandFailure("the demo served no page");
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
