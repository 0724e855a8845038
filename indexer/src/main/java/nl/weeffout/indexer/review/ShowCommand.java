package nl.weeffout.indexer.review;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJson;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows one record that waits. */
@Command(
        name = "show",
        description = "Prints a record's redacted texts, what is in question »like this«, and why it is.",
        footer = {"", "Example:", "  weeffout quarantine show UTR/2024/14"})
final class ShowCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the record's id")
    private String id = "";

    @Mixin
    private TableOrJson format = new TableOrJson();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (!CaseId.isValid(id)) {
            throw Output.wrongUsage(spec, "ID is not the id of a record");
        }
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            ReviewItem item = workspace
                    .store()
                    .findReview(new CaseId(id))
                    .orElseThrow(() -> new CommandFailure(id + ": no such record waits for a reviewer, or did"));
            PrintWriter out = Output.of(spec);
            if (format.isForPrograms()) {
                Map<String, Object> map = new LinkedHashMap<>(new ReviewLine(item).asMap());
                Map<String, String> texts = new LinkedHashMap<>();
                item.stored().content().texts().forEach((field, text) -> texts.put(field, text.value()));
                map.put("texts", texts);
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(map));
            } else {
                print(item, out);
            }
            out.flush();
        }
        return 0;
    }

    private static void print(ReviewItem item, PrintWriter out) {
        ReviewLine line = new ReviewLine(item);
        out.println(item.stored().id() + " " + item.stored().content().date() + " "
                + item.stored().content().municipality().name());
        item.quarantineReason().ifPresent(reason -> out.println("in quarantine: " + reason.key()));
        item.lastDecision().ifPresent(decision -> out.println("decision: " + line.decision() + " at " + decision.at()));
        TextTable why = new TextTable("field", "in question", "why");
        for (Map.Entry<String, RedactedText> text :
                item.stored().content().texts().entrySet()) {
            MarkedText marked = MarkedText.of(text.getValue().value(), ReviewLine.notes(item, text.getKey()));
            out.println(text.getKey() + ": " + marked);
            marked.pieces().forEach(piece -> {
                if (piece.reason() != null) {
                    why.row(text.getKey(), piece.text(), piece.reason().key());
                }
            });
        }
        if (!item.stored().notes().isEmpty()) {
            out.println();
            out.print(why);
        }
    }
}
