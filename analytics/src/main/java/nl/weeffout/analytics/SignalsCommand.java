package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.SignalLine;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.SignalType;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what stands out among the records of the newest run. */
@Command(
        name = "signals",
        description = {
            "Prints what stands out in the newest run, the most worth a werktafel's time first: what one place has more of than "
                    + "others, criteria just missed, too little use of the budget, values that go together, regelingen that "
                    + "point away to each other, parties that repair what they refuse, what is new, rises, falls, stopped, "
                    + "peaked or comes back each year, what became of things after a measure, alternatives to spending, "
                    + "and like cases that were decided differently.",
            "Of a hundred trends in which nothing happens, five to nine tell of a change all the same."
        },
        footer = {"", "Example:", "  weeffout signals --kind exceptions --type rising --type new"})
public final class SignalsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "only signals of this type, such as new, rising or over-representation; may be given more than once (default: all)")
    private List<String> types = new ArrayList<>();

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        List<SignalType> wanted = wanted();
        DataFolder folder = DataFolder.existing(data.folder());
        Optional<RecordKind> only = kind.kind();
        List<SignalLine> shown = SignalFiles.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()))
                .signals()
                .stream()
                .filter(signal ->
                        only.isEmpty() || signal.kind().equals(only.get().key()))
                .filter(signal -> wanted.isEmpty() || wanted.contains(SignalType.ofKey(signal.type())))
                .toList();
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(signal -> out.println(json.writeValueAsString(signal)));
        } else if (shown.isEmpty()) {
            out.println("nothing stands out");
        } else {
            shown.forEach(signal -> out.println(String.format(
                    Locale.ROOT, "%.2f  %s%n      %s", signal.attention(), signal.sentence(), signal.reason())));
        }
        out.flush();
        return 0;
    }

    private List<SignalType> wanted() {
        try {
            return types.stream().map(SignalType::ofKey).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
