package nl.weeffout.analytics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.weeffout.GroundSentences;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.DataOption;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows the rules underneath the newest run's patterns. */
@Command(
        name = "weeffouten",
        description = {
            "Prints the weeffouten that the newest run suspects, those of most patterns first, or one of them with its patterns "
                    + "and the single records that it also hit.",
            "A weeffout is a ground of refusal and the rule it comes from."
        },
        footer = {"", "Example:", "  weeffout weeffouten al-betaald.bijzondere-bijstand"})
public final class WeeffoutenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "id of one weeffout, to see its patterns and records")
    private @Nullable String id;

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data.folder());
        PatternRun run = RunFolders.newest(folder.runs(), System.err::println)
                .orElseThrow(() -> new CommandFailure(
                        "no run yet in " + data.folder() + "; make one with: weeffout mine --data " + data.folder()));
        String wanted = id;
        List<Weeffout> shown = wanted == null
                ? run.rules().weeffouten()
                : List.of(run.rules()
                        .weeffout(wanted)
                        .orElseThrow(() -> new CommandFailure("weeffout " + wanted + " is not in the newest run "
                                + run.provenance().runId())));
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            JsonMapper json = JsonMapper.builder().build();
            shown.forEach(one -> out.println(json.writeValueAsString(line(one))));
        } else if (shown.isEmpty()) {
            out.println("no weeffouten: the patterns speak of no ground of refusal");
        } else {
            out.print(table(shown));
            if (wanted != null) {
                out.println(shown.getFirst().ground().question());
                out.println();
                out.print(patterns(run, shown.getFirst()));
                out.print(alsoHit(shown.getFirst()));
            }
        }
        out.flush();
        return 0;
    }

    private static TextTable table(List<Weeffout> weeffouten) {
        TextTable table = new TextTable("weeffout", "patterns#", "also hit#", "ground", "rule", "article");
        for (Weeffout each : weeffouten) {
            table.row(
                    each.id(),
                    each.patterns().size(),
                    each.alsoHit().size(),
                    each.ground().label(),
                    each.knownRule().map(RuleSource::label).orElse("-"),
                    each.knownRule().flatMap(RuleSource::namedArticle).orElse("-"));
        }
        return table;
    }

    private static String patterns(PatternRun run, Weeffout one) {
        TextTable table = new TextTable("pattern", "cases#", "title");
        for (CasePattern pattern : run.patterns()) {
            if (one.patterns().contains(pattern.id())) {
                table.row(pattern.id(), pattern.size(), pattern.title());
            }
        }
        return table + "\n";
    }

    private String alsoHit(Weeffout one) {
        TextTable table = new TextTable("also hit", "date", "municipality", "sentence");
        GroundSentences sentences = new GroundSentences(Thesaurus.load());
        try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
            Map<CaseId, StoredCase> records = new HashMap<>();
            workspace
                    .store()
                    .findAll(one.alsoHit().stream().map(GroundEvidence::caseId).toList())
                    .forEach(stored -> records.put(stored.id(), stored));
            one.alsoHit()
                    .forEach(hit -> Optional.ofNullable(records.get(hit.caseId()))
                            .filter(stored -> stored.quarantined().isEmpty())
                            .ifPresent(stored -> table.row(
                                    stored.id(),
                                    stored.content().date(),
                                    stored.content().municipality().name(),
                                    sentences
                                            .sentence(stored.content(), hit)
                                            .map(sentence -> sentence.value().replace('\n', ' '))
                                            .orElse("-"))));
        }
        return table.toString();
    }

    private static Map<String, Object> line(Weeffout one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", one.id());
        line.put("ground", one.ground().label());
        line.put("question", one.ground().question());
        one.knownRule().ifPresent(rule -> {
            line.put("regeling", rule.regeling());
            line.put("rule", rule.label());
            rule.namedArticle().ifPresent(article -> line.put("article", article));
        });
        line.put("patterns", one.patterns().stream().map(PatternId::value).toList());
        line.put(
                "alsoHit",
                one.alsoHit().stream().map(hit -> hit.caseId().value()).toList());
        return line;
    }
}
