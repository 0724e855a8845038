package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.settings.Settings;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the settings. */
@Command(
        name = "config",
        description =
                "Prints the settings in force and where each came from: default, weeffout.yml in the data folder, environment.",
        footer = {"", "Example:", "  WEEFFOUT_PORT=9090 weeffout config"})
public final class ConfigCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Settings settings = Settings.load(data.folder(), System.getenv());
        TextTable table = new TextTable("setting", "value", "from", "what it does");
        for (Setting setting : Setting.values()) {
            Settings.Value value = settings.values().get(setting);
            if (value != null) {
                table.row(setting.key(), Setting.shown(value.text()), value.origin(), setting.description());
            }
        }
        settings.byMunicipality()
                .forEach((code, own) -> own.forEach((setting, value) ->
                        table.row(setting.key() + " of " + code, value.text(), value.origin(), setting.description())));
        PrintWriter out = Output.of(spec);
        out.print(table);
        out.flush();
        return 0;
    }
}
