package nl.weeffout.analytics.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.PersonalLabel;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people know to be true of records, by id: which pattern each belongs to, and what in it is personal. For measuring
 * only.
 *
 * <p>The file holds one JSON object a line: {@code id}; {@code patroon}, a name or null where the record stands alone; {@code weeffout}, a name or null;
 * {@code pii}, a list of {@code tekst} and {@code soort}, one of the kinds of {@link Placeholder} in lower case. Other
 * fields are left alone.
 */
public record Labels(Map<CaseId, Label> byId) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Labels {
        byId = Map.copyOf(byId);
    }

    /**
     * @param pattern the record's pattern, or null where it stands alone
     * @param weeffout the weeffout it shows, or null where none is known
     */
    public record Label(@Nullable String pattern, @Nullable String weeffout, List<PersonalLabel> personal) {
        public Label {
            personal = List.copyOf(personal);
        }

        Optional<String> knownPattern() {
            return Optional.ofNullable(pattern);
        }
    }

    /**
     * Reads a file of labels.
     *
     * @throws CommandFailure naming file, line, field and reason, and never a labelled text
     */
    public static Labels read(Path file) {
        Map<CaseId, Label> labels = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    Line read = new Line(file + ":" + number, line);
                    if (labels.putIfAbsent(read.id(), read.label()) != null) {
                        throw read.fault("id", "stands in the file twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": labels cannot be read: " + e.getClass().getSimpleName(), e);
        }
        if (labels.isEmpty()) {
            throw new CommandFailure(file + ": no labels");
        }
        return new Labels(labels);
    }

    /** The labelled patterns, by name, as far as their records are among the given ones. */
    public Map<String, Set<CaseId>> patterns(Set<CaseId> records) {
        Map<String, Set<CaseId>> patterns = new TreeMap<>();
        byId.forEach((id, label) -> label.knownPattern()
                .filter(name -> records.contains(id))
                .ifPresent(name ->
                        patterns.computeIfAbsent(name, key -> new HashSet<>()).add(id)));
        return patterns;
    }

    /** The weeffout that most records of each labelled pattern show, by the pattern's name, where they show any. */
    public Map<String, String> weeffouten() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        byId.values().forEach(label -> {
            if (label.pattern() != null && label.weeffout() != null) {
                counts.computeIfAbsent(label.pattern(), name -> new TreeMap<>())
                        .merge(label.weeffout(), 1, Integer::sum);
            }
        });
        Map<String, String> weeffouten = new TreeMap<>();
        counts.forEach((pattern, shown) -> weeffouten.put(
                pattern,
                Collections.max(shown.entrySet(), Map.Entry.comparingByValue()).getKey()));
        return weeffouten;
    }

    /** What is personal in each labelled record. */
    public Map<CaseId, List<PersonalLabel>> personal() {
        return byId.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().personal()));
    }

    /** One line of the file. */
    private static final class Line {
        private final String place;
        private final JsonNode node;

        Line(String place, String text) {
            this.place = place;
            try {
                this.node = JSON.readTree(text);
            } catch (JacksonException e) {
                throw new CommandFailure(place + ": not JSON", e);
            }
            if (!node.isObject()) {
                throw new CommandFailure(place + ": not a JSON object");
            }
        }

        CommandFailure fault(String field, String reason) {
            return new CommandFailure(place + ": " + field + ": " + reason);
        }

        CaseId id() {
            String id = node.path("id").asString("");
            if (!CaseId.isValid(id)) {
                throw fault("id", id.isEmpty() ? "missing" : "not an id");
            }
            return new CaseId(id);
        }

        Label label() {
            JsonNode pii = node.path("pii");
            if (!(pii.isMissingNode() || pii.isNull() || pii.isArray())) {
                throw fault("pii", "not a list");
            }
            List<PersonalLabel> personal = new ArrayList<>();
            for (int i = 0; i < pii.size(); i++) {
                personal.add(personal("pii[" + i + "]", pii.path(i)));
            }
            return new Label(name("patroon"), name("weeffout"), personal);
        }

        private @Nullable String name(String field) {
            JsonNode name = node.path(field);
            if (!(name.isMissingNode() || name.isNull() || name.isString())) {
                throw fault(field, "neither a name nor null");
            }
            return name.isString() ? name.asString() : null;
        }

        private PersonalLabel personal(String field, JsonNode span) {
            String text = span.path("tekst").asString("");
            if (text.isBlank()) {
                throw fault(field + ".tekst", "missing");
            }
            String kind = span.path("soort").asString("");
            return Arrays.stream(Placeholder.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                    .findFirst()
                    .map(known -> PersonalLabel.of(text, known))
                    .orElseThrow(() -> fault(
                            field + ".soort",
                            "unknown; known: "
                                    + Arrays.stream(Placeholder.values())
                                            .map(known -> known.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))));
        }
    }
}
