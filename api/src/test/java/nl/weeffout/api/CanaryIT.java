package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing raw remains: records full of canaries go through the whole program, and not one byte that it wrote holds any.
 */
class CanaryIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SEED = 20_240_301;
    private static final int KILLS = 3;

    /** The words of somebody who looks for a person. */
    private static final String SOUGHT = Canaries.surname(13);

    /** Where no record speaks of a ground there is no weeffout to ask for. */
    private static final String NONE = "none";

    @Test
    void noByteThatTheProgramWroteHoldsACanary(@TempDir Path typed, @TempDir Path written) throws Exception {
        CanaryLog log = CanaryLog.in(typed);
        WatchedProgram program = WatchedProgram.below(written);
        Path exceptions = log.exceptionsAsJsonl();
        Path grants = log.grantsAsCsv();
        Path workbook = log.exceptionsAsXlsx();
        Path profile = log.profile();

        refuse(program, log, exceptions);
        killInTheMiddle(program, exceptions);
        program.run(0, "ingest", exceptions.toString());
        program.run(0, "ingest", grants.toString(), "--profile", profile.toString(), "--format", "json");
        program.run(0, "ingest", workbook.toString(), "--kind", "exceptions");
        assertThat(Files.readString(newest(program.data().resolve("ingest"), "report.json")))
                .contains("rejected");
        review(program);
        save(program);
        program.run(0, "mine");
        ask(program, exceptions, log.labels());
        serve(program);
        program.run(0, "redact", "--again");
        program.run(0, "reindex");
        program.run(0, "mine");
        serve(program);

        assertThat(program.run(0, "export").lines()).hasSizeGreaterThan(300).allMatch(line -> line.contains("[NAAM"));
        assertThat(Canaries.foundBelow(written)).isEmpty();
    }

    @Test
    void oneRawRowAnywhereInTheDataFolderIsFound(@TempDir Path typed, @TempDir Path written) throws Exception {
        Path data = Files.createDirectories(written.resolve("data").resolve("ingest"));
        assertThat(Canaries.foundBelow(written)).isEmpty();
        String row = Files.readAllLines(CanaryLog.in(typed).exceptionsAsJsonl()).getFirst();

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            Files.write(data.resolve("leak.bin"), ("x" + row.toUpperCase(java.util.Locale.ROOT)).getBytes(charset));
            assertThat(Canaries.foundBelow(written))
                    .as(charset.name())
                    .anyMatch(found -> found.startsWith("data/ingest/leak.bin: zwatter"));
        }
        Files.delete(data.resolve("leak.bin"));
        for (String number : List.of("7391.18.204", "06 73 91 82 04", "nl44zwat0739118210", "Hh 739 118 20")) {
            Files.writeString(data.resolve("leak.txt"), "nummer " + number + " staat erbij");
            assertThat(Canaries.foundBelow(written)).as(number).isNotEmpty();
        }
    }

    @Test
    void aTermThatOnlyTheIndexShowsIsFound(@TempDir Path typed, @TempDir Path written) throws Exception {
        WatchedProgram program = WatchedProgram.below(written);
        program.run(0, "ingest", CanaryLog.in(typed).exceptionsAsXlsx().toString());
        StringBuilder terms = new StringBuilder();
        try (var folders = Files.walk(program.data())) {
            folders.filter(Files::isDirectory).forEach(each -> terms.append(Canaries.index(each)));
        }
        assertThat(terms).contains("huurtoeslag", CanaryLog.id(460));
        assertThat(Canaries.foundIn("index", terms + "\n" + SOUGHT)).hasSize(1);
    }

    @Test
    void nothingThatStartsTheProgramAsksForTheMemoryOnDisk() throws IOException {
        Path launcher = Path.of("..", "weeffout");
        assertThat(Files.readString(launcher)).contains("exec").doesNotContain("HeapDump", "CrashOnOutOfMemory");
    }

    /** What is told of files and rows that are no good. */
    private static void refuse(WatchedProgram program, CanaryLog log, Path exceptions) throws Exception {
        for (Path file : log.noLogs()) {
            program.run(1, "ingest", file.toString());
        }
        program.run(0, "ingest", log.unclosedQuote().toString());
        program.run(1, "ingest", exceptions.toString(), "--strict");
        program.run(0, "ingest", exceptions.toString(), "--dry-run");
        program.run(1, "ingest", exceptions.toString(), "--profile", exceptions.toString());
        program.run(1, "evaluate", "--labels", exceptions.toString());
    }

    /** Ends ingests on their way; what they leave in their folders is searched, too. */
    private static void killInTheMiddle(WatchedProgram program, Path exceptions) throws Exception {
        Random random = new Random(SEED);
        int killed = 0;
        for (int started = 1; killed < KILLS; started++) {
            assertThat(started).as("ingests started for %d kills", killed).isLessThan(8 * KILLS);
            Path data = killed == 0 ? program.data() : program.data().resolveSibling("data-" + started);
            Process ingest = program.start("ingest", exceptions.toString(), "--data", data.toString())
                    .process();
            while (ingest.isAlive() && !hasGrown(data.resolve("records.sqlite-wal"))) {
                Thread.sleep(5);
            }
            if (!ingest.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS)) {
                // On Linux this is kill -9.
                ingest.destroyForcibly().waitFor();
                killed++;
            }
        }
    }

    private static boolean hasGrown(Path file) throws IOException {
        // Beyond what the making of the tables writes.
        return Files.exists(file) && Files.size(file) > 300_000;
    }

    private static void review(WatchedProgram program) throws Exception {
        program.run(0, "quarantine", "list", "--all");
        assertThat(program.run(0, "quarantine", "show", CanaryLog.id(7))).contains("[BSN]");
        program.run(0, "quarantine", "accept", CanaryLog.id(7));
        program.run(0, "quarantine", "return", CanaryLog.id(7));
        program.run(0, "quarantine", "mask", CanaryLog.id(32), "мать", "--remember");
        program.run(0, "quarantine", "accept", CanaryLog.id(57), "--never", "inrichting");
        program.run(1, "quarantine", "mask", CanaryLog.id(82), SOUGHT);
        program.run(0, "quarantine", "rules");
    }

    /** Searches that name a person, by whatever word. */
    private static void save(WatchedProgram program) throws Exception {
        program.run(0, "saved", "add", "huurtoeslag", SOUGHT, "--name", "Voor " + SOUGHT);
        program.run(0, "saved", "add", "huurtoeslag van mw. " + SOUGHT, "--kind", "exceptions");
        program.run(1, "saved", "add", SOUGHT);
        program.run(1, "saved", "add", hostile().getFirst());
        program.run(1, "saved", "add", "huurtoeslag patroon:" + SOUGHT);
        program.run(0, "saved", "add", "huurtoeslag", hostile().getLast());
        program.run(0, "saved", "list");
        program.run(0, "saved", "list", "--format", "json");
        program.run(0, "saved", "new", "1", "--seen");
        program.run(0, "saved", "new", "2", "--format", "jsonl");
        program.run(0, "saved", "remove", "2");
        program.run(1, "saved", "remove", "2");
    }

    /** The commands that only tell. */
    private static void ask(WatchedProgram program, Path exceptions, Path labels) throws Exception {
        assertThat(program.runSayingBack(0, "search", SOUGHT))
                .as("the table says back what was typed")
                .contains(SOUGHT);
        program.run(0, "search", SOUGHT, "--format", "jsonl");
        program.run(0, "search", "huurtoeslag", "--format", "jsonl");
        program.run(0, "search", SOUGHT, "--all", "--format", "jsonl");
        program.run(0, "search", "huurtoeslag", "--all", "--format", "csv");
        program.run(0, "similar", CanaryLog.id(0));
        Path typed = exceptions.resolveSibling("typed.txt");
        Files.writeString(typed, "Gebeld met mw. " + SOUGHT + " over de huurtoeslag.");
        program.run(0, "similar", "--text", typed.toString(), "--format", "jsonl");
        program.run(1, "similar", SOUGHT);
        Files.write(typed, String.join("\n", hostile()).getBytes(StandardCharsets.UTF_8));
        program.run(0, "similar", "--text", typed.toString(), "--format", "jsonl");
        program.run(0, "match", "--text", typed.toString());
        for (String words : hostile().subList(5, 8)) {
            program.runSayingBack(0, "search", words);
            // Why a record was found is told by the words that were typed.
            program.runSayingBack(0, "search", words, "--format", "jsonl", "--why");
        }
        program.run(0, "search", hostile().getFirst(), "--all", "--format", "csv");
        program.run(0, "patterns");
        program.run(0, "changes");
        program.run(0, "weeffouten");
        program.run(0, "export");
        program.run(0, "evaluate", "--labels", labels.toString());
        program.run(0, "redact", "--file", exceptions.toString());
        program.run(0, "redact", "--again", "--dry-run", "--format", "json");
        program.run(0, "config");
    }

    /** Every page, and every route that the description of the API names, with ids that are there and with canaries. */
    private static void serve(WatchedProgram program) throws Exception {
        try (WatchedService service = new WatchedService(program)) {
            JsonNode described = JSON.readTree(service.get("/v1/openapi.json").body());
            assertThat(described.path("paths").size()).isGreaterThan(7);
            String run = JSON.readTree(service.get("/v1/runs").body())
                    .get(0)
                    .get("runId")
                    .asString();
            JsonNode weeffouten =
                    JSON.readTree(service.get("/v1/weeffouten").body()).get("items");
            String weeffout =
                    weeffouten.isEmpty() ? NONE : weeffouten.get(0).get("id").asString();
            for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    askRoute(
                            service,
                            path.getKey(),
                            idFor(path.getKey(), run, weeffout),
                            operation.getKey(),
                            operation.getValue());
                }
            }
            askPages(service);
            for (String typed : hostile()) {
                askWith(service, typed);
            }
            service.askMalformed("GET /v1/cases/<" + SOUGHT + ">|^");
            service.askMalformed("GET /zoeken?query=" + SOUGHT + "|");
            service.askMalformed(SOUGHT + "( /v1/patterns");
        }
    }

    /** A day for each parameter without which nothing is answered. */
    private static String needed(JsonNode operation) {
        StringBuilder needed = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean()) {
                needed.append(needed.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asString())
                        .append("=2021-07-01");
            }
        }
        return needed.toString();
    }

    private static void askRoute(WatchedService service, String path, String id, String method, JsonNode operation)
            throws Exception {
        String there = path.replace("{id}", id);
        String elsewhere = path.replace("{id}", SOUGHT);
        if (method.equals("get")) {
            String needed = needed(operation);
            // Whether something can be told of that day hangs on the records; whether it leaks does not.
            assertThat(service.get(there + needed).statusCode())
                    .as(there)
                    .isIn(id.equals(NONE) ? Set.of(404) : needed.isEmpty() ? Set.of(200) : Set.of(200, 400));
            service.get(elsewhere);
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asString().equals("query")) {
                    service.get(there + "?" + parameter.path("name").asString() + "=" + SOUGHT);
                }
            }
            return;
        }
        if (method.equals("delete")) {
            // What is there is asked for by other routes.
            service.ask("DELETE", elsewhere, "application/json", "");
            return;
        }
        assertThat(method).isEqualTo("post");
        for (String body : List.of(
                "{\"query\": \"" + SOUGHT + "\"}",
                "{\"query\": \"\\\"mw. " + SOUGHT + "\\\"\", \"facets\": [\"municipality\"], \"limit\": 5}",
                "{\"filters\": {\"municipality\": [\"" + SOUGHT + "\"]}}",
                "{\"filters\": {\"" + SOUGHT + "\": [\"a\"]}}",
                "{\"from\": \"" + SOUGHT + "\"}",
                "{\"limit\": \"" + SOUGHT + "\"}",
                "{\"cursor\": \"" + SOUGHT + "\"}",
                "{\"" + SOUGHT + "\": 1}",
                "{\"minimumEuros\": " + Canaries.bsn(3) + "0000000000000}",
                "{\"query\": \"" + SOUGHT,
                SOUGHT,
                "{\"decision\": \"" + SOUGHT + "\"}",
                "{\"decision\": \"mask\", \"words\": [\"" + SOUGHT + "\"]}",
                "{\"decision\": \"mask\", \"words\": [\"мать\", \"" + SOUGHT + "\"]}",
                "{\"decision\": \"accept\", \"never\": [\"" + SOUGHT + " en nog meer woorden\"]}",
                "{\"text\": \"Gebeld met mw. " + SOUGHT + " over de huurtoeslag.\"}",
                "{\"text\": \"x\", \"kind\": \"" + SOUGHT + "\"}",
                "{\"typed\": \"" + SOUGHT + "\"}",
                "{\"name\": \"" + SOUGHT + "\", \"query\": \"huurtoeslag -" + SOUGHT.toLowerCase(Locale.ROOT) + "\"}",
                "{\"name\": \"" + SOUGHT + "\", \"filters\": {\"team\": [\"" + SOUGHT + "\"]}}",
                "{\"upTo\": \"" + SOUGHT + "\"}",
                "{\"pattern\": \"" + SOUGHT + "\"}",
                "{\"decision\": \"return\"}")) {
            service.post(there, body);
            service.post(elsewhere, body);
        }
    }

    private static String idFor(String path, String run, String weeffout) {
        if (path.contains("weeffouten/")) {
            return weeffout;
        }
        if (path.contains("saved-searches")) {
            return "1";
        }
        return path.contains("runs")
                ? run
                : path.contains("patterns") ? "e-1" : path.contains("quarantine") ? CanaryLog.id(107) : CanaryLog.id(0);
    }

    private static void askPages(WatchedService service) throws Exception {
        for (String page : List.of(
                "/",
                "/zoeken",
                "/weeffouten",
                "/patronen/e-1",
                "/casussen/" + CanaryLog.id(0),
                "/quarantine",
                "/quarantine?state=all",
                "/quarantine/" + CanaryLog.id(107),
                "/bewaarde-zoekvragen",
                "/bewaarde-zoekvragen/1",
                "/weeffout.css",
                "/actuator/health")) {
            assertThat(service.get(page).statusCode()).as(page).isEqualTo(200);
        }
        for (String page : List.of(
                "/" + SOUGHT,
                "/patronen/" + SOUGHT,
                "/weeffouten/" + SOUGHT,
                "/casussen/" + SOUGHT,
                "/quarantine/" + SOUGHT,
                "/quarantine?state=" + SOUGHT,
                "/bewaarde-zoekvragen/" + SOUGHT,
                "/bewaarde-zoekvragen?cursor=" + SOUGHT,
                "/zoeken?query=" + SOUGHT,
                "/v1/" + SOUGHT,
                "/actuator/" + SOUGHT)) {
            service.get(page);
        }
        HttpResponse<String> found = service.form("/zoeken", "query=" + SOUGHT);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).as("the field shows what was typed").contains(SOUGHT);
        assertThat(service.form("/bewaarde-zoekvragen", "name=" + SOUGHT + "&query=huurtoeslag+" + SOUGHT)
                        .statusCode())
                .isEqualTo(303);
        service.form("/bewaarde-zoekvragen", "name=" + SOUGHT + "&query=" + SOUGHT);
        service.form("/bewaarde-zoekvragen/" + SOUGHT + "/gezien", "upTo=" + SOUGHT);
        service.form("/bewaarde-zoekvragen/1/gezien", "upTo=" + SOUGHT);
        service.form("/bewaarde-zoekvragen/" + SOUGHT + "/verwijderen", "");
        service.form("/zoeken", "query=huurtoeslag");
        service.form("/zoeken/export", "query=" + SOUGHT);
        service.form("/zoeken/export", "query=huurtoeslag&format=jsonl");
        service.form("/zoeken/export", "from=" + SOUGHT);
        service.form("/zoeken", "from=" + SOUGHT + "&cursor=" + SOUGHT);
        service.form("/quarantine/" + CanaryLog.id(107), "decision=mask&words=" + SOUGHT + "&author=petra");
        service.form("/quarantine/" + CanaryLog.id(107), "decision=" + SOUGHT);
        service.form("/quarantine/" + SOUGHT, "decision=accept");
    }

    /** What would make a search work without bound or break it, each with the name that is looked for. */
    private static List<String> hostile() {
        return List.of(
                (SOUGHT + " huurtoeslag ").repeat(400).substring(0, 10_000),
                "x".repeat(10_000 - SOUGHT.length()) + SOUGHT,
                (SOUGHT + " OR ").repeat(1_000).substring(0, 10_000),
                "huurtoeslag " + ("-" + SOUGHT + " ").repeat(800).substring(0, 9_900),
                "(".repeat(1_000) + SOUGHT,
                "\"" + SOUGHT,
                "huurtoeslag \"van " + SOUGHT + "\" \"",
                "'" + SOUGHT + "' ’ ‘",
                "\u0000" + SOUGHT + "\u0007\u001b[31m\r\n" + SOUGHT,
                "\u202e" + SOUGHT + "\u202c\u200f " + SOUGHT.substring(0, 5) + "\u200b" + SOUGHT.substring(5),
                "\ud83d" + SOUGHT + "\udc00",
                "/(" + SOUGHT + "+)+$/ (a|aa)*" + SOUGHT + ".{1,9999}",
                "*:* " + SOUGHT,
                "*" + SOUGHT + " ?" + SOUGHT,
                SOUGHT + "* " + SOUGHT + "~2 " + SOUGHT + "^1e99",
                "gemeente:" + SOUGHT + " datum:" + SOUGHT + " bedrag:>" + SOUGHT + " artikel:" + SOUGHT,
                SOUGHT + ":" + SOUGHT + " patroon:" + SOUGHT + " nummer:" + SOUGHT,
                "art. " + SOUGHT + " PW OR OR AND NOT " + SOUGHT,
                "{\"query\": {\"match_all\": {}}} " + SOUGHT + "'; DROP TABLE cases; -- ${" + SOUGHT + "}");
    }

    /** Whatever takes words or a text answers, or says what is wrong with it. */
    private static void askWith(WatchedService service, String typed) throws Exception {
        String json = JSON.writeValueAsString(typed);
        String inForm = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        for (HttpResponse<String> answer : List.of(
                service.post(
                        "/v1/cases/search",
                        "{\"why\": true, \"facets\": [\"pattern\", \"team\"], \"query\": " + json + "}"),
                service.post("/v1/cases/search", "{\"filters\": {\"team\": [" + json + "]}, \"cursor\": " + json + "}"),
                service.post("/v1/cases/export", "{\"query\": " + json + "}"),
                service.post("/v1/cases/similar", "{\"text\": " + json + "}"),
                service.post("/v1/cases/similar", "{\"pattern\": " + json + "}"),
                service.post("/v1/patterns/match", "{\"text\": " + json + "}"),
                service.post("/v1/suggestions", "{\"typed\": " + json + "}"),
                service.post("/v1/saved-searches", "{\"query\": " + json + "}"),
                service.post("/v1/saved-searches", "{\"query\": \"huurtoeslag\", \"name\": " + json + "}"),
                service.form("/zoeken", "query=" + inForm),
                service.form("/zoeken/export", "format=jsonl&query=" + inForm),
                service.form("/bewaarde-zoekvragen", "name=" + inForm + "&query=" + inForm),
                service.get("/v1/cases/" + inForm.replace("+", "%20")),
                service.get("/v1/patterns?municipality=" + inForm))) {
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
    }

    private static Path newest(Path folder, String file) throws IOException {
        try (var runs = Files.list(folder)) {
            return runs.sorted().toList().getLast().resolve(file);
        }
    }
}
