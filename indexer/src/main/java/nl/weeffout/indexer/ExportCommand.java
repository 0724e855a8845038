package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives out what is kept. */
@Command(
        name = "export",
        description =
                "Prints every stored record as JSONL as it is kept: redacted, with the input's field names. A record in quarantine is left out.",
        footer = {"", "Example:", "  weeffout export --kind grants > grants.jsonl"})
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private KindOption kind = new KindOption();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Optional<RecordKind> only = kind.kind();
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            PrintWriter out = Output.of(spec);
            Progress progress = Progress.onStderr("export");
            long size = Math.max(1, workspace.store().size());
            AtomicLong done = new AtomicLong();
            workspace.store().forEachSince(0, stored -> {
                progress.at(done.incrementAndGet(), (double) done.get() / size);
                boolean wanted =
                        only.isEmpty() || only.get() == stored.content().kind();
                if (wanted && stored.quarantined().isEmpty()) {
                    out.println(CaseJson.write(stored.content()));
                }
            });
            progress.done();
            out.flush();
        }
        return 0;
    }
}
