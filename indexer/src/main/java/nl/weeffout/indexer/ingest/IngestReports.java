package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reports of earlier ingests remember. */
public final class IngestReports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IngestReports() {}

    /**
     * The files that were taken in, each once, the last first.
     *
     * @param folder that holds one folder for each ingest; none there is no error
     * @throws CommandFailure naming a report that cannot be read
     */
    public static List<LogSource> sources(Path folder) {
        Map<String, LogSource> sources = new LinkedHashMap<>();
        for (Path report : reports(folder)) {
            try {
                for (JsonNode source : JSON.readTree(Files.readString(report)).path("sources")) {
                    JsonNode profile = source.path("profile");
                    LogSource read = new LogSource(
                            Path.of(source.required("path").asString()),
                            source.required("sha256").asString(),
                            RecordKind.ofKey(source.required("kind").asString()),
                            profile.isString() ? Path.of(profile.asString()) : null);
                    sources.putIfAbsent(read.sha256(), read);
                }
            } catch (IOException | JacksonException | IllegalArgumentException e) {
                throw new CommandFailure(report + ": not a report of an ingest", e);
            }
        }
        return List.copyOf(sources.values());
    }

    private static List<Path> reports(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.map(run -> run.resolve("report.json"))
                    .filter(Files::exists)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure(
                    folder + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
