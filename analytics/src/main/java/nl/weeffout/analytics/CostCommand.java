package nl.weeffout.analytics;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weeffout.analytics.effect.CostBenefit;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.indexer.Output;
import nl.weeffout.indexer.terminal.TableOrJsonLines;
import nl.weeffout.indexer.terminal.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a plan costs against what doing nothing costs. */
@Command(
        name = "cost",
        description = {
            "Prints what a plan for a group costs beside what doing nothing costs (effectencalculator): ranges in, ranges out, and "
                    + "where it breaks even. A range is written 350..450, in euros and for each household.",
            "Each assumption may lie anywhere in its range, whatever the others are."
        },
        footer = {
            "",
            "Example:",
            "  weeffout cost --households 24 --monthly 380..420 --months 24..28 --nothing-monthly 4000..4500"
        })
public final class CostCommand implements Callable<Integer> {
    private static final String NOTHING = "0";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--households",
            paramLabel = "RANGE",
            required = true,
            converter = Range.class,
            description = "how many households (required)")
    private Interval households = new Interval(0, 0);

    @Option(
            names = "--once",
            paramLabel = "RANGE",
            defaultValue = NOTHING,
            converter = Range.class,
            description = "what the plan costs at its start (default: ${DEFAULT-VALUE})")
    private Interval once = new Interval(0, 0);

    @Option(
            names = "--monthly",
            paramLabel = "RANGE",
            defaultValue = NOTHING,
            converter = Range.class,
            description = "what it costs each month, such as the gap that is paid (default: ${DEFAULT-VALUE})")
    private Interval monthly = new Interval(0, 0);

    @Option(
            names = "--months",
            paramLabel = "RANGE",
            defaultValue = "1",
            converter = Range.class,
            description = "how many months it lasts (default: ${DEFAULT-VALUE})")
    private Interval months = new Interval(1, 1);

    @Option(
            names = "--nothing-once",
            paramLabel = "RANGE",
            defaultValue = NOTHING,
            converter = Range.class,
            description = "what doing nothing costs at once, such as an eviction (default: ${DEFAULT-VALUE})")
    private Interval nothingOnce = new Interval(0, 0);

    @Option(
            names = "--nothing-monthly",
            paramLabel = "RANGE",
            defaultValue = NOTHING,
            converter = Range.class,
            description = "what doing nothing costs each month, such as shelter (default: ${DEFAULT-VALUE})")
    private Interval nothingMonthly = new Interval(0, 0);

    @Option(
            names = "--share",
            paramLabel = "RANGE",
            defaultValue = "0..1",
            converter = Range.class,
            description =
                    "share of the households that doing nothing would befall, 0 to 1; all from none to all where it is "
                            + "not known (default: ${DEFAULT-VALUE})")
    private Interval share = new Interval(0, 1);

    @Mixin
    private TableOrJsonLines format = new TableOrJsonLines();

    /** Reads {@code 24} or {@code 350..450}. */
    static final class Range implements ITypeConverter<Interval> {
        @Override
        public Interval convert(String typed) {
            int dots = typed.indexOf("..");
            try {
                double lower = Double.parseDouble(dots < 0 ? typed : typed.substring(0, dots));
                double upper = dots < 0 ? lower : Double.parseDouble(typed.substring(dots + 2));
                return new Interval(lower, upper);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + typed + "' is no range such as 24 or 350..450");
            }
        }
    }

    @Override
    public Integer call() {
        CostBenefit found;
        try {
            found = CostBenefit.of(
                    new CostBenefit.Plan(households, once, monthly, months, nothingOnce, nothingMonthly, share));
        } catch (IllegalArgumentException e) {
            throw Output.wrongUsage(spec, String.valueOf(e.getMessage()));
        }
        PrintWriter out = Output.of(spec);
        if (format.isForPrograms()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("costEuros", range(found.cost()));
            line.put("sparedEuros", range(found.spared()));
            line.put("benefitEuros", range(found.benefit()));
            line.put("back", range(found.back()));
            line.put("breakEvenShare", range(found.breakEvenShare()));
            out.println(JsonMapper.builder().build().writeValueAsString(line));
        } else {
            TextTable table = new TextTable("cost and benefit", "at least#", "at most#", "how");
            row(table, "the plan costs, euros", found.cost(), "%,.0f", "");
            row(table, "it spares, euros", found.spared(), "%,.0f", "what doing nothing would have cost");
            row(table, "benefit, euros", found.benefit(), "%,.0f", "spared less cost");
            row(table, "back for each euro", found.back(), "%,.1f", "");
            row(
                    table,
                    "breaks even at",
                    found.breakEvenShare().times(100),
                    "%,.0f %%",
                    "of the households that doing nothing has to befall");
            out.print(table);
        }
        out.flush();
        return 0;
    }

    private static void row(TextTable table, String what, Interval interval, String form, String how) {
        table.row(what, shown(form, interval.lower()), shown(form, interval.upper()), how);
    }

    private static String shown(String form, double value) {
        return Double.isInfinite(value) ? "no limit" : String.format(Locale.ROOT, form, value);
    }

    /** JSON knows no infinity. */
    private static Map<String, @Nullable Double> range(Interval interval) {
        Map<String, @Nullable Double> range = new LinkedHashMap<>();
        range.put("lower", Double.isFinite(interval.lower()) ? interval.lower() : null);
        range.put("upper", Double.isFinite(interval.upper()) ? interval.upper() : null);
        return range;
    }
}
