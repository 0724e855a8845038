package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.Highlights;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds records from the terminal. */
@Command(
        name = "search",
        description = {
            "Finds records by words and by what they mean.",
            "All words must stand in a record; where none has all, those that have most are shown. Behind them come records"
                    + " that mean the like in other words, and of a sentence those that hold any of its words.",
            "",
            "  \"a phrase\"          words as they stand",
            "  -word               without it (within quotes of the shell, or behind --)",
            "  one OR other        either",
            "  woning*             any word that begins so",
            "  regeling:huurtoeslag gemeente:Tilburg team:noord     a value of a field",
            "  datum:2020-01..2020-06    bedrag:>200                  a range",
            "  art. 35 PW          an article of a law, in any spelling",
            ""
        },
        footer = {
            "",
            "Example:",
            "  weeffout search 'vorige huurder ingeschreven' --kind exceptions --limit 5",
            "  weeffout search 'gemeente:Tilburg bedrag:>200 -tandarts' --why"
        })
public final class SearchCommand implements Callable<Integer> {
    private static final int SENTENCES = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "what is looked for")
    private List<String> words = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "exceptions or grants (default: both)")
    private @Nullable RecordKind kind;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "most records shown (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(names = "--why", description = "also tell what brought each record here")
    private boolean why;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or jsonl (default: ${DEFAULT-VALUE})")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Output.refuseUnknownFormat(spec, format, List.of("table", "jsonl"));
        if (limit < 0 || limit > SearchRequest.MAXIMUM_LIMIT) {
            throw Output.wrongUsage(spec, "limit " + limit + " is not between 0 and " + SearchRequest.MAXIMUM_LIMIT);
        }
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            CaseQuestion question = CaseQuestion.of(String.join(" ", words), limit);
            RecordKind only = kind;
            question = only == null ? question : question.ofKind(only);
            Found found = workspace.search().search(why ? question.withReasons() : question);
            Map<CaseId, StoredCase> cases =
                    workspace
                            .store()
                            .findAll(found.hits().stream().map(Found.Hit::id).toList())
                            .stream()
                            .collect(Collectors.toMap(StoredCase::id, stored -> stored));
            PrintWriter out = Output.of(spec);
            if (format.equals("jsonl")) {
                lines(found, cases, out);
            } else {
                tell(found, out);
                table(found, cases, out);
            }
            out.flush();
        }
        return 0;
    }

    private static void lines(Found found, Map<CaseId, StoredCase> cases, PrintWriter out) {
        Highlights highlights = Highlights.of(found);
        for (Found.Hit hit : found.hits()) {
            StoredCase stored = cases.get(hit.id());
            if (stored != null) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", hit.id().value());
                line.put("score", hit.score());
                line.put("byMeaning", hit.byMeaning());
                line.put("highlights", highlights.in(stored.content(), SENTENCES));
                if (!hit.reasons().isEmpty()) {
                    line.put(
                            "why",
                            hit.reasons().stream()
                                    .map(each -> Map.of(
                                            "words", each.reason().words(),
                                            "where", each.reason().where().label(),
                                            "weight", each.weight()))
                                    .toList());
                }
                line.put("case", CaseJson.tree(stored.content()));
                out.println(JsonLine.of(line));
            }
        }
    }

    private void table(Found found, Map<CaseId, StoredCase> cases, PrintWriter out) {
        TextTable table = why
                ? new TextTable("id", "date", "municipality", "why", "text")
                : new TextTable("id", "date", "municipality", "text");
        for (Found.Hit hit : found.hits()) {
            StoredCase stored = cases.get(hit.id());
            if (stored != null) {
                String text = stored.content().narrative().value().replace('\n', ' ');
                String place = stored.content().municipality().name();
                if (why) {
                    table.row(hit.id(), stored.content().date(), place, reasons(hit), text);
                } else {
                    table.row(hit.id(), stored.content().date(), place, text);
                }
            }
        }
        out.print(table);
    }

    private static String reasons(Found.Hit hit) {
        return hit.reasons().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s (%s) %.1f",
                        each.reason().words(),
                        each.reason().where().label(),
                        each.weight()))
                .collect(Collectors.joining(", "));
    }

    /** What was typed may name a person: it is said back to who typed it, not to what keeps messages. */
    private static void tell(Found found, PrintWriter out) {
        out.println("understood: " + found.query().understood());
        found.query().notes().stream().map(QueryNote::text).forEach(out::println);
        found.knownCorrection().ifPresent(words -> out.println("did you mean: " + words));
        out.println(
                switch (found.words()) {
                    case ALL -> found.total() + " found";
                    case MOST -> "no record has all words; " + found.total() + " have most of them";
                });
        long other = found.hits().stream().filter(Found.Hit::byMeaning).count();
        if (other > 0) {
            out.println(other + " of those shown have fewer of the words, or others that mean the like");
        }
    }
}
