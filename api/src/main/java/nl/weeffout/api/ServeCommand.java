package nl.weeffout.api;

import java.util.concurrent.Callable;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.settings.Setting;
import nl.weeffout.indexer.terminal.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves pages and API. */
@Command(
        name = "serve",
        description = "Serves pages and API on 127.0.0.1 until interrupted.",
        footer = {"", "Example:", "  weeffout serve --data weeffout-data --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "port; 0 takes a free one (default: setting port, 8080)")
    private @Nullable Integer port;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            Integer given = port;
            Service.serve(workspace, given == null ? workspace.settings().intValue(Setting.PORT) : given);
        }
        return 0;
    }
}
