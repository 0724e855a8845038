package nl.weeffout.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries with the records that somebody who read them all would want to see. For measuring only.
 *
 * <p>The file holds one JSON object a line: {@code kind}, a name; {@code query}, as it is typed; {@code answers}, the grade of each
 * record by id, 1 to 3, none where nothing is to be found.
 */
public record JudgedQueries(List<Judged> queries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HIGHEST = 3;

    public JudgedQueries {
        queries = List.copyOf(queries);
    }

    /** @param grades 1 touches it, 2 is on the same matter, 3 is what is meant */
    record Judged(String kind, String query, Map<CaseId, Integer> grades) {
        Judged {
            grades = Map.copyOf(grades);
        }
    }

    /**
     * Reads a file of judged queries.
     *
     * @throws CommandFailure naming file, line and field
     */
    public static JudgedQueries read(Path file) {
        List<Judged> queries = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    queries.add(judged(file + ":" + (i + 1), lines.get(i)));
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": queries cannot be read: " + e.getClass().getSimpleName(), e);
        }
        if (queries.isEmpty()) {
            throw new CommandFailure(file + ": no queries");
        }
        return new JudgedQueries(queries);
    }

    private static Judged judged(String place, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new CommandFailure(place + ": not JSON", e);
        }
        for (String field : List.of("kind", "query")) {
            if (node.path(field).asString("").isBlank()) {
                throw new CommandFailure(place + ": " + field + ": missing");
            }
        }
        if (!node.path("answers").isObject()) {
            throw new CommandFailure(place + ": answers: not an object");
        }
        Map<CaseId, Integer> grades = new HashMap<>();
        for (Map.Entry<String, JsonNode> answer : node.path("answers").properties()) {
            int grade = answer.getValue().isInt() ? answer.getValue().intValue() : 0;
            if (!CaseId.isValid(answer.getKey()) || grade < 1 || grade > HIGHEST) {
                throw new CommandFailure(place + ": answers: not an id with a grade from 1 to " + HIGHEST);
            }
            grades.put(new CaseId(answer.getKey()), grade);
        }
        return new Judged(node.path("kind").asString(), node.path("query").asString(), grades);
    }
}
