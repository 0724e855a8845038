package nl.weeffout.analytics.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternDescription;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.pattern.WeeffoutFindings;

/** Runs made by hand: {@code "e-1 a b c d"} is a pattern with its members, {@code "- x y"} are records in none. */
public final class Runs {
    static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private Runs() {}

    public static PatternRun of(String... lines) {
        return dated(DAY, DAY, lines);
    }

    /** @param to date of the newest record of each pattern */
    static PatternRun dated(LocalDate to, LocalDate newestOfKind, String... lines) {
        List<CasePattern> patterns = new ArrayList<>();
        SortedMap<CaseId, Integer> communities = new TreeMap<>();
        int number = 0;
        for (String line : lines) {
            List<CaseId> cases = cases(line.substring(line.indexOf(' ') + 1));
            String id = line.substring(0, line.indexOf(' '));
            for (CaseId each : cases) {
                communities.put(each, id.equals("-") ? number++ : number);
            }
            number++;
            if (!id.equals("-")) {
                patterns.add(new CasePattern(
                        new PatternId(id),
                        RecordKind.EXCEPTIONS,
                        id,
                        PatternDescription.NONE,
                        List.of("term" + id),
                        cases,
                        List.of(),
                        cases.size(),
                        .5,
                        DAY.minusYears(3),
                        to,
                        new TreeMap<>(Map.of("Zaanstad", cases.size())),
                        null,
                        List.of(),
                        null));
            }
        }
        return new PatternRun(
                new RunProvenance(
                        "run-1",
                        1,
                        "hash",
                        new TreeMap<>(),
                        "communities",
                        new TreeMap<>(Map.of("newestRecord.exceptions", newestOfKind.toString())),
                        1,
                        "0.1.0",
                        Instant.EPOCH,
                        Instant.EPOCH),
                patterns,
                List.of(),
                WeeffoutFindings.NONE,
                List.of(),
                communities,
                List.of());
    }

    public static List<CaseId> cases(String ids) {
        return Stream.of(ids.split(" ")).map(CaseId::new).sorted().toList();
    }

    static SortedMap<PatternId, Integer> counts(String... entries) {
        SortedMap<PatternId, Integer> counts = new TreeMap<>();
        Arrays.stream(entries)
                .map(entry -> entry.split("="))
                .forEach(entry -> counts.put(new PatternId(entry[0]), Integer.parseInt(entry[1])));
        return counts;
    }
}
