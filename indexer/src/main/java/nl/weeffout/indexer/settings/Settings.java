package nl.weeffout.indexer.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * @param byMunicipality values of a municipality's own, by CBS code
 */
public record Settings(Map<Setting, Value> values, Map<String, Map<Setting, Value>> byMunicipality) {
    private static final String FILE = "weeffout.yml";
    private static final String MUNICIPALITIES = "municipalities";
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    /** Which of two values counts nobody could tell. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Variables of the launcher, which are no settings. */
    private static final String LAUNCHER_VARIABLE = "WEEFFOUT_JAVA";

    public Settings {
        values = Map.copyOf(values);
        byMunicipality = Collections.unmodifiableMap(new TreeMap<>(byMunicipality));
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
        Map<String, Map<Setting, Value>> byMunicipality = new TreeMap<>();
        readFile(dataFolder.resolve(FILE), values, byMunicipality);
        environment.forEach((variable, text) -> {
            if (variable.startsWith("WEEFFOUT_") && !variable.equals(LAUNCHER_VARIABLE)) {
                Setting setting = Arrays.stream(Setting.values())
                        .filter(known -> known.variable().equals(variable))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure("environment: setting " + variable + " unknown; known: "
                                + Arrays.stream(Setting.values())
                                        .map(Setting::variable)
                                        .collect(Collectors.joining(", "))));
                values.put(setting, checked(setting, text, variable));
            }
        });
        return new Settings(values, byMunicipality);
    }

    private static void readFile(
            Path file, Map<Setting, Value> values, Map<String, Map<Setting, Value>> byMunicipality) {
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
        requireLines(file.toString(), root);
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(MUNICIPALITIES)) {
                readMunicipalities(file, entry.getValue(), byMunicipality);
            } else {
                Setting setting = known(file.toString(), entry.getKey());
                values.put(setting, checked(setting, entry.getValue().asString(""), FILE));
            }
        }
    }

    private static void readMunicipalities(Path file, JsonNode node, Map<String, Map<Setting, Value>> byMunicipality) {
        requireLines(file + ": " + MUNICIPALITIES, node);
        for (Map.Entry<String, JsonNode> municipality : node.properties()) {
            String place = file + ": " + MUNICIPALITIES + "." + municipality.getKey();
            if (!MUNICIPALITY.matcher(municipality.getKey()).matches()) {
                throw new CommandFailure(place + ": not a CBS code such as GM0363");
            }
            requireLines(place, municipality.getValue());
            Map<Setting, Value> own = new EnumMap<>(Setting.class);
            for (Map.Entry<String, JsonNode> entry : municipality.getValue().properties()) {
                Setting setting = known(place, entry.getKey());
                if (!setting.isByMunicipality()) {
                    throw new CommandFailure(place + ": setting " + setting.key() + " is the same for all");
                }
                own.put(setting, checked(setting, entry.getValue().asString(""), FILE));
            }
            byMunicipality.put(municipality.getKey(), Collections.unmodifiableMap(own));
        }
    }

    private static void requireLines(String place, JsonNode node) {
        if (!node.isObject()) {
            throw new CommandFailure(place + ": expected lines of 'setting: value'");
        }
    }

    private static Setting known(String place, String key) {
        return Setting.ofKey(key)
                .orElseThrow(() -> new CommandFailure(place + ": setting '" + key + "' unknown; known: "
                        + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "))));
    }

    private static Value checked(Setting setting, String text, String origin) {
        Optional<String> fault = setting.fault(text);
        if (fault.isPresent()) {
            throw new CommandFailure(
                    origin + ": setting " + setting.key() + ": value '" + Setting.shown(text) + "' " + fault.get());
        }
        return new Value(text, origin);
    }

    /** Whether a setting that is on or off is on. */
    public boolean isOn(Setting setting) {
        return text(setting).equals("on");
    }

    public String text(Setting setting) {
        Value value = values.get(setting);
        return value == null ? setting.defaultValue() : value.text();
    }

    public int intValue(Setting setting) {
        return (int) doubleValue(setting);
    }

    /** The municipality's own value where it has one. */
    public int intValue(Setting setting, String municipalityCode) {
        Value own = byMunicipality.getOrDefault(municipalityCode, Map.of()).get(setting);
        return own == null ? intValue(setting) : (int) Double.parseDouble(own.text());
    }

    public double doubleValue(Setting setting) {
        return Double.parseDouble(text(setting));
    }
}
