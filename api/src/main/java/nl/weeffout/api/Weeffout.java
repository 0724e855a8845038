package nl.weeffout.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.weeffout.analytics.ChangesCommand;
import nl.weeffout.analytics.CostCommand;
import nl.weeffout.analytics.CriteriaCommand;
import nl.weeffout.analytics.EffectCommand;
import nl.weeffout.analytics.EvaluateCommand;
import nl.weeffout.analytics.EvaluateTrendsCommand;
import nl.weeffout.analytics.FunnelCommand;
import nl.weeffout.analytics.MatchCommand;
import nl.weeffout.analytics.MineCommand;
import nl.weeffout.analytics.PatternsCommand;
import nl.weeffout.analytics.SignalsCommand;
import nl.weeffout.analytics.SizeCommand;
import nl.weeffout.analytics.TrendsCommand;
import nl.weeffout.analytics.UseFunnelsCommand;
import nl.weeffout.analytics.WeeffoutenCommand;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.api.bench.BenchCommand;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.indexer.ConfigCommand;
import nl.weeffout.indexer.ExportCommand;
import nl.weeffout.indexer.IngestCommand;
import nl.weeffout.indexer.RedactCommand;
import nl.weeffout.indexer.ReindexCommand;
import nl.weeffout.indexer.SearchCommand;
import nl.weeffout.indexer.SimilarCommand;
import nl.weeffout.indexer.TrainTaggerCommand;
import nl.weeffout.indexer.TrainWordVectorsCommand;
import nl.weeffout.indexer.VectorsCommand;
import nl.weeffout.indexer.lucene.IndexException;
import nl.weeffout.indexer.review.QuarantineCommand;
import nl.weeffout.indexer.saved.SavedCommand;
import nl.weeffout.indexer.search.KnownPatterns;
import nl.weeffout.indexer.store.StoreException;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "weeffout",
        description = "Finds the recurring faults of the system in the exception logs of Dutch municipalities.",
        footer = {"", "Example:", "  weeffout demo", "", "Each command has a --help of its own."},
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            MineCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            SimilarCommand.class,
            SavedCommand.class,
            PatternsCommand.class,
            ChangesCommand.class,
            WeeffoutenCommand.class,
            SignalsCommand.class,
            TrendsCommand.class,
            EffectCommand.class,
            SizeCommand.class,
            CostCommand.class,
            FunnelCommand.class,
            CriteriaCommand.class,
            UseFunnelsCommand.class,
            MatchCommand.class,
            EvaluateCommand.class,
            EvaluateTrendsCommand.class,
            QuarantineCommand.class,
            ExportCommand.class,
            RedactCommand.class,
            ReindexCommand.class,
            VectorsCommand.class,
            ConfigCommand.class,
            BenchCommand.class,
            TrainTaggerCommand.class,
            TrainWordVectorsCommand.class
        })
public final class Weeffout {
    private static final Logger LIBRARIES = Logger.getLogger("org");

    private Weeffout() {}

    public static void main(String[] arguments) {
        // Tribuo and Lucene log through java.util.logging; a held reference keeps the level from being collected.
        LIBRARIES.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, as tests use it too. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Weeffout(), new Commands()));
        addHelp(line);
        line.setParameterExceptionHandler(Weeffout::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("weeffout: " + oneLine(failure));
            return 1;
        });
        return line;
    }

    /** Makes the commands. Search is told of patterns: where they are kept is nothing the indexer knows. */
    private static final class Commands implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == SearchCommand.class
                    ? type.cast(new SearchCommand(Commands::patterns))
                    : CommandLine.defaultFactory().create(type);
        }

        private static KnownPatterns patterns(Path data) {
            try {
                return KnownPatterns.of(RunFolders.newest(new DataFolder(data).runs(), System.err::println));
            } catch (IOException e) {
                throw new CommandFailure("runs cannot be read: " + e.getClass().getSimpleName(), e);
            }
        }
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("show this help")
                        .build());
        line.getSubcommands().values().forEach(Weeffout::addHelp);
    }

    /** The whole help would push the message off the screen. */
    private static int wrongUsage(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            if (command.getSubcommands().isEmpty()) {
                err.print(command.getHelp().fullSynopsis());
                err.println("More: " + command.getCommandSpec().qualifiedName() + " --help");
            } else {
                command.usage(err);
            }
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What a user can act on; for what nobody foresaw its kind, never a message that might quote a text. */
    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        boolean ours = failure instanceof CommandFailure
                || failure instanceof StoreException
                || failure instanceof IndexException
                || failure instanceof IndexUnavailableException
                || failure instanceof ServiceFailure;
        return ours && message != null
                ? message
                : String.format(
                        Locale.ROOT,
                        "failed: %s at %s",
                        failure.getClass().getSimpleName(),
                        failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : "an unknown place");
    }

    /** The service could not be started. */
    static final class ServiceFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        ServiceFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
