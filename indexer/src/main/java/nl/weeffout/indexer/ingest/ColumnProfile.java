package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which column of a municipality's file is which field, how it writes dates, and which words it uses for known values.
 *
 * @param titles normalised column title to field
 * @param dateFormats tried in order
 * @param aliases for a field: what is written, in lower case, to what is meant
 */
public record ColumnProfile(
        RecordKind kind,
        Map<String, CaseField> titles,
        List<DateTimeFormatter> dateFormats,
        Map<CaseField, Map<String, String>> aliases) {
    /** A field that stands twice would silently lose its first columns. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final Set<String> KEYS = Set.of("kind", "fields", "dates", "aliases");

    /** The profile that comes along for a kind. */
    public static ColumnProfile builtIn(RecordKind kind) {
        String resource = kind.key() + ".yml";
        try (InputStream in = ColumnProfile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the program");
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A municipality's own profile.
     *
     * @throws CommandFailure that says what is wrong, and where
     */
    public static ColumnProfile read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": profile cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    static ColumnProfile parse(String name, String yaml) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException e) {
            // Without its cause, which quotes the line: somebody may have given a log for a profile.
            throw new CommandFailure(name + ":" + e.getLocation().getLineNr() + ": profile is not YAML");
        }
        if (!root.isObject()) {
            throw new CommandFailure(name + ": profile holds no fields; expected kind, fields, dates, aliases");
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new CommandFailure(name + ": '" + key + "' unknown; known: kind, fields, dates, aliases");
            }
        }
        RecordKind kind;
        try {
            kind = RecordKind.ofKey(root.path("kind").asString(""));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(name + ": " + e.getMessage(), e);
        }
        Map<CaseField, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("fields").properties()) {
            fields.put(
                    field(name, kind, "fields", entry.getKey()),
                    strings(name, "fields." + entry.getKey(), entry.getValue()));
        }
        for (CaseField required : CaseField.REQUIRED) {
            if (!fields.containsKey(required)) {
                throw new CommandFailure(name + ": fields." + required.key() + " is missing; every log needs it");
            }
        }
        return new ColumnProfile(
                kind, titles(name, fields), dates(name, root.path("dates")), aliases(name, kind, root.path("aliases")));
    }

    private static Map<String, CaseField> titles(String name, Map<CaseField, List<String>> fields) {
        Map<String, CaseField> titles = new HashMap<>();
        fields.forEach((field, columns) -> columns.forEach(column -> {
            CaseField other = titles.put(normalised(column), field);
            if (other != null && other != field) {
                throw new CommandFailure(
                        name + ": column '" + column + "' stands under " + other.key() + " and " + field.key());
            }
        }));
        return titles;
    }

    private static List<DateTimeFormatter> dates(String name, JsonNode node) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : strings(name, "dates", node)) {
            formats.add(format(name, pattern));
        }
        if (formats.isEmpty()) {
            throw new CommandFailure(name + ": dates is missing; expected formats such as 'dd-MM-uuuu'");
        }
        return formats;
    }

    private static DateTimeFormatter format(String name, String pattern) {
        DateTimeFormatter format;
        try {
            format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.of("nl"))
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(name + ": dates: '" + pattern + "' is not a date format", e);
        }
        try {
            LocalDate.parse(format.format(LocalDate.EPOCH), format);
        } catch (DateTimeException e) {
            throw new CommandFailure(
                    name + ": dates: '" + pattern
                            + "' does not tell a day; write the year as uuuu, the month as MM, the"
                            + " day as dd, and leave the time out",
                    e);
        }
        return format;
    }

    private static Map<CaseField, Map<String, String>> aliases(String name, RecordKind kind, JsonNode node) {
        Map<CaseField, Map<String, String>> aliases = new EnumMap<>(CaseField.class);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Map<String, String> values = new HashMap<>();
            for (Map.Entry<String, JsonNode> alias : entry.getValue().properties()) {
                for (String written :
                        strings(name, "aliases." + entry.getKey() + "." + alias.getKey(), alias.getValue())) {
                    values.put(written.toLowerCase(Locale.ROOT), alias.getKey());
                }
            }
            aliases.put(field(name, kind, "aliases", entry.getKey()), values);
        }
        return aliases;
    }

    private static CaseField field(String name, RecordKind kind, String where, String key) {
        return CaseField.ofKey(key)
                .filter(CaseField.of(kind)::contains)
                .orElseThrow(() -> new CommandFailure(name + ": " + where + "." + key + " is no field of " + kind.key()
                        + "; known: "
                        + String.join(
                                ", ",
                                CaseField.of(kind).stream().map(CaseField::key).toList())));
    }

    private static List<String> strings(String name, String where, JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isString() || node.isNumber()) {
            strings.add(node.asString());
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                if (!item.isString() && !item.isNumber()) {
                    throw new CommandFailure(name + ": " + where + ": expected words");
                }
                strings.add(item.asString());
            }
        } else if (!node.isMissingNode()) {
            throw new CommandFailure(name + ": " + where + ": expected a word or a list of words");
        }
        return strings;
    }

    /** The field that a column with this title holds. */
    Optional<CaseField> field(String title) {
        return Optional.ofNullable(titles.get(normalised(title)));
    }

    /** What is meant by what is written: an alias, or the same. */
    String meaning(CaseField field, String written) {
        return aliases.getOrDefault(field, Map.of())
                .getOrDefault(written.strip().toLowerCase(Locale.ROOT), written);
    }

    /** Titles are compared without case, accents, points and spaces at the ends. */
    private static String normalised(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
