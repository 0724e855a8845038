package nl.weeffout.indexer.saved;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.SavedQueries;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.QueryWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Saves a search. */
@Command(
        name = "add",
        description = {
            "Saves a search; records that come in from now on and match are its new cases.",
            "It is typed as in 'weeffout search'; all words must stand in a record as they were typed. Persons are masked before anything is kept. A pattern cannot"
                    + " be asked for, as a record that comes in stands in none yet."
        },
        footer = {"", "Example:", "  weeffout saved add 'vorige huurder gemeente:Utrecht' --name 'Vorige huurders'"})
final class AddCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private QueryWords words = new QueryWords();

    @Option(names = "--name", paramLabel = "NAME", description = "by which you know it (default: what is asked)")
    private String name = "";

    @Mixin
    private KindOption kind = new KindOption();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        CaseQuestion typed = CaseQuestion.of(words.typed(), 0);
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            SavedSearch saved = workspace
                    .savedSearchDesk(Workspace.redaction())
                    .save(name, kind.kind().map(typed::ofKind).orElse(typed));
            ParsedQuery understood = new SavedQueries().understood(saved.question());
            PrintWriter out = Output.of(spec);
            out.println("saved as " + saved.id() + ": " + new SavedLine(saved).name());
            out.println("understood: " + understood.understood());
            understood.notes().stream().map(QueryNote::text).forEach(out::println);
            List<String> masked = saved.question().masked();
            if (!masked.isEmpty()) {
                out.println("masked before it was kept, and not asked for: " + String.join(", ", masked));
            }
            out.flush();
        } catch (SavedSearchRefusal refusal) {
            throw new CommandFailure(
                    refusal.why().field() + ": " + refusal.why().message());
        }
        return 0;
    }
}
