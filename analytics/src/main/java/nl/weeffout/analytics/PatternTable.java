package nl.weeffout.analytics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.Growth;
import nl.weeffout.indexer.terminal.TextTable;

/** Patterns as people read them on a terminal, in their ranking. */
public final class PatternTable {
    private PatternTable() {}

    public static String of(List<CasePattern> patterns) {
        StringBuilder text = new StringBuilder();
        for (RecordKind kind : RecordKind.values()) {
            List<CasePattern> ofKind =
                    patterns.stream().filter(pattern -> pattern.kind() == kind).toList();
            TextTable table = new TextTable(
                    "pattern",
                    "attention#",
                    "cases#",
                    "strength#",
                    "sure",
                    kind.key(),
                    "from",
                    "to",
                    "last year#",
                    "harmed#",
                    "municipalities",
                    "euros#");
            for (CasePattern pattern : ofKind) {
                table.row(
                        pattern.id(),
                        String.format(Locale.ROOT, "%.2f", pattern.attention()),
                        pattern.size(),
                        String.format(Locale.ROOT, "%.2f", pattern.strength()),
                        pattern.isSure() ? "yes" : "-",
                        pattern.title(),
                        pattern.from(),
                        pattern.to(),
                        pattern.knownWeight()
                                .map(weight -> lastYear(weight.growth()))
                                .orElse("-"),
                        pattern.knownWeight()
                                .map(weight -> Integer.toString(weight.harmed()))
                                .orElse("-"),
                        pattern.municipalities().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ")),
                        pattern.knownAmounts()
                                .map(amounts -> String.format(Locale.ROOT, "%,.0f", amounts.totalEuros()))
                                .orElse("-"));
            }
            if (!ofKind.isEmpty()) {
                text.append(table).append('\n');
            }
        }
        return text.isEmpty() ? "no patterns: too few records are alike\n" : text.toString();
    }

    /** How many members are of the last year, and whether that is more (↑) or fewer (↓) than chance explains. */
    private static String lastYear(Growth growth) {
        String sign = growth.isGrowing() ? "↑" : growth.isShrinking() ? "↓" : "";
        return sign + growth.lastYear();
    }
}
