package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The command {@code serve} in a process of its own; every answer is kept among what is searched. */
final class WatchedService implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("serves http://127\\.0\\.0\\.1:(\\d+)/");

    private final WatchedProgram program;
    private final WatchedProgram.Started started;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private int asked;

    WatchedService(WatchedProgram program) throws IOException {
        this.program = program;
        this.started = program.start("serve", "--port", "0");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> ADDRESS.matcher(Files.readString(started.errors())).find()
                        || !started.process().isAlive());
        Matcher address = ADDRESS.matcher(Files.readString(started.errors()));
        assertThat(address.find())
                .as("serve starts: %s", Files.readString(started.errors()))
                .isTrue();
        this.port = Integer.parseInt(address.group(1));
    }

    /** Asks and keeps the answer, head and body. */
    HttpResponse<String> ask(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .header("Origin", "http://127.0.0.1:" + port)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        asked++;
        program.keep(asked + "-" + answer.statusCode(), answer.headers().map() + "\n" + withoutOwnWords(answer.body()));
        return answer;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, "application/json", "");
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return ask("POST", path, "application/json", json);
    }

    HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
        return ask("POST", path, "application/x-www-form-urlencoded", fields);
    }

    /** Asks for what no client library would send. */
    void askMalformed(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((line + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            asked++;
            program.keep(
                    asked + "-malformed", new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The page without the fields of its form, which show to whoever typed them what was typed; the answer of a search without
     * the query as it was understood, also where it says which of its words brought a record there.
     */
    private static String withoutOwnWords(String page) {
        String own = page.replaceAll("(?s)<p id=\"begrepen\".*?</p>", "")
                .replaceAll("(?s)<ul id=\"opmerkingen\".*?</ul>", "")
                .replaceAll("\"(understood|language|words)\":\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", "")
                .replaceAll("\"notes\":\\[[^\\]]*\\]", "");
        for (String field : List.of("query", "name", "words", "author", "from", "to", "minimumEuros", "maximumEuros")) {
            own = own.replaceAll("<input[^>]*name=\"" + field + "\"[^>]*>", "")
                    .replaceAll("(?s)<textarea[^>]*name=\"" + field + "\"[^>]*>.*?</textarea>", "");
        }
        return own;
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        started.process().destroy();
        started.process().waitFor();
    }
}
