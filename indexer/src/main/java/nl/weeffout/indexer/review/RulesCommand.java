package nl.weeffout.indexer.review;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.domain.NameRule;
import nl.weeffout.domain.RecordStore;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The words that municipalities decided about. */
@Command(
        name = "rules",
        description = {
            "Prints the words that name a person in a municipality, or never do; ingest follows them.",
            "With --remove it takes one back."
        },
        footer = {"", "Example:", "  weeffout quarantine rules --municipality GM0344 --remove vlinder"})
final class RulesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "of one municipality, such as GM0344 (default: all)")
    private @Nullable String municipality;

    @Option(names = "--remove", paramLabel = "WORD", description = "the rule to take back (default: none)")
    private @Nullable String remove;

    @Mixin
    private TableOrJson format = new TableOrJson();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        String word = remove;
        String code = municipality;
        if (word == null) {
            try (Workspace workspace = Workspace.openForReading(data.folder(), System.err)) {
                print(workspace.store());
            }
            return 0;
        }
        if (code == null) {
            throw Output.wrongUsage(spec, "--remove needs the --municipality whose rule it is");
        }
        try (Workspace workspace = Workspace.openForWriting(data.existingFolder(), System.err)) {
            if (!workspace.store().removeRule(code, word.strip().toLowerCase(java.util.Locale.ROOT))) {
                throw new CommandFailure(code + ": no rule about this word");
            }
            print(workspace.store());
        }
        return 0;
    }

    private void print(RecordStore store) {
        List<NameRule> rules = store.rules().stream()
                .filter(rule -> municipality == null || rule.municipalityCode().equals(municipality))
                .toList();
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(rules.stream().map(RulesCommand::asMap).toList()));
        } else {
            TextTable table = new TextTable("municipality", "word", "names", "decided by", "at");
            rules.forEach(rule -> table.row(
                    rule.municipalityCode(),
                    rule.word(),
                    rule.person() ? "a person" : "nobody",
                    rule.author(),
                    rule.decidedAt()));
            out.print(table);
        }
        out.flush();
    }

    private static Map<String, Object> asMap(NameRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("municipalityCode", rule.municipalityCode());
        map.put("word", rule.word());
        map.put("person", rule.person());
        map.put("author", rule.author());
        map.put("decidedAt", rule.decidedAt().toString());
        return map;
    }
}
