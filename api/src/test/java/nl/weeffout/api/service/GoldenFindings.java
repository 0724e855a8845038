package nl.weeffout.api.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.analytics.run.RunFolder;
import nl.weeffout.analytics.run.RunFolders;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.analytics.signal.RankedSignal;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.CriterionDistances;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.FunnelPoint;
import nl.weeffout.domain.signal.LimitSide;
import nl.weeffout.domain.signal.NewPattern;
import nl.weeffout.domain.signal.Rising;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.domain.signal.UseFunnel;
import org.jspecify.annotations.Nullable;

/** Two signals, a trend, an association, a conflict, a limit and a funnel, as a run beside the golden one holds them. */
final class GoldenFindings {
    private GoldenFindings() {}

    /** Writes the golden run once more, with the findings. */
    static void putInto(Path runs) throws IOException {
        PatternRun golden = RunFolders.newest(runs, System.err::println).orElseThrow();
        SignalFacts pattern = facts(new PatternId("e-1"), Map.of("patroon", "e-1"));
        SignalFacts scheme = facts(null, Map.of("regeling", "huurtoeslag"));
        RunFolder.write(
                runs,
                golden,
                new Findings(
                        List.of(
                                new RankedSignal(new NewPattern(pattern, .01), .8, "onwaarschijnlijk door toeval"),
                                new RankedSignal(new Rising(scheme, Double.POSITIVE_INFINITY, .02), .6, "neemt toe")),
                        List.of(trend()),
                        List.of(new Association(
                                scheme.withRatio(4, 1.5),
                                List.of(
                                        new Association.Part("regeling", "huurtoeslag", "huurtoeslag"),
                                        new Association.Part("huishouden", "gezin", "gezin")),
                                3,
                                .001)),
                        List.of(new RuleConflict(
                                scheme,
                                new RuleConflict.Side("jeugdwet", "Jeugdwet", 9),
                                new RuleConflict.Side("wmo", "Wmo 2015", 7),
                                1,
                                3,
                                5,
                                .3,
                                .99,
                                .01)),
                        List.of(CriterionDistances.of(
                                "g_inkomensgrens",
                                "inkomensgrens",
                                LimitSide.ABOVE,
                                DistanceUnit.EUROS,
                                new TreeMap<>(Map.of(14.0, 2L, 60.0, 1L)))),
                        List.of(new UseFunnel(
                                "team",
                                Denominator.CASELOAD,
                                1,
                                List.of(
                                        new FunnelPoint("Noord", 40, 30, 300, 19, 41, 14, 48, .5),
                                        new FunnelPoint("Zuid", 2, 12, 120, 5, 19, 2.5, 24, .01))))));
    }

    private static SignalFacts facts(@Nullable PatternId pattern, Map<String, String> dimensions) {
        return new SignalFacts(
                RecordKind.EXCEPTIONS,
                "Iets",
                pattern,
                null,
                new TreeMap<>(dimensions),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 5, 31),
                4,
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Denominator.RECORDS,
                List.of(new CaseId("UTR/2024/01")),
                List.of(new CaseId("UTR/2024/08")),
                .99);
    }

    private static Trend trend() {
        return new Trend(
                RecordKind.EXCEPTIONS,
                "Patroon e-1",
                new TreeMap<>(Map.of("patroon", "e-1")),
                YearMonth.of(2024, 3),
                List.of(1L, 1L, 2L),
                List.of(3.0, 4.0, 5.0),
                Denominator.RECORDS,
                List.of(new Trend.Level(YearMonth.of(2024, 3), YearMonth.of(2024, 5), 4, 12, .33, .09, .85)),
                .5,
                null,
                List.of(),
                .6,
                1);
    }
}
