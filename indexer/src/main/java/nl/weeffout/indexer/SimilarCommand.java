package nl.weeffout.indexer;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.search.Highlights;
import nl.weeffout.indexer.search.Shared;
import nl.weeffout.indexer.search.SimilarCases;
import nl.weeffout.indexer.search.SimilarCases.Similar;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds records like others from the terminal. */
@Command(
        name = "similar",
        description = {
            "Finds records like one or more others, or like a text, by words and meaning together.",
            "Those that were decided differently stand apart. A text is redacted first, and kept nowhere."
        },
        footer = {"", "Example:", "  weeffout similar TIL-2019-0042", "  weeffout similar --text - --format jsonl"})
public final class SimilarCommand implements Callable<Integer> {
    private static final int SENTENCES = 3;

    private final InputStream standardInput;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "ids of records")
    private List<String> ids = List.of();

    @Option(
            names = "--text",
            paramLabel = "FILE",
            converter = TextOption.Converter.class,
            description = "a text in UTF-8, or - to read it from standard input (default: none)")
    private @Nullable TextOption text;

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "most records shown (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    public SimilarCommand() {
        this(System.in);
    }

    SimilarCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        if (limit < 0 || limit > SearchRequest.MAXIMUM_LIMIT) {
            throw Output.wrongUsage(spec, "limit " + limit + " is not between 0 and " + SearchRequest.MAXIMUM_LIMIT);
        }
        TextOption given = text;
        if (ids.isEmpty() == (given == null)) {
            throw Output.wrongUsage(spec, "give either ids or --text");
        }
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            Map<Facet, Set<String>> filters = kind.kind()
                    .map(only -> Map.of(Facet.KIND, Set.of(only.key())))
                    .orElse(Map.of());
            SimilarCases cases = workspace.similar();
            List<Similar> found = given == null
                    ? cases.toCases(known(workspace), filters, limit)
                    : cases.toText(redacted(given.read(standardInput)), filters, limit);
            PrintWriter out = Output.of(spec);
            if (format.isForPrograms()) {
                found.forEach(each -> out.println(JsonLine.of(line(each))));
            } else {
                table(found, out);
            }
            out.flush();
        }
        return 0;
    }

    private static RedactedText redacted(String typed) {
        return Workspace.redactor()
                .redactTyped(
                        Map.of("text", typed), LocalDate.now(ZoneOffset.UTC).getYear())
                .getOrDefault("text", RedactedText.EMPTY);
    }

    /** Messages tell of an id by its place: what was typed may be something else, and messages are kept. */
    private List<CaseId> known(Workspace workspace) {
        List<CaseId> wanted = new ArrayList<>();
        for (String id : ids) {
            if (!CaseId.isValid(id)) {
                throw new CommandFailure("id " + (wanted.size() + 1)
                        + " is no id of a record: 1 to 64 letters, digits, '.', '_', '/', '-'");
            }
            wanted.add(new CaseId(id));
        }
        Set<CaseId> known = workspace.store().findAll(wanted).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .map(StoredCase::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw new CommandFailure("id " + (i + 1) + ": no record with this id can be searched");
            }
        }
        return wanted;
    }

    private static Map<String, Object> line(Similar similar) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", similar.stored().id().value());
        line.put("score", similar.score());
        line.put(
                "highlights",
                Highlights.ofWords(String.join(" ", similar.shared().words()))
                        .in(similar.stored().content(), SENTENCES));
        line.put("shared", shared(similar.shared()));
        line.put("decision", similar.decision().key());
        line.put("decidedDifferently", similar.decidedDifferently());
        line.put("case", CaseJson.tree(similar.stored().content()));
        return line;
    }

    private static Map<String, Object> shared(Shared shared) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("words", shared.words());
        line.put("concepts", shared.concepts());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (shared.fields().containsKey(facet)) {
                fields.put(
                        facet.key(),
                        shared.fields().getOrDefault(facet, Set.of()).stream()
                                .sorted()
                                .toList());
            }
        }
        line.put("fields", fields);
        return line;
    }

    private static void table(List<Similar> found, PrintWriter out) {
        List<Similar> alike =
                found.stream().filter(each -> !each.decidedDifferently()).toList();
        List<Similar> differently =
                found.stream().filter(Similar::decidedDifferently).toList();
        if (!alike.isEmpty() || differently.isEmpty()) {
            out.print(rows(alike));
        }
        if (!differently.isEmpty()) {
            if (!alike.isEmpty()) {
                out.println();
            }
            out.println("decided differently:");
            out.print(rows(differently));
        }
    }

    private static TextTable rows(List<Similar> some) {
        TextTable table = new TextTable("id", "score#", "decision", "shares", "text");
        for (Similar each : some) {
            table.row(
                    each.stored().id(),
                    String.format(Locale.ROOT, "%.1f", each.score()),
                    each.decision().label(),
                    String.join(", ", each.shared().words().stream().limit(6).toList()),
                    each.stored().content().narrative().value().replace('\n', ' '));
        }
        return table;
    }
}
