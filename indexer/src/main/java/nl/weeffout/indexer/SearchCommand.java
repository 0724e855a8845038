package nl.weeffout.indexer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.Highlights;
import nl.weeffout.indexer.search.KnownPatterns;
import nl.weeffout.indexer.store.CaseCsv;
import nl.weeffout.indexer.store.CaseJson;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.KindOption;
import nl.weeffout.indexer.terminal.QueryWords;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds records from the terminal. */
@Command(
        name = "search",
        description = {
            "Finds records by words and by what they mean.",
            "All words must stand in a record; where none has all, those that have most are shown. Behind them come records"
                    + " that hold some of the words, or mean the like in others.",
            "",
            "  \"a phrase\"          words as they stand",
            "  -word               without it (within quotes of the shell, or behind --)",
            "  one OR other        either",
            "  woning*             any word that begins so",
            "  regeling:huurtoeslag gemeente:Tilburg team:noord     a value of a field",
            "  datum:2020-01..2020-06    bedrag:>200                  a range",
            "  patroon:e-3         in a pattern of the newest run",
            "  art. 35 PW          an article of a law, in any spelling",
            ""
        },
        footer = {
            "",
            "Example:",
            "  weeffout search 'vorige huurder ingeschreven' --kind exceptions --limit 5",
            "  weeffout search 'gemeente:Tilburg bedrag:>200 -tandarts' --why",
            "  weeffout search 'huurtoeslag' --all --format csv > huurtoeslag.csv"
        })
public final class SearchCommand implements Callable<Integer> {
    private static final int SENTENCES = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private QueryWords words = new QueryWords();

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "most records shown (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(
            names = "--all",
            description = "every record that has the words, printed as it is read; with --format csv or jsonl")
    private boolean all;

    @Option(names = "--why", description = "also tell what brought each record here")
    private boolean why;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, jsonl, or csv as Excel in Dutch opens it (default: ${DEFAULT-VALUE})")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    private final Function<Path, KnownPatterns> patterns;

    /** A search that knows no patterns. */
    public SearchCommand() {
        this(data -> KnownPatterns.NONE);
    }

    /** @param patterns those of the newest run of a data folder; asked where they are needed */
    public SearchCommand(Function<Path, KnownPatterns> patterns) {
        this.patterns = patterns;
    }

    @Override
    public Integer call() {
        Output.refuseUnknownFormat(spec, format, List.of("table", "jsonl", "csv"));
        if (all && (why || format.equals("table"))) {
            throw Output.wrongUsage(spec, "--all goes with --format csv or jsonl, and without --why");
        }
        if (why && format.equals("csv")) {
            throw Output.wrongUsage(spec, "--why goes with --format table or jsonl");
        }
        if (limit < 0 || limit > SearchRequest.MAXIMUM_LIMIT) {
            throw Output.wrongUsage(spec, "limit " + limit + " is not between 0 and " + SearchRequest.MAXIMUM_LIMIT);
        }
        CaseQuestion question = CaseQuestion.of(words.typed(), all ? 0 : limit);
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            CaseQuestion asked = kind.kind().map(question::ofKind).orElse(question);
            CaseSearch search = workspace.search(() -> patterns.apply(data.folder()));
            Found found = search.search(why ? asked.withReasons() : asked);
            PrintWriter out = Output.of(spec);
            Consumer<List<Found.Hit>> print = printer(found, workspace.store(), out);
            if (all) {
                search.forEachMatch(asked, print);
            } else {
                print.accept(found.hits());
            }
            out.flush();
        }
        return 0;
    }

    private Consumer<List<Found.Hit>> printer(Found found, RecordStore store, PrintWriter out) {
        return switch (format) {
            case "jsonl" -> {
                Highlights highlights = Highlights.of(found);
                yield hits -> lines(highlights, hits, cases(store, hits), out);
            }
            case "csv" -> {
                CaseCsv table = CaseCsv.to(out);
                yield hits -> store.findAll(ids(hits)).stream()
                        .filter(stored -> stored.quarantined().isEmpty())
                        .forEach(stored -> table.add(stored.content()));
            }
            default ->
                hits -> {
                    tell(found, out);
                    table(hits, cases(store, hits), out);
                };
        };
    }

    private static List<CaseId> ids(List<Found.Hit> hits) {
        return hits.stream().map(Found.Hit::id).toList();
    }

    private static Map<CaseId, StoredCase> cases(RecordStore store, List<Found.Hit> hits) {
        return store.findAll(ids(hits)).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .collect(Collectors.toMap(StoredCase::id, stored -> stored));
    }

    private static void lines(
            Highlights highlights, List<Found.Hit> hits, Map<CaseId, StoredCase> cases, PrintWriter out) {
        for (Found.Hit hit : hits) {
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

    private void table(List<Found.Hit> hits, Map<CaseId, StoredCase> cases, PrintWriter out) {
        TextTable table = why
                ? new TextTable("id", "date", "municipality", "why", "text")
                : new TextTable("id", "date", "municipality", "text");
        for (Found.Hit hit : hits) {
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
                    case MOST ->
                        found.total() == 0
                                ? "no record has all words, nor most of them"
                                : "no record has all words; " + found.total() + " have most of them";
                });
        if (!found.isComplete()) {
            out.println("stopped, as it took too long: there may be more and better ones");
        }
        long other = found.hits().stream().filter(Found.Hit::byMeaning).count();
        if (other > 0) {
            out.println(other + " of those shown have fewer of the words, or others that mean the like");
        }
    }
}
