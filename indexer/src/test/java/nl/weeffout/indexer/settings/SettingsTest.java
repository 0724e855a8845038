package nl.weeffout.indexer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.weeffout.indexer.settings.Settings.Value;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<Setting, String> OTHER_VALUES = Map.ofEntries(
            Map.entry(Setting.PORT, "9090"),
            Map.entry(Setting.GRANT_LIMIT, "750"),
            Map.entry(Setting.GRANT_APPROVALS, "2"),
            Map.entry(Setting.DUPLICATE_SIMILARITY, "0.9"),
            Map.entry(Setting.BATCH, "50"),
            Map.entry(Setting.MINIMUM_MEMBERS, "5"),
            Map.entry(Setting.QUIET_DAYS, "90"),
            Map.entry(Setting.REGULAR_ROUTE, "180"),
            Map.entry(Setting.MEASURES, "maatregelen.csv"),
            Map.entry(Setting.VECTORS, "off"),
            Map.entry(Setting.DENOMINATORS, "sizes.csv"),
            Map.entry(Setting.INDEX, "http://one:9200,http://two:9200/cases"));

    @TempDir
    private Path folder = Path.of("");

    private void file(String yaml) throws IOException {
        Files.writeString(folder.resolve("weeffout.yml"), yaml);
    }

    @Test
    void startsWithTheDefaults() {
        Settings settings = Settings.load(folder, Map.of("PATH", "/bin", "WEEFFOUT_JAVA", "/usr"));
        assertThat(settings.values())
                .containsOnlyKeys(Setting.values())
                .allSatisfy(
                        (setting, value) -> assertThat(value).isEqualTo(new Value(setting.defaultValue(), "default")));
        assertThat(settings.intValue(Setting.PORT)).isEqualTo(8080);
        assertThat(settings.intValue(Setting.GRANT_LIMIT)).isEqualTo(500);
        assertThat(settings.intValue(Setting.GRANT_APPROVALS)).isEqualTo(3);
        assertThat(settings.doubleValue(Setting.DUPLICATE_SIMILARITY)).isEqualTo(0.85);
        assertThat(settings.intValue(Setting.BATCH)).isEqualTo(500);
        assertThat(settings.intValue(Setting.MINIMUM_MEMBERS)).isEqualTo(4);
        assertThat(settings.intValue(Setting.QUIET_DAYS)).isEqualTo(365);
        assertThat(settings.isOn(Setting.VECTORS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void acceptsItsOwnDefault(Setting setting) {
        assertThat(setting.fault(setting.defaultValue())).isEmpty();
    }

    @Test
    void readsEverySettingFromTheFile() throws IOException {
        assertThat(OTHER_VALUES).containsOnlyKeys(Setting.values());
        StringBuilder yaml = new StringBuilder();
        OTHER_VALUES.forEach((setting, value) ->
                yaml.append(setting.key()).append(": ").append(value).append('\n'));
        file(yaml.toString());
        assertThat(Settings.load(folder, Map.of()).values())
                .allSatisfy((setting, value) -> assertThat(value).isEqualTo(new Value(other(setting), "weeffout.yml")));
    }

    @Test
    void readsEverySettingFromTheEnvironmentWhichOutranksTheFile() throws IOException {
        file("port: 1234\nbatch: 7\n");
        Map<String, String> environment = new HashMap<>();
        OTHER_VALUES.forEach((setting, value) -> environment.put(setting.variable(), value));
        assertThat(Settings.load(folder, environment).values())
                .allSatisfy(
                        (setting, value) -> assertThat(value).isEqualTo(new Value(other(setting), setting.variable())));
        environment.remove("WEEFFOUT_PORT");
        assertThat(Settings.load(folder, environment).values())
                .containsEntry(Setting.PORT, new Value("1234", "weeffout.yml"));
    }

    private static String other(Setting setting) {
        return OTHER_VALUES.getOrDefault(setting, "none");
    }

    @Test
    void namesItsVariableAfterItsKey() {
        assertThat(Setting.GRANT_LIMIT.variable()).isEqualTo("WEEFFOUT_GRANT_LIMIT_EUROS");
        assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port: 70000               | weeffout.yml: setting port: value '70000' is not between 0 and 65535
            port: -1                  | weeffout.yml: setting port: value '-1' is not between 0 and 65535
            port: web                 | weeffout.yml: setting port: value 'web' is not a number
            port: 80.5                | weeffout.yml: setting port: value '80.5' is not a whole number
            port:                     | weeffout.yml: setting port: value '' is not a number
            port: [1, 2]              | weeffout.yml: setting port: value '' is not a number
            duplicate-similarity: 0.4 | weeffout.yml: setting duplicate-similarity: value '0.4' is not between 0.5 and 1
            duplicate-similarity: NaN | weeffout.yml: setting duplicate-similarity: value 'NaN' is not a number
            batch: 0                  | weeffout.yml: setting batch: value '0' is not between 1 and 100000
            measures:                 | weeffout.yml: setting measures: value '' is no path
            vectors: false            | weeffout.yml: setting vectors: value 'false' is not on or off
            vectors: 1                | weeffout.yml: setting vectors: value '1' is not on or off
            minimum-members: 1        | weeffout.yml: setting minimum-members: value '1' is not between 2 and 1000
            """)
    void saysWhatIsWrongWithAValueOfTheFile(String yaml, String message) throws IOException {
        file(yaml);
        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(message);
    }

    @Test
    void aSwitchIsOff() throws IOException {
        file("vectors: off\n");
        assertThat(Settings.load(folder, Map.of()).isOn(Setting.VECTORS)).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAVariable() {
        assertThatThrownBy(() -> Settings.load(folder, Map.of("WEEFFOUT_BATCH", "veel")))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("WEEFFOUT_BATCH: setting batch: value 'veel' is not a number");
    }

    @Test
    void namesTheKnownSettingsBesideAnUnknownOne() throws IOException {
        assertThatThrownBy(() -> Settings.load(folder, Map.of("WEEFFOUT_PROT", "1")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("environment: setting WEEFFOUT_PROT unknown; known: WEEFFOUT_PORT, ");
        file("prot: 1\n");
        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("weeffout.yml: setting 'prot' unknown; known: port, grant-limit-euros, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing set\n", "{}"})
    void takesAnEmptyFileForNone(String yaml) throws IOException {
        file(yaml);
        assertThat(Settings.load(folder, Map.of()).values()).containsEntry(Setting.PORT, new Value("8080", "default"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port: [",
                "- port",
                "8080",
                "a: *b",
                "\u0000",
                "port: 1\nport: 2",
                "\tport: 1",
                "port: !!x y: z",
                "%"
            })
    void refusesAFileThatHoldsNoSettingsInOneLineThatNamesIt(String yaml) throws IOException {
        file(yaml);
        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("weeffout.yml")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMunicipalitysOwnValueCountsForItAlone() throws IOException {
        file("grant-limit-euros: 400\nmunicipalities:\n  GM0363:\n    grant-limit-euros: 300\n");
        Settings settings = Settings.load(folder, Map.of());
        assertThat(settings.intValue(Setting.GRANT_LIMIT, "GM0363")).isEqualTo(300);
        assertThat(settings.intValue(Setting.GRANT_LIMIT, "GM0546")).isEqualTo(400);
        assertThat(settings.intValue(Setting.GRANT_APPROVALS, "GM0363")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            municipalities: 5                            | municipalities: expected lines of 'setting: value'
            municipalities: {0363: {}}                   | municipalities.0363: not a CBS code such as GM0363
            municipalities: {GM0363: 5}                  | municipalities.GM0363: expected lines of 'setting: value'
            municipalities: {GM0363: {port: 80}}         | municipalities.GM0363: setting port is the same for all
            municipalities: {GM0363: {limit: 80}}        | municipalities.GM0363: setting 'limit' unknown; known: port
            municipalities: {GM0363: {grant-approvals: x}}| setting grant-approvals: value 'x' is not a number
            """)
    void saysWhatIsWrongWithAMunicipalitysValue(String yaml, String message) throws IOException {
        file(yaml);
        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(message);
    }
}
