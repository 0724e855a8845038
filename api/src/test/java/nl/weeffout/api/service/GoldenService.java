package nl.weeffout.api.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.run.WatchedRuns;
import nl.weeffout.analytics.testing.GoldenRun;
import nl.weeffout.api.FolderDecisions;
import nl.weeffout.api.Service;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** The real service over a real data folder, asked over HTTP. */
final class GoldenService implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Workspace workspace;
    private final WeeffoutServer server;

    private GoldenService(Workspace workspace, WeeffoutServer server) {
        this.workspace = workspace;
        this.server = server;
    }

    /** Over the golden records and run, which come into the folder. */
    static GoldenService over(Path data) throws IOException {
        GoldenRun.fill(data);
        return start(data);
    }

    /** Over what is in the folder already. */
    static GoldenService overFilled(Path data) {
        return start(data);
    }

    /** Over no record and no run. */
    static GoldenService overNothing(Path data) {
        Workspace.openForWriting(data, System.err).close();
        return start(data);
    }

    /** Over the golden records, with runs that cannot be asked: whatever needs them fails, with a text in the message. */
    static GoldenService failing(Path data) throws IOException {
        GoldenRun.fill(data);
        Workspace workspace = Workspace.openForReading(data, System.err);
        return new GoldenService(
                workspace,
                WeeffoutServer.start(
                        new ServerParts(
                                workspace.store(),
                                workspace.index(),
                                () -> {
                                    throw new IllegalStateException("mevrouw Jansen");
                                },
                                () -> {
                                    throw new IllegalStateException("mevrouw Jansen");
                                },
                                id -> {
                                    throw new IllegalStateException("mevrouw Jansen");
                                },
                                () -> {
                                    throw new IllegalStateException("mevrouw Jansen");
                                },
                                key -> key,
                                new FolderDecisions(data, System.err),
                                Service.matching(workspace),
                                workspace.search(),
                                workspace.similar(),
                                Workspace.redaction(),
                                workspace.savedSearches(),
                                workspace.savedSearchDesk(Workspace.redaction())),
                        0));
    }

    private static GoldenService start(Path data) {
        Workspace workspace = Workspace.openForReading(data, System.err);
        WatchedRuns runs = new WatchedRuns(workspace.folder().runs(), System.err::println);
        return new GoldenService(
                workspace,
                WeeffoutServer.start(
                        new ServerParts(
                                workspace.store(),
                                workspace.index(),
                                runs::newest,
                                runs::all,
                                runs::changes,
                                runs::signals,
                                ReferenceTables.load()::label,
                                new FolderDecisions(data, System.err),
                                Service.matching(workspace),
                                workspace.search(Service.patterns(runs)),
                                workspace.similar(Service.patterns(runs)),
                                Workspace.redaction(),
                                workspace.savedSearches(),
                                workspace.savedSearchDesk(Workspace.redaction())),
                        0));
    }

    /** Puts a newer run beside the golden one, the same but that it tells of two changes; gives its id. */
    String putChangedRun() throws IOException {
        Path runs = workspace.folder().runs();
        PatternRun golden = RunFolders.newest(runs, System.err::println).orElseThrow();
        Path written = RunFolder.write(
                runs,
                golden.withChanges(List.of(
                        new PatternChange.Grown(
                                new PatternId("e-1"), 4, 6, new PatternChange.Origin(1, 1, new TreeMap<>())),
                        new PatternChange.Vanished(
                                new PatternId("e-9"),
                                5,
                                new PatternChange.Whereabouts(1, 1, new TreeMap<>(Map.of(new PatternId("e-1"), 3)))))));
        return String.valueOf(written.getFileName());
    }

    Workspace workspace() {
        return workspace;
    }

    int port() {
        return server.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    /** Asks for a form by Accept. */
    HttpResponse<String> accepting(String path, String accept) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the search page's form. */
    HttpResponse<String> form(String fields) throws IOException, InterruptedException {
        return send("POST", "/zoeken", "application/x-www-form-urlencoded", fields);
    }

    /** Sends a form with one header more. */
    HttpResponse<String> form(String path, String fields, String header, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks the search of the API. */
    HttpResponse<String> search(String body) throws IOException, InterruptedException {
        return send("POST", "/v1/cases/search", "application/json", body);
    }

    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
        client.close();
    }
}
