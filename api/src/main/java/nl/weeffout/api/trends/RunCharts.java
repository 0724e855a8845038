package nl.weeffout.api.trends;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weeffout.analytics.chart.Chart;
import nl.weeffout.analytics.chart.ConflictChart;
import nl.weeffout.analytics.chart.DistanceChart;
import nl.weeffout.analytics.chart.FunnelChart;
import nl.weeffout.analytics.run.ConflictLine;
import nl.weeffout.analytics.run.CriterionLine;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.UseFunnelLine;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.FunnelPoint;
import org.springframework.stereotype.Component;

/** Charts of the newest run as a whole: who uses the micro-budget, how far limits were missed, which regelingen conflict. */
@Component
public class RunCharts {
    private static final double FALSE_DISCOVERIES = .05;

    private final ServerParts parts;

    RunCharts(ServerParts parts) {
        this.parts = parts;
    }

    /** By name: lower-case letters, digits and hyphens. In the order in which they are shown; a chart of nothing is left out. */
    public Map<String, Chart> all() {
        SignalFiles files = parts.signals().get();
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (UseFunnelLine funnel : files.useFunnels()) {
            if (!funnel.points().isEmpty()) {
                charts.put("gebruik-" + funnel.by(), use(funnel));
            }
        }
        for (CriterionLine line : files.criteria()) {
            charts.put(name("afstand-" + line.criterion() + "-" + line.side() + "-" + line.unit()), distances(line));
        }
        for (RecordKind kind : RecordKind.values()) {
            List<ConflictLine> conflicts = files.conflicts().stream()
                    .filter(line -> line.kind().equals(kind.key()))
                    .toList();
            if (!conflicts.isEmpty()) {
                charts.put("botsingen-" + kind.key(), conflicts(kind, conflicts));
            }
        }
        return Collections.unmodifiableMap(charts);
    }

    private static String name(String of) {
        return of.replaceAll("[^a-z0-9]+", "-");
    }

    private static Chart use(UseFunnelLine funnel) {
        return FunnelChart.of(
                "Gebruik van het minimaatwerkbudget per " + funnel.by(),
                funnel.points().stream().map(RunCharts::unit).toList());
    }

    private static FunnelChart.Unit unit(FunnelPoint point) {
        return new FunnelChart.Unit(
                point.unit(),
                point.observed(),
                point.expected(),
                new Interval(point.lower95(), point.upper95()),
                new Interval(point.lower998(), point.upper998()),
                point.falseDiscovery() <= FALSE_DISCOVERIES);
    }

    private static Chart distances(CriterionLine line) {
        return DistanceChart.of(
                "Net buiten de grens: " + line.label() + (line.side().equals("above") ? " (te veel)" : " (te weinig)"),
                unit(line.unit()),
                line.distances().stream()
                        .flatMap(each -> Stream.generate(each::amount).limit(each.records()))
                        .toList());
    }

    private static String unit(String key) {
        return switch (key) {
            case "euros" -> "euro";
            case "days" -> "dagen";
            case "percent" -> "procentpunten";
            case "points" -> "punten";
            case "hours" -> "uren";
            case "kilometres" -> "kilometer";
            default -> key;
        };
    }

    private static Chart conflicts(RecordKind kind, List<ConflictLine> conflicts) {
        return ConflictChart.of(
                kind == RecordKind.EXCEPTIONS
                        ? "Regelingen die naar elkaar wijzen, in uitzonderingen"
                        : "Regelingen die naar elkaar wijzen, in giften",
                conflicts.stream()
                        .map(line -> new ConflictChart.Conflict(
                                line.one().label(), line.other().label(), line.records()))
                        .toList());
    }
}
