package nl.weeffout.indexer.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weeffout.indexer.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The settings in force, and where each came from.
 *
 * @param values one for every {@link Setting}
 */
public record Settings(Map<Setting, Value> values) {
    private static final String FILE = "weeffout.yml";

    /** Which of two values counts nobody could tell. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Variables of the launcher, which are no settings. */
    private static final String LAUNCHER_VARIABLE = "WEEFFOUT_JAVA";

    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * A value as text, checked.
     *
     * @param origin {@code default}, the file's name, or the variable's name
     */
    public record Value(String text, String origin) {}

    /**
     * Reads defaults, then {@code weeffout.yml} in the data folder, then the environment.
     *
     * @throws CommandFailure naming an unknown or wrong setting and where it stands
     */
    public static Settings load(Path dataFolder, Map<String, String> environment) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting.defaultValue(), "default"));
        }
        readFile(dataFolder.resolve(FILE), values);
        environment.forEach((variable, text) -> {
            if (variable.startsWith("WEEFFOUT_") && !variable.equals(LAUNCHER_VARIABLE)) {
                Setting setting = Arrays.stream(Setting.values())
                        .filter(known -> known.variable().equals(variable))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure("environment: setting " + variable + " unknown; known: "
                                + Arrays.stream(Setting.values())
                                        .map(Setting::variable)
                                        .collect(Collectors.joining(", "))));
                put(values, setting, text, variable);
            }
        });
        return new Settings(values);
    }

    private static void readFile(Path file, Map<Setting, Value> values) {
        if (!Files.exists(file)) {
            return;
        }
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(file + ": cannot be read as YAML");
        }
        if (root.isMissingNode() || root.isNull()) {
            return;
        }
        if (!root.isObject()) {
            throw new CommandFailure(file + ": expected lines of 'setting: value'");
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            Setting setting = Setting.ofKey(entry.getKey())
                    .orElseThrow(() -> new CommandFailure(file + ": setting '" + entry.getKey() + "' unknown; known: "
                            + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "))));
            put(values, setting, entry.getValue().asString(""), FILE);
        }
    }

    private static void put(Map<Setting, Value> values, Setting setting, String text, String origin) {
        Optional<String> fault = setting.fault(text);
        if (fault.isPresent()) {
            throw new CommandFailure(origin + ": setting " + setting.key() + ": value '" + text + "' " + fault.get());
        }
        values.put(setting, new Value(text, origin));
    }

    public int intValue(Setting setting) {
        return (int) doubleValue(setting);
    }

    public double doubleValue(Setting setting) {
        Value value = values.get(setting);
        return Double.parseDouble(value == null ? setting.defaultValue() : value.text());
    }
}
