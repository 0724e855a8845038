package nl.weeffout.analytics.effect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.Share;
import org.jspecify.annotations.Nullable;

/**
 * Steps that people go through, each with how many of those of another step reach it. A number that nobody knows is unknown,
 * never 0; a share is exact where both numbers are known (Clopper and Pearson, Biometrika 26, 1934).
 *
 * @param name of the funnel; empty where the table holds one alone
 */
public record Funnel(String name, List<Step> steps) {
    private static final String FUNNEL = "trechter";
    private static final String STEP = "stap";
    private static final String COUNT = "aantal";
    private static final String SHARE = "aandeel";
    private static final String OF = "van";
    private static final String DAYS = "dagen";
    private static final double CONFIDENCE = .95;

    public Funnel {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param of the step that it is a part of, or null of the first
     * @param count how many reach it, or null where that is not known
     * @param about whether the count is no count but the share times that of the other step
     * @param ofThat the part of the other step, or null where it is not known
     * @param ofFirst the part of the first step, or null
     * @param days how long it takes, or null
     */
    public record Step(
            String name,
            @Nullable String of,
            @Nullable Long count,
            boolean about,
            @Nullable Part ofThat,
            @Nullable Part ofFirst,
            @Nullable Days days) {}

    /**
     * A part, 0 to 1.
     *
     * @param interval that goes with the counts at 95 %; null where the share was told without them
     */
    public record Part(double share, @Nullable Interval interval) {
        /** The part of two parts. */
        Part of(Part other) {
            return new Part(share * other.share(), null);
        }
    }

    /**
     * How many days it takes.
     *
     * @param of how many this is the median of; 1 where one number was handed in, whatever it stands for
     */
    public record Days(double median, int of) {}

    /**
     * Reads a CSV, a step a line: {@code stap} (its name); {@code aantal}, or {@code aandeel} of the step before where no more
     * is known (20 % or 1/3); and where need be {@code van}, another step that it is a part of, {@code dagen}, one number or
     * several with spaces between them, and {@code trechter}, which of several funnels it belongs to.
     *
     * @throws nl.weeffout.indexer.terminal.CommandFailure naming file, line, field and reason
     */
    public static List<Funnel> read(Path file) {
        Map<String, List<HandedTable.Row>> rows = new LinkedHashMap<>();
        for (HandedTable.Row row :
                HandedTable.read(file, List.of(FUNNEL, STEP, COUNT, SHARE, OF, DAYS), List.of(STEP))) {
            rows.computeIfAbsent(row.text(FUNNEL).orElse(""), _ -> new ArrayList<>())
                    .add(row);
        }
        return rows.entrySet().stream()
                .map(entry -> new Funnel(entry.getKey(), steps(entry.getValue())))
                .toList();
    }

    private static List<Step> steps(List<HandedTable.Row> rows) {
        Map<String, Step> steps = new LinkedHashMap<>();
        Step before = null;
        for (HandedTable.Row row : rows) {
            String name = row.needed(STEP);
            if (steps.containsKey(name)) {
                throw row.fault(STEP, "stands twice");
            }
            Step of = before;
            Optional<String> named = row.text(OF);
            if (named.isPresent()) {
                of = steps.get(named.get());
                if (of == null) {
                    throw row.fault(OF, "is no step above it");
                }
            }
            Step first = steps.isEmpty() ? null : steps.values().iterator().next();
            before = step(row, name, of, first);
            steps.put(name, before);
        }
        return List.copyOf(steps.values());
    }

    private static Step step(HandedTable.Row row, String name, @Nullable Step of, @Nullable Step first) {
        Long count = row.whole(COUNT).orElse(null);
        Double told = row.share(SHARE).orElse(null);
        if (count != null && told != null) {
            throw row.fault(SHARE, "is given beside " + COUNT);
        }
        Days days = row.text(DAYS).map(typed -> days(row, typed)).orElse(null);
        if (of == null) {
            if (told != null) {
                throw row.fault(SHARE, "is given for the first step, which is a part of none");
            }
            return new Step(name, null, count, false, null, null, days);
        }
        Part part = told == null ? null : new Part(told, null);
        boolean about = told != null && of.count() != null;
        Long whole = of.count();
        if (count != null && whole != null) {
            part = part(row, count, whole);
        }
        Long reached = about && told != null && whole != null ? Long.valueOf(Math.round(told * whole)) : count;
        return new Step(name, of.name(), reached, about, part, ofFirst(row, count, part, of, first), days);
    }

    /** By the counts where both are known, else by the parts of the steps in between. */
    private static @Nullable Part ofFirst(
            HandedTable.Row row, @Nullable Long count, @Nullable Part part, Step of, @Nullable Step first) {
        Long all = first == null ? null : first.count();
        if (count != null && all != null) {
            return part(row, count, all);
        }
        if (part == null) {
            return null;
        }
        if (of.of() == null) {
            return part;
        }
        Part between = of.ofFirst();
        return between == null ? null : part.of(between);
    }

    /** Of none there is no part that is known. */
    private static @Nullable Part part(HandedTable.Row row, long count, long of) {
        if (count > of) {
            throw row.fault(COUNT, "is more than the step that it is a part of");
        }
        Share share = new Share(count, of);
        return of == 0 ? null : new Part(share.value(), share.interval(CONFIDENCE));
    }

    private static Days days(HandedTable.Row row, String typed) {
        double[] days = Arrays.stream(typed.split("\\s+"))
                .mapToDouble(one -> row.number(DAYS, one))
                .sorted()
                .toArray();
        int middle = days.length / 2;
        return new Days(days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2, days.length);
    }
}
